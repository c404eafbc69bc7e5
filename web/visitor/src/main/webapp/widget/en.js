/** The widget's words in English. */

const ordinals = ['next', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const inFigures = (n) => `${n}${suffixes[ordinal.select(n)]}`;
const characters = (n) => (n === 1 ? '1 character' : `${n} characters`);

export default {
  chat: 'Chat',
  minimise: 'Minimise chat',
  back: 'Back to the chat',
  privacy: 'Privacy',
  loading: 'The chat is loading.',
  tryNow: 'Try now',
  today: 'Today',
  yesterday: 'Yesterday',

  // Before a chat
  beforeWeStart: 'Before we start',
  department: 'What is it about?',
  away: 'Nobody is there now',
  somebodyThere: 'Somebody is there to answer',
  nobodyThere: 'Nobody is there to answer now',
  optional: 'Optional',
  maskedHere: 'Card and account numbers are masked before they are stored.',
  fieldEmpty: 'This is needed to start.',
  fieldRefused: 'This answer was not accepted.',
  fieldEmail: 'This is not an e-mail address.',
  agree: (name) => `I agree that ${name} stores and uses this chat as described.`,
  textVersion: (version) => `Text version ${version}`,
  readInFull: 'Read it in full',
  consentText: 'What you agree to',
  nothingStored: 'Nothing is stored until you agree.',
  start: 'Start chat',
  starting: 'Starting',
  notStarted: 'The chat has not started.',
  noAnswer: 'The server did not answer. Check your connection, then start again: it cannot start twice.',
  tryLater: 'Start again in a moment. What you wrote is still here.',
  tooMany: 'Too many chats were started from here.',
  textChanged: 'The text has changed.',
  textChangedWay: 'Read the new version, then tick the box again. Nothing was stored.',

  // Waiting
  waiting: 'You are in line',
  inLine: (n) => (n <= ordinals.length ? `You are ${ordinals[n - 1]} in line` : `You are ${inFigures(n)} in line`),
  about: (seconds) => {
    const minutes = Math.round(seconds / 60);
    if (minutes < 1) return 'Less than a minute.';
    return minutes === 1 ? 'About 1 minute.' : `About ${minutes} minutes.`;
  },
  keepPlace: 'You keep your place if the page reloads or the line drops.',
  writeNow: 'Write now what it is about: it is read first.',

  // The conversation
  messages: 'Messages',
  message: 'Message',
  writeMessage: 'Write a message',
  send: 'Send',
  left: (n) => `${characters(n)} left`,
  tooLongBy: (n) => `${characters(n)} too long`,
  newest: 'Newest message',
  sending: 'Sending',
  waitingToSend: 'Waiting to send',
  delivered: 'Delivered',
  read: 'Read',
  maskedForYou: 'Masked for your safety',
  unreadable: 'This message was damaged in storage and cannot be shown.',
  kept: 'Nothing is lost. We send it in order when the line is back.',
  isTyping: (name) => `${name} is typing…`,
  encrypted: (name) => `Encrypted. Only ${name} can read it.`,
  'event-agreed': ({ at }) => `You agreed at ${at}.`,
  'event-joined': ({ name, at }) => `${name ?? 'Somebody'} joined at ${at}`,
  'event-left': ({ name, at }) => `${name ?? 'Somebody'} left at ${at}`,
  'event-ended': ({ at }) => (at ? `The chat was closed at ${at}` : 'The chat was closed'),
  'event-endedByYou': ({ at }) => (at ? `You ended the chat at ${at}` : 'You ended the chat'),
  notSent: 'Not sent.',
  refused: 'The server refused it.',
  'refused-blocked': 'It contains something our rules do not let through.',
  'refused-too-long': 'It is too long.',
  'refused-closed': 'The chat was closed first.',
  tryAgain: 'Try again',
  edit: 'Edit',
  discard: 'Discard',

  // Masked data
  mask: 'masked',
  'mask-PAN': 'card',
  'mask-IBAN': 'IBAN',
  'mask-EMAIL': 'e-mail',
  'mask-PHONE': 'phone',
  maskSpoken: (name, tail) => (tail ? `Masked ${name}, ending ${tail}` : `Masked ${name}`),

  // The line
  lineConnecting: 'Connecting.',
  lineBroken: 'Reconnecting. Your messages are kept.',
  lineLost: 'No connection. Your messages are kept; we keep trying.',
  lineRestored: 'You are connected again.',

  // Privacy
  privacyTitle: 'Your privacy in this chat',
  whoReads: 'Who can read it now',
  you: 'You',
  whoeverAnswers: (team) => `Whoever answers you: ${team}`,
  otherStaff: (name) => `Other staff of ${name}, where its rules allow it`,
  howKept: 'How it is kept',
  ownKey: 'Encrypted, with a key of its own',
  maskedFirst: 'Card numbers, IBANs, e-mail addresses and phone numbers are masked first',
  onTheWay: 'On the way',
  tls: 'Encrypted with TLS',
  noThirdParty: 'No advertising, no third party, no cookie',
  yourConsent: 'Your consent',
  receipt: 'Receipt',
  given: 'Given',
  text: 'Text',
  version: 'Version',
  language: 'Language',
  published: 'Published',
  fingerprint: 'Fingerprint',
  withdrawHint: 'You can take it back at any time. That ends the chat.',
  withdraw: 'Withdraw consent',
  withdrawTitle: 'Withdraw consent?',
  withdrawText: 'The chat ends now, and what you wrote is not used any further.',
  keepChatting: 'Keep chatting',

  // The end
  endChat: 'End chat',
  endTitle: 'End this chat?',
  endText: 'You can start a new one at any time.',
  ending: 'Ending the chat',
  endedAt: (at) => (at ? `Chat ended ${at}` : 'Chat ended'),
  newChat: 'Start a new chat',
  continueHere: 'Continue here',
  'over-token': 'This chat cannot go on here',
  'over-token-text': 'It waited too long, or was continued elsewhere. For your safety it stays closed.',
  'over-barred': 'This chat was ended',
  'over-barred-text': 'An administrator ended it. Nothing more can be sent from here.',
  'over-replaced': 'This chat is open in another tab',
  'over-replaced-text': 'It goes on there. You can also bring it back to this tab.',
  'over-gone': 'This chat is closed',
  'over-gone-text': 'It can no longer be shown.',
  'over-withdrawn': 'You withdrew your consent',
  'over-withdrawn-text': 'The chat has ended, and what you wrote is not used any further.',

  // No chat
  notHere: 'There is no chat here',
  notHereText: 'This page is not set up for it. Nothing was stored.',
  unreachable: 'The chat cannot be reached',
  unreachableText: 'Nothing was stored. We try again by ourselves.',
  unreachableKept: 'Your chat is kept. We try again by ourselves.',
};
