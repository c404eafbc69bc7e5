/** English. Every key is in `words.de.js` too. A sentence that counts is a function. */

/** Keeps a name's writing direction to itself: it cannot turn the sentence around it. */
const apart = (name) => `\u2068${name}\u2069`;
const many = (n, one, more) => (n === 1 ? `${n} ${one}` : `${n} ${more}`);
const classes = { PAN: 'card', IBAN: 'IBAN', EMAIL: 'e-mail', PHONE: 'phone' };
const reasons = { agent: 'by you', visitor: 'by the visitor', 'consent-withdrawn': 'consent withdrawn' };
const refusals = {
  blocked: 'It holds something that must not be sent here.',
  'too-long': 'It is longer than a message may be. Cut it in two.',
  rate: 'Too much at once. Wait a moment.',
  closed: 'This chat is closed.',
  busy: 'The server is busy. Try again.',
  'wrong-recipient': 'It looks meant for another customer.',
  'not-trained': 'Your training does not cover this yet.',
};

export const en = {
  // List
  mine: 'Mine',
  queue: 'Queue',
  filterName: (filter, department) => ({ mine: 'Mine', queue: 'Queue' })[filter] ?? department ?? 'Mine',
  withMe: 'With me',
  waitingGroup: 'Waiting in my departments',
  justClosed: 'Just closed',
  clear: 'Clear',
  accept: 'Accept',
  acceptName: (name) => `Accept the chat of ${apart(name)}`,
  acceptLongest: (waited) => `Accept the longest waiting, ${waited}`,
  named: ({ name, id }) => name || `Visitor ${id.slice(0, 4).toUpperCase()}`,
  you: 'You',
  youSaid: (text) => `You: ${apart(text)}`,
  nothingSaid: 'Nothing said yet',
  unread: (n) => `${n} unread`,
  unreadIn: (department, n) => `${department}: ${many(n, 'chat', 'chats')} unread`,
  waitingCount: (n) => `${n} waiting`,
  waitingIn: (department, n) => `${department}: ${n} waiting`,
  moreWaiting: (n) => `${many(n, 'more chat waits', 'more chats wait')}.`,
  holdAll: (held, limit) => `You hold ${held} of ${limit} chats. Close one to accept the next.`,
  nothingFound: 'No chat matches.',
  nobodyWaits: (status) => (status === 'available' ? 'Nobody is waiting.' : 'New chats are not offered to you now.'),
  noWait: 'No wait',
  waited: (figures, late) => (late ? ` waiting ${figures}, over the target` : ` waiting ${figures}`),
  urgent: (department, late) => (late ? `${department}: a wait is over the target` : `${department}: a wait nears the target`),

  // Availability
  availability: 'Availability',
  status: { available: 'Available', busy: 'Busy', away: 'Away' },
  statusMeans: { available: 'New chats are offered to you', busy: 'No new offers, your chats stay', away: 'No new offers, you are not here' },
  holding: (held, limit) => (limit === undefined ? many(held, 'chat', 'chats') : `${held} of ${limit} chats`),
  connecting: 'Connecting',
  noLine: 'Not connected',

  // Conversation
  desk: 'Desk',
  details: 'Visitor details',
  hideDetails: 'Close details',
  about: (name) => `About ${apart(name)}`,
  backToList: 'Back to the list',
  close: 'Close',
  closeTitle: (name) => `Close the chat with ${apart(name)}?`,
  closeSay: 'It ends for both of you and can’t be reopened.',
  closeDraft: 'You have a draft that was not sent. It stays readable until you clear the list.',
  closeYes: 'Close chat',
  cancel: 'Cancel',
  openFor: (minutes) => `open ${minutes < 1 ? 'under 1 min' : `${minutes} min`}`,
  firstReply: (span) => `first reply in ${span}`,
  logOf: (name) => `Conversation with ${apart(name)}`,
  consentEvent: (time, version) => (version === undefined ? `Consent given ${time}` : `Consent given ${time}, text version ${version}`),
  takenEvent: (time) => `You took this chat at ${time}`,
  closedEvent: (time, reason) => `Closed ${time}${reasons[reason] ? ` ${reasons[reason]}` : ''}`,
  over: (reason) => `Closed${reasons[reason] ? ` ${reasons[reason]}` : ''}`,
  closedIn: (department) => `${department}: a chat was closed`,
  typingShort: 'typing…',
  typingLong: 'Typing.',
  previewMasked: 'Typing. The preview is masked before it reaches you.',
  newBelow: (n) => many(n, 'new message', 'new messages'),
  chip: (dataClass, shown) => {
    const name = classes[dataClass] ?? 'data';
    const tail = shown.replace(/^•+\s*/u, '');
    return { shown: `${name} ${shown}`, spoken: tail ? `Masked ${name}, ending ${tail}` : `Masked ${name}` };
  },
  unreadable: 'This message is damaged and cannot be read. It is kept as it is.',
  sending: 'Sending',
  serverBusy: 'The server is busy, it is sent again',
  heldHere: 'Kept here until the line is back',
  sent: 'Sent',
  read: 'Read',

  // Offer and empty states
  offered: (department, language) => (language ? `Waiting in ${department}, writes ${language}` : `Waiting in ${department}`),
  acceptWhy: ({ up, asked, full, limit }) => {
    if (!up) return 'There is no line to the server now.';
    if (asked) return 'Asking for it.';
    return full ? `You hold ${limit} of ${limit} chats. Close one first.` : 'What was said and filled in is shown once the chat is yours.';
  },
  noChat: 'No chat with you',
  noneChosen: 'No chat chosen',
  chooseOne: 'Choose one in the list, or press Alt and ↓.',
  chatsComeHere: (status, waiting) =>
    status === 'available'
      ? waiting > 0
        ? 'Somebody waits for an answer.'
        : 'New chats are offered here as they come.'
      : 'Set yourself available to be offered new chats.',
  nowMine: 'The chat is yours',
  missed: 'A colleague has this chat now',

  // Composer
  reply: 'Reply',
  replyHint: 'Write a reply',
  replyTo: (name) => `Reply to ${apart(name)}`,
  toOnly: (name) => `To ${apart(name)} only`,
  send: 'Send',
  sendKeys: 'Ctrl and Enter sends',
  charactersLeft: (n) => (n < 0 ? `${-n} over` : `${n} left`),
  tooLong: (n) => `${many(n, 'character', 'characters')} too many`,
  draft: (kept, up) => ({ saving: up ? 'Saving draft' : 'Draft not saved yet', saved: 'Draft saved', unsaved: 'Draft not saved yet' })[kept] ?? '',
  notSent: 'Not sent',
  refusal: (code) => refusals[code] ?? 'The server did not take it.',
  putBack: 'Put it back',
  discard: 'Discard',
  understood: 'Understood',
  closedTitle: 'This chat is closed',
  closedDraft: 'Your draft was not sent. It is kept below to copy from.',
  closedNothing: 'Nothing more can be written in it.',

  // Line
  reconnecting: (unsent) => (unsent > 0 ? `Reconnecting. ${many(unsent, 'message is', 'messages are')} kept here and sent in order.` : 'Reconnecting. What you write is kept and sent in order.'),
  catchingUp: 'Back online. Fetching what was said meanwhile.',
  lost: (time, unsent) => `No line since ${time}. ${unsent > 0 ? `${many(unsent, 'message is', 'messages are')} kept here` : 'What you write is kept here'} until it is back.`,
  restored: (time, sent, received) => {
    const parts = [sent > 0 && `${many(sent, 'message', 'messages')} sent`, received > 0 && `${received} received`].filter(Boolean);
    return `Back online at ${time}. Nothing was lost${parts.length ? `, ${parts.join(', ')}` : ''}.`;
  },
  incomplete: 'Some messages did not arrive here. They are stored on the server.',
  signedOut: 'You are signed out',
  endedFor: (reason) =>
    ({
      token: 'Your session has ended. Drafts that were saved are there when you sign in again.',
      barred: 'You were signed out here, elsewhere or by an administrator. Drafts that were saved are kept.',
      replaced: 'The desk was opened in another window. This one stands still.',
    })[reason] ?? 'The line was ended.',
  tryNow: 'Try now',
  reload: 'Load again',
  useHere: 'Use it here',
  signIn: 'Sign in',
  dismiss: 'Dismiss',

  // Visitor
  nobodyHere: 'Facts about the visitor appear with a chat.',
  notVerified: 'Visitor, identity not verified',
  formTitle: 'Filled in',
  chatTitle: 'This chat',
  department: 'Department',
  language: 'Language',
  began: 'Began',
  taken: 'Yours since',
  ended: 'Closed',
  number: 'Number',
  consentTitle: 'Consent',
  given: 'Given',
  version: 'Text version',
  textIn: 'Text in',
  receipt: 'Receipt',
  encryptionTitle: 'Encryption',
  atRest: 'Stored',
  atRestFact: 'AES-256-GCM, a key for this chat alone',
  onTheWay: 'Your line',
  masking: 'Masked',
  maskingFact: 'Cards, IBANs, phone numbers, e‑mail addresses, before storing',

  // Commands
  commands: 'Commands',
  findCommand: 'Find a command or a chat',
  noCommand: 'No command matches.',
  goTo: (name) => `Go to ${apart(name)}`,
  acceptNext: 'Accept the longest waiting',
  closeChat: 'Close this chat',
  nextChat: 'Next chat',
  previousChat: 'Previous chat',
  showMine: 'Show my chats',
  showQueue: 'Show the queue',
  findChat: 'Find a chat',
  writeReply: 'Write a reply',
  become: (status) => `Set yourself ${status.toLowerCase()}`,
  themeSwitch: 'Switch light and dark',
  densitySwitch: 'Switch density',
  allowNotices: 'Allow notifications (a department and a number, nothing else)',
  noticesOn: 'Notifications are on',
  noticesOff: 'Notifications stay off',
  singleKeysOff: 'Switch off the single key /',
  singleKeysOn: 'Switch on the single key /',
  signOut: 'Sign out',
};
