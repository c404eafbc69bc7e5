/** One conversation as this tab knows it: what was said, in order, and where it stands. Holds no element. */

/** How long another's "is typing" is believed without a repeat. */
const TYPING_FOR = 10_000;

/**
 * @typedef {object} Entry something in the log
 * @property {string} key unique here
 * @property {'me'|'them'|'system'|'event'} from `event` is ours: joined, ended
 * @property {number} place order in the log: the sequence number; after all of them while it has none
 * @property {string} text masked by the server once it has a sequence number
 * @property {string} [name] the agent's
 * @property {string|number} [at]
 * @property {import('../look/masked.js').Span[]} [spans]
 * @property {string[]} [masked] classes of what was masked
 * @property {'sending'|'delivered'|'refused'} [state] of one's own message
 * @property {string} [code] why it was refused
 * @property {string} [detail] the server's words for that
 * @property {string} [happened] which event
 */

/**
 * Events: `entry` (detail: the entry that is new or changed), `gone` (detail: the entry), `status`, `typing`, `read`,
 * `settled` (everything the server had when it welcomed us has arrived), `closed`.
 */
export class Conversation extends EventTarget {
  /** @type {Entry[]} in order */
  entries = [];
  /** @type {'queued'|'open'|'closed'|undefined} */
  state;
  agent;
  departmentName;
  consent;
  queue;
  closedAt;
  closedReason;
  typing = false;
  /** The agent has read up to here. */
  read = 0;
  /** The newest sequence number seen. */
  seq = 0;
  #line;
  #expected = 0;
  #settled = false;
  #over = false;
  #unsent = 0;
  #typingEnds;

  /** @param {import('../look/line.js').Line} line not started yet */
  constructor(line) {
    super();
    this.#line = line;
    line.addEventListener('frame', ({ detail }) => this.#apply(detail));
    line.addEventListener('state', () => this.#showTyping(false));
  }

  /** Says something; it is in the log at once, as sending. @param {string} text */
  say(text) {
    const id = crypto.randomUUID();
    this.#put({ key: id, from: 'me', text, place: this.#placeAtEnd(), at: Date.now(), state: 'sending' });
    this.#line.say({ id, text });
  }

  /** Says a refused message once more, as a new one. @param {Entry} entry */
  sayAgain(entry) {
    this.discard(entry);
    this.say(entry.text);
  }

  /** Takes a refused message out of the log. @param {Entry} entry */
  discard(entry) {
    this.entries = this.entries.filter((each) => each !== entry);
    this.#tell('gone', entry);
  }

  /** Notes something that happened, where the log now ends. @param {string} happened @param {object} [more] */
  note(happened, more = {}) {
    const place = this.seq + 0.5;
    this.#put({ key: `event-${happened}-${place}`, from: 'event', text: '', place, at: Date.now(), happened, ...more });
  }

  /** Notes when consent was given, before all that was said. @param {string} at */
  agreed(at) {
    this.#put({ key: 'event-agreed', from: 'event', text: '', place: 0, at, happened: 'agreed' });
  }

  /** @returns {Entry[]} what the other side said */
  get heard() {
    return this.entries.filter(({ from }) => from === 'them');
  }

  /** @returns {boolean} whether something of ours has no answer yet */
  get waiting() {
    return this.entries.some(({ state }) => state === 'sending');
  }

  #apply(frame) {
    switch (frame.type) {
      case 'welcome':
        return this.#welcome(frame);
      case 'said':
        return this.#said(frame);
      case 'ack':
        return this.#acknowledged(frame);
      case 'refused':
        return this.#refused(frame);
      case 'typing':
        return this.#showTyping(frame.on === true);
      case 'read':
        return this.#readTo(frame.seq);
      case 'queue':
        this.queue = { position: frame.position, waitSeconds: frame.waitSeconds };
        return this.#tell('status');
      case 'joined':
        return this.#joined(frame.name);
      case 'left':
        this.agent = undefined;
        this.#showTyping(false);
        this.note('left', { name: frame.name });
        return this.#tell('status');
      case 'closed':
        return this.#closed(frame.reason, frame.at ?? Date.now());
      default:
        return undefined;
    }
  }

  #welcome(frame) {
    this.state = frame.state;
    this.agent = frame.agent;
    this.departmentName = frame.departmentName ?? this.departmentName;
    this.consent = frame.consent ?? this.consent;
    this.#expected = frame.seq ?? 0;
    this.#tell('status');
    this.#readTo(frame.read);
    this.#settle();
  }

  #said({ seq, id, from, name, text = '', at, spans, masked, unreadable }) {
    this.seq = Math.max(this.seq, seq ?? 0);
    const mine = from === 'visitor';
    const known = this.entries.find(
      (entry) => (mine && entry.key === id) || (entry.place === seq && entry.seq === seq),
    );
    const who = mine ? 'me' : from === 'agent' ? 'them' : 'system';
    const key = known?.key ?? (mine && id ? id : `said-${seq}`);
    this.#put({
      key,
      from: who,
      name,
      text,
      at,
      spans,
      masked,
      unreadable,
      place: seq,
      seq,
      state: mine ? 'delivered' : undefined,
    });
    if (who === 'them') this.#showTyping(false);
    this.#settle();
  }

  #acknowledged({ id, seq, at, text, spans, masked }) {
    const entry = this.entries.find(({ key }) => key === id);
    this.seq = Math.max(this.seq, seq ?? 0);
    if (!entry) return;
    // Where the server masked something it says what it kept: the value leaves the screen too.
    const kept = text === undefined ? {} : { text, spans, masked };
    this.#put({ ...entry, ...kept, place: seq ?? entry.place, seq, at: at ?? entry.at, state: 'delivered' });
  }

  #refused({ id, code, detail }) {
    const entry = this.entries.find(({ key }) => key === id);
    if (entry) this.#put({ ...entry, state: 'refused', code, detail });
  }

  #joined(name) {
    this.state = 'open';
    this.agent = name;
    this.note('joined', { name });
    this.#tell('status');
  }

  #closed(reason, at) {
    this.state = 'closed';
    this.#over = true;
    // A consent can be taken back after the end as well.
    if (reason === 'consent-withdrawn') this.closedReason = reason;
    this.closedReason ??= reason;
    this.closedAt ??= at;
    this.#showTyping(false);
    this.#tell('status');
    this.#tell('closed');
  }

  #readTo(seq) {
    if (!Number.isInteger(seq) || seq <= this.read) return;
    this.read = seq;
    this.#tell('read');
  }

  #showTyping(on) {
    clearTimeout(this.#typingEnds);
    if (on) this.#typingEnds = setTimeout(() => this.#showTyping(false), TYPING_FOR);
    if (this.typing === on) return;
    this.typing = on;
    this.#tell('typing');
  }

  #settle() {
    if (this.#settled || this.seq < this.#expected) return;
    this.#settled = true;
    this.#tell('settled');
    // It was closed before we came: all that was said is here now, but not when it ended, or by whom.
    if (this.state === 'closed' && !this.#over) this.#closed();
  }

  #put(entry) {
    this.entries = this.entries.filter(({ key }) => key !== entry.key);
    const at = this.entries.findIndex(({ place }) => place > entry.place);
    this.entries.splice(at < 0 ? this.entries.length : at, 0, entry);
    this.#tell('entry', entry);
  }

  #placeAtEnd() {
    this.#unsent += 1;
    return Number.MAX_SAFE_INTEGER / 2 + this.#unsent;
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
