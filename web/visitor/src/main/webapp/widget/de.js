/** The widget's words in German. */

const ordinals = [
  '',
  'zweiter',
  'dritter',
  'vierter',
  'fünfter',
  'sechster',
  'siebter',
  'achter',
  'neunter',
  'zehnter',
];

export default {
  chat: 'Chat',
  minimise: 'Chat verkleinern',
  back: 'Zurück zum Chat',
  privacy: 'Datenschutz',
  loading: 'Der Chat wird geladen.',
  tryNow: 'Jetzt versuchen',
  today: 'Heute',
  yesterday: 'Gestern',

  // Before a chat
  beforeWeStart: 'Bevor es losgeht',
  department: 'Worum geht es?',
  away: 'Zurzeit niemand da',
  somebodyThere: 'Es ist jemand da und antwortet',
  nobodyThere: 'Zurzeit ist niemand da',
  optional: 'Freiwillig',
  maskedHere: 'Karten- und Kontonummern werden vor dem Speichern verdeckt.',
  fieldEmpty: 'Das brauchen wir, um zu beginnen.',
  fieldRefused: 'Diese Angabe wurde nicht angenommen.',
  fieldEmail: 'Das ist keine E-Mail-Adresse.',
  agree: (name) => `Ich bin einverstanden, dass ${name} diesen Chat wie beschrieben speichert und verwendet.`,
  textVersion: (version) => `Textfassung ${version}`,
  readInFull: 'Ganz lesen',
  consentText: 'Worin Sie einwilligen',
  nothingStored: 'Bevor Sie einwilligen, wird nichts gespeichert.',
  start: 'Chat beginnen',
  starting: 'Beginnt',
  notStarted: 'Der Chat hat nicht begonnen.',
  noAnswer:
    'Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung und beginnen Sie erneut: doppelt beginnt er nicht.',
  tryLater: 'Beginnen Sie gleich noch einmal. Was Sie geschrieben haben, ist noch da.',
  tooMany: 'Von hier wurden zu viele Chats begonnen.',
  textChanged: 'Der Text hat sich geändert.',
  textChangedWay: 'Lesen Sie die neue Fassung und setzen Sie das Häkchen erneut. Gespeichert wurde nichts.',

  // Waiting
  waiting: 'Sie sind in der Warteschlange',
  inLine: (n) => {
    if (n === 1) return 'Sie sind als Nächstes dran';
    return `Sie sind an ${ordinals[n - 1] ?? `${n}.`} Stelle`;
  },
  about: (seconds) => {
    const minutes = Math.round(seconds / 60);
    if (minutes < 1) return 'Weniger als eine Minute.';
    return minutes === 1 ? 'Etwa 1 Minute.' : `Etwa ${minutes} Minuten.`;
  },
  keepPlace: 'Ihr Platz bleibt, auch wenn die Seite neu lädt oder die Verbindung abbricht.',
  writeNow: 'Schreiben Sie schon, worum es geht: Es wird zuerst gelesen.',

  // The conversation
  messages: 'Nachrichten',
  message: 'Nachricht',
  writeMessage: 'Nachricht schreiben',
  send: 'Senden',
  left: (n) => `Noch ${n} Zeichen`,
  tooLongBy: (n) => `${n} Zeichen zu lang`,
  newest: 'Neueste Nachricht',
  sending: 'Wird gesendet',
  waitingToSend: 'Wartet auf Verbindung',
  delivered: 'Zugestellt',
  read: 'Gelesen',
  maskedForYou: 'Zu Ihrem Schutz verdeckt',
  unreadable: 'Diese Nachricht wurde im Speicher beschädigt und kann nicht gezeigt werden.',
  kept: 'Nichts geht verloren. Sobald die Verbindung steht, senden wir alles der Reihe nach.',
  isTyping: (name) => `${name} schreibt…`,
  encrypted: (name) => `Verschlüsselt, nur für ${name}`,
  'event-agreed': ({ at }) => `Sie haben um ${at} eingewilligt.`,
  'event-joined': ({ name, at }) => `${name ?? 'Jemand'} ist seit ${at} da`,
  'event-left': ({ name, at }) => `${name ?? 'Jemand'} ist um ${at} gegangen`,
  'event-ended': ({ at }) => (at ? `Der Chat wurde um ${at} beendet` : 'Der Chat wurde beendet'),
  'event-endedByYou': ({ at }) => (at ? `Sie haben den Chat um ${at} beendet` : 'Sie haben den Chat beendet'),
  notSent: 'Nicht gesendet.',
  refused: 'Der Server hat die Nachricht abgelehnt.',
  'refused-blocked': 'Sie enthält etwas, das unsere Regeln nicht durchlassen.',
  'refused-too-long': 'Sie ist zu lang.',
  'refused-closed': 'Der Chat war schon beendet.',
  tryAgain: 'Noch einmal',
  edit: 'Ändern',
  discard: 'Verwerfen',

  // Masked data
  mask: 'verdeckt',
  'mask-PAN': 'Karte',
  'mask-IBAN': 'IBAN',
  'mask-EMAIL': 'E-Mail',
  'mask-PHONE': 'Telefon',
  maskSpoken: (name, tail) => (tail ? `${name} verdeckt, endet auf ${tail}` : `${name} verdeckt`),

  // The line
  lineConnecting: 'Verbindung wird aufgebaut.',
  lineBroken: 'Verbindet neu. Ihre Nachrichten bleiben erhalten.',
  lineLost: 'Keine Verbindung. Ihre Nachrichten bleiben erhalten; wir versuchen es weiter.',
  lineRestored: 'Die Verbindung steht wieder.',

  // Privacy
  privacyTitle: 'Datenschutz in diesem Chat',
  whoReads: 'Wer es jetzt lesen kann',
  you: 'Sie',
  whoeverAnswers: (team) => `Wer Ihnen antwortet: ${team}`,
  otherStaff: (name) => `Andere bei ${name}, soweit die Regeln dort es erlauben`,
  howKept: 'Wie es aufbewahrt wird',
  ownKey: 'Verschlüsselt, mit einem eigenen Schlüssel',
  maskedFirst: 'Kartennummern, IBANs, E-Mail-Adressen und Telefonnummern werden vorher verdeckt',
  onTheWay: 'Unterwegs',
  tls: 'Verschlüsselt mit TLS',
  noThirdParty: 'Keine Werbung, keine Dritten, kein Cookie',
  yourConsent: 'Ihre Einwilligung',
  receipt: 'Beleg',
  given: 'Erteilt',
  text: 'Text',
  version: 'Fassung',
  language: 'Sprache',
  published: 'Veröffentlicht',
  fingerprint: 'Fingerabdruck',
  withdrawHint: 'Sie können sie jederzeit widerrufen. Damit endet der Chat.',
  withdraw: 'Einwilligung widerrufen',
  withdrawTitle: 'Einwilligung widerrufen?',
  withdrawText: 'Der Chat endet sofort, und was Sie geschrieben haben, wird nicht weiter verwendet.',
  keepChatting: 'Weiter chatten',

  // The end
  endChat: 'Chat beenden',
  endTitle: 'Diesen Chat beenden?',
  endText: 'Sie können jederzeit einen neuen beginnen.',
  ending: 'Der Chat wird beendet',
  endedAt: (at) => (at ? `Chat beendet ${at}` : 'Chat beendet'),
  newChat: 'Neuen Chat beginnen',
  continueHere: 'Hier fortsetzen',
  'over-token': 'Dieser Chat kann hier nicht weitergehen',
  'over-token-text': 'Er hat zu lange gewartet oder wurde anderswo fortgesetzt. Zu Ihrer Sicherheit bleibt er zu.',
  'over-barred': 'Dieser Chat wurde beendet',
  'over-barred-text':
    'Eine Administratorin oder ein Administrator hat ihn beendet. Von hier kann nichts mehr gesendet werden.',
  'over-replaced': 'Dieser Chat ist in einem anderen Tab offen',
  'over-replaced-text': 'Dort geht er weiter. Sie können ihn auch in diesen Tab zurückholen.',
  'over-gone': 'Dieser Chat ist beendet',
  'over-gone-text': 'Er kann nicht mehr gezeigt werden.',
  'over-withdrawn': 'Sie haben Ihre Einwilligung widerrufen',
  'over-withdrawn-text': 'Der Chat ist beendet, und was Sie geschrieben haben, wird nicht weiter verwendet.',

  // No chat
  notHere: 'Hier gibt es keinen Chat',
  notHereText: 'Diese Seite ist dafür nicht eingerichtet. Gespeichert wurde nichts.',
  unreachable: 'Der Chat ist nicht erreichbar',
  unreachableText: 'Gespeichert wurde nichts. Wir versuchen es von selbst wieder.',
  unreachableKept: 'Ihr Chat bleibt erhalten. Wir versuchen es von selbst wieder.',
};
