/** German. Every key is in `words.en.js` too. A sentence that counts is a function. */

/** Keeps a name's writing direction to itself: it cannot turn the sentence around it. */
const apart = (name) => `\u2068${name}\u2069`;
const many = (n, one, more) => (n === 1 ? `${n} ${one}` : `${n} ${more}`);
const classes = { PAN: 'Karte', IBAN: 'IBAN', EMAIL: 'E-Mail', PHONE: 'Telefon' };
const reasons = { agent: 'von Ihnen', visitor: 'vom Besucher', 'consent-withdrawn': 'Einwilligung widerrufen' };
const refusals = {
  blocked: 'Sie enthält etwas, das hier nicht gesendet werden darf.',
  'too-long': 'Sie ist länger als erlaubt. Teilen Sie sie auf.',
  rate: 'Zu viel auf einmal. Warten Sie einen Moment.',
  closed: 'Dieser Chat ist beendet.',
  busy: 'Der Server ist ausgelastet. Versuchen Sie es noch einmal.',
  'wrong-recipient': 'Sie scheint für einen anderen Kunden bestimmt zu sein.',
  'not-trained': 'Ihre Schulung deckt das noch nicht ab.',
};

export const de = {
  // List
  mine: 'Meine',
  queue: 'Warteschlange',
  filterName: (filter, department) => ({ mine: 'Meine', queue: 'Warteschlange' })[filter] ?? department ?? 'Meine',
  withMe: 'Bei mir',
  waitingGroup: 'Wartend in meinen Abteilungen',
  justClosed: 'Gerade beendet',
  clear: 'Leeren',
  accept: 'Annehmen',
  acceptName: (name) => `Den Chat von ${apart(name)} annehmen`,
  acceptLongest: (waited) => `Am längsten Wartenden annehmen, ${waited}`,
  named: ({ name, id }) => name || `Besucher ${id.slice(0, 4).toUpperCase()}`,
  you: 'Sie',
  youSaid: (text) => `Sie: ${apart(text)}`,
  nothingSaid: 'Noch nichts gesagt',
  unread: (n) => `${n} ungelesen`,
  unreadIn: (department, n) => `${department}: ${many(n, 'Chat', 'Chats')} ungelesen`,
  waitingCount: (n) => `${n} wartend`,
  waitingIn: (department, n) => `${department}: ${n} wartend`,
  moreWaiting: (n) => `${many(n, 'weiterer Chat wartet', 'weitere Chats warten')}.`,
  holdAll: (held, limit) => `Sie führen ${held} von ${limit} Chats. Beenden Sie einen, um den nächsten anzunehmen.`,
  nothingFound: 'Kein Chat passt.',
  nobodyWaits: (status) => (status === 'available' ? 'Niemand wartet.' : 'Neue Chats werden Ihnen jetzt nicht angeboten.'),
  noWait: 'Keine Wartezeit',
  waited: (figures, late) => (late ? ` wartet ${figures}, über dem Ziel` : ` wartet ${figures}`),
  urgent: (department, late) => (late ? `${department}: eine Wartezeit ist über dem Ziel` : `${department}: eine Wartezeit nähert sich dem Ziel`),

  // Availability
  availability: 'Verfügbarkeit',
  status: { available: 'Verfügbar', busy: 'Beschäftigt', away: 'Abwesend' },
  statusMeans: { available: 'Neue Chats werden Ihnen angeboten', busy: 'Keine neuen Angebote, Ihre Chats bleiben', away: 'Keine neuen Angebote, Sie sind nicht da' },
  holding: (held, limit) => (limit === undefined ? many(held, 'Chat', 'Chats') : `${held} von ${limit} Chats`),
  connecting: 'Verbindet',
  noLine: 'Nicht verbunden',

  // Conversation
  desk: 'Arbeitsplatz',
  details: 'Angaben zum Besucher',
  hideDetails: 'Angaben schließen',
  about: (name) => `Über ${apart(name)}`,
  backToList: 'Zurück zur Liste',
  close: 'Beenden',
  closeTitle: (name) => `Den Chat mit ${apart(name)} beenden?`,
  closeSay: 'Er endet für Sie beide und kann nicht wieder geöffnet werden.',
  closeDraft: 'Ein Entwurf wurde nicht gesendet. Er bleibt lesbar, bis Sie die Liste leeren.',
  closeYes: 'Chat beenden',
  cancel: 'Abbrechen',
  openFor: (minutes) => `offen seit ${minutes < 1 ? 'unter 1 min' : `${minutes} min`}`,
  firstReply: (span) => `erste Antwort nach ${span}`,
  logOf: (name) => `Gespräch mit ${apart(name)}`,
  consentEvent: (time, version) => (version === undefined ? `Einwilligung ${time}` : `Einwilligung ${time}, Textfassung ${version}`),
  takenEvent: (time) => `Um ${time} von Ihnen angenommen`,
  closedEvent: (time, reason) => `${time} beendet${reasons[reason] ? `, ${reasons[reason]}` : ''}`,
  over: (reason) => `Beendet${reasons[reason] ? `, ${reasons[reason]}` : ''}`,
  closedIn: (department) => `${department}: ein Chat wurde beendet`,
  typingShort: 'schreibt…',
  typingLong: 'Schreibt.',
  previewMasked: 'Schreibt. Die Vorschau wird maskiert, bevor sie Sie erreicht.',
  newBelow: (n) => many(n, 'neue Nachricht', 'neue Nachrichten'),
  chip: (dataClass, shown) => {
    const name = classes[dataClass] ?? 'Daten';
    const tail = shown.replace(/^•+\s*/u, '');
    return { shown: `${name} ${shown}`, spoken: tail ? `Maskiert: ${name}, endet auf ${tail}` : `Maskiert: ${name}` };
  },
  unreadable: 'Diese Nachricht ist beschädigt und nicht lesbar. Sie wird aufbewahrt, wie sie ist.',
  sending: 'Wird gesendet',
  serverBusy: 'Der Server ist ausgelastet, wird erneut gesendet',
  heldHere: 'Bleibt hier, bis die Verbindung zurück ist',
  sent: 'Gesendet',
  read: 'Gelesen',

  // Offer and empty states
  offered: (department, language) => (language ? `Wartet in ${department}, schreibt ${language}` : `Wartet in ${department}`),
  acceptWhy: ({ up, asked, full, limit }) => {
    if (!up) return 'Es gibt gerade keine Verbindung zum Server.';
    if (asked) return 'Wird angefragt.';
    return full ? `Sie führen ${limit} von ${limit} Chats. Beenden Sie zuerst einen.` : 'Gesagtes und Ausgefülltes sehen Sie, sobald es Ihr Chat ist.';
  },
  noChat: 'Kein Chat bei Ihnen',
  noneChosen: 'Kein Chat gewählt',
  chooseOne: 'Wählen Sie einen in der Liste oder drücken Sie Alt und ↓.',
  chatsComeHere: (status, waiting) =>
    status === 'available'
      ? waiting > 0
        ? 'Jemand wartet auf Antwort.'
        : 'Neue Chats werden hier angeboten, sobald sie kommen.'
      : 'Stellen Sie sich auf verfügbar, um neue Chats angeboten zu bekommen.',
  nowMine: 'Der Chat ist bei Ihnen',
  missed: 'Diesen Chat hat jetzt ein Kollege',

  // Composer
  reply: 'Antwort',
  replyHint: 'Antwort schreiben',
  replyTo: (name) => `Antwort an ${apart(name)}`,
  toOnly: (name) => `Nur an ${apart(name)}`,
  send: 'Senden',
  sendKeys: 'Strg und Eingabe sendet',
  charactersLeft: (n) => (n < 0 ? `${-n} zu viel` : `noch ${n}`),
  tooLong: (n) => `${many(n, 'Zeichen', 'Zeichen')} zu viel`,
  draft: (kept, up) => ({ saving: up ? 'Entwurf wird gespeichert' : 'Entwurf noch nicht gespeichert', saved: 'Entwurf gespeichert', unsaved: 'Entwurf noch nicht gespeichert' })[kept] ?? '',
  notSent: 'Nicht gesendet',
  refusal: (code) => refusals[code] ?? 'Der Server hat sie nicht angenommen.',
  putBack: 'Zurückholen',
  discard: 'Verwerfen',
  understood: 'Verstanden',
  closedTitle: 'Dieser Chat ist beendet',
  closedDraft: 'Ihr Entwurf wurde nicht gesendet. Er bleibt unten zum Kopieren.',
  closedNothing: 'Darin kann nichts mehr geschrieben werden.',

  // Line
  reconnecting: (unsent) => (unsent > 0 ? `Verbindet neu. ${many(unsent, 'Nachricht bleibt', 'Nachrichten bleiben')} hier und ${unsent === 1 ? 'wird' : 'werden'} in Reihenfolge gesendet.` : 'Verbindet neu. Was Sie schreiben, bleibt und wird in Reihenfolge gesendet.'),
  catchingUp: 'Wieder verbunden. Holt, was inzwischen gesagt wurde.',
  lost: (time, unsent) => `Keine Verbindung seit ${time}. ${unsent > 0 ? `${many(unsent, 'Nachricht bleibt', 'Nachrichten bleiben')} hier` : 'Was Sie schreiben, bleibt hier'}, bis sie zurück ist.`,
  restored: (time, sent, received) => {
    const parts = [sent > 0 && `${many(sent, 'Nachricht', 'Nachrichten')} gesendet`, received > 0 && `${received} empfangen`].filter(Boolean);
    return `Wieder verbunden um ${time}. Nichts ging verloren${parts.length ? `, ${parts.join(', ')}` : ''}.`;
  },
  incomplete: 'Einige Nachrichten sind hier nicht angekommen. Auf dem Server sind sie gespeichert.',
  signedOut: 'Sie sind abgemeldet',
  endedFor: (reason) =>
    ({
      token: 'Ihre Sitzung ist beendet. Gespeicherte Entwürfe sind da, wenn Sie sich wieder anmelden.',
      barred: 'Sie wurden abgemeldet, hier, anderswo oder von einem Administrator. Gespeicherte Entwürfe bleiben erhalten.',
      replaced: 'Der Arbeitsplatz wurde in einem anderen Fenster geöffnet. Dieses steht still.',
    })[reason] ?? 'Die Verbindung wurde beendet.',
  tryNow: 'Jetzt versuchen',
  reload: 'Neu laden',
  useHere: 'Hier weiterarbeiten',
  signIn: 'Anmelden',
  dismiss: 'Ausblenden',

  // Visitor
  nobodyHere: 'Angaben zum Besucher erscheinen mit einem Chat.',
  notVerified: 'Besucher, Identität nicht geprüft',
  formTitle: 'Ausgefüllt',
  chatTitle: 'Dieser Chat',
  department: 'Abteilung',
  language: 'Sprache',
  began: 'Begonnen',
  taken: 'Bei Ihnen seit',
  ended: 'Beendet',
  number: 'Nummer',
  consentTitle: 'Einwilligung',
  given: 'Erteilt',
  version: 'Textfassung',
  textIn: 'Text auf',
  receipt: 'Beleg',
  encryptionTitle: 'Verschlüsselung',
  atRest: 'Gespeichert',
  atRestFact: 'AES-256-GCM, ein Schlüssel nur für diesen Chat',
  onTheWay: 'Ihre Leitung',
  masking: 'Maskiert',
  maskingFact: 'Karten, IBANs, Telefonnummern, E‑Mail-Adressen, vor dem Speichern',

  // Commands
  commands: 'Befehle',
  findCommand: 'Befehl oder Chat finden',
  noCommand: 'Kein Befehl passt.',
  goTo: (name) => `Zu ${apart(name)}`,
  acceptNext: 'Am längsten Wartenden annehmen',
  closeChat: 'Diesen Chat beenden',
  nextChat: 'Nächster Chat',
  previousChat: 'Vorheriger Chat',
  showMine: 'Meine Chats zeigen',
  showQueue: 'Warteschlange zeigen',
  findChat: 'Chat suchen',
  writeReply: 'Antwort schreiben',
  become: (status) => `Auf ${status.toLowerCase()} stellen`,
  themeSwitch: 'Hell und dunkel wechseln',
  densitySwitch: 'Dichte wechseln',
  allowNotices: 'Benachrichtigungen erlauben (Abteilung und Zahl, sonst nichts)',
  noticesOn: 'Benachrichtigungen sind an',
  noticesOff: 'Benachrichtigungen bleiben aus',
  singleKeysOff: 'Einzeltaste / ausschalten',
  singleKeysOn: 'Einzeltaste / einschalten',
  signOut: 'Abmelden',
};
