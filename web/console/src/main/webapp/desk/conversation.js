/** What the desk knows of one conversation: its card, its messages in order, what was not acknowledged yet, its draft. */

/**
 * @typedef {{class: string, from: number, to: number}} Span
 * @typedef {object} Message
 * @property {number} [seq] its place; absent while it is not acknowledged
 * @property {string} [id] the sender's id of it
 * @property {'visitor'|'agent'|'system'} from
 * @property {string} [name]
 * @property {string} text
 * @property {Span[]} [spans]
 * @property {number} at milliseconds since the epoch
 * @property {boolean} [delayed] the server asked to wait; it is sent again by itself
 * @property {boolean} [unreadable] its seal is broken: it is kept, and nobody can read it
 *
 * @typedef {{id: string, text: string, code: string, restored: boolean}} Refusal a message the server will not take;
 * restored: its text is the draft again
 */

export class Conversation {
  /** @type {Message[]} acknowledged, by seq */
  #messages = [];
  #seqs = new Set();
  /** @type {Message[]} mine, without an answer */
  pending = [];
  /** @type {Refusal[]} mine, refused, with their text */
  refusals = [];
  draft = '';
  #draftUntouched = true;
  /** @type {{preview?: string, spans?: Span[], until: number}|undefined} */
  typing;
  /** @type {{at: number, reason?: string}|undefined} */
  closed;

  /** @param {object} card as in `welcome.conversations` or `opened` */
  constructor(card) {
    this.id = card.conversation;
    this.draft = card.draft ?? '';
    this.update(card);
  }

  /** Takes a newer card; messages and the draft being written stay. */
  update(card) {
    this.department = card.department;
    this.departmentName = card.departmentName ?? card.department ?? '';
    this.name = card.visitor?.name ?? '';
    this.locale = card.visitor?.locale;
    this.startedAt = instant(card.startedAt);
    this.acceptedAt = instant(card.acceptedAt);
    this.consent = card.consent;
    this.form = card.form ?? [];
    this.visitorRead = Math.max(this.visitorRead ?? 0, card.visitorRead ?? 0);
    this.agentRead = Math.max(this.agentRead ?? 0, card.agentRead ?? 0);
    this.lastSeq = Math.max(this.lastSeq ?? 0, card.seq ?? 0);
    if (card.state === 'closed') this.closed ??= { at: instant(card.closedAt) ?? Date.now(), reason: card.reason };
    else this.closed = undefined;
  }

  /** @returns {readonly Message[]} acknowledged messages in order */
  get messages() {
    return this.#messages;
  }

  get open() {
    return this.closed === undefined;
  }

  /** @returns {number} up to here nothing is missing: what `hello.after` says */
  get after() {
    let seq = this.#messages[0]?.seq ?? 0;
    while (this.#seqs.has(seq + 1)) seq += 1;
    return seq;
  }

  /** @returns {boolean} whether a message between two known ones, or up to the card's last, is not here */
  get gap() {
    return this.after < Math.max(this.lastSeq, this.#messages.at(-1)?.seq ?? 0);
  }

  /** @returns {number} messages of the visitor that no agent has read */
  get unread() {
    return this.#messages.filter(({ from, seq }) => from === 'visitor' && seq > this.agentRead).length;
  }

  /** @returns {number|undefined} since when the visitor waits for an answer; nothing while the visitor is to answer */
  get waitingSince() {
    if (!this.open) return undefined;
    const answered = this.#messages.findLastIndex(({ from }) => from === 'agent');
    return this.#messages.slice(answered + 1).find(({ from }) => from === 'visitor')?.at;
  }

  /** @returns {Message|undefined} the newest message, sent or not */
  get last() {
    return this.pending.at(-1) ?? this.#messages.at(-1);
  }

  /** @returns {number} when it became mine */
  get takenAt() {
    return this.acceptedAt ?? this.startedAt ?? 0;
  }

  /** Takes a `said` frame, once. @returns {boolean} whether it was new */
  said(frame) {
    const mine = this.pending.findIndex(({ id }) => id === frame.id && frame.from === 'agent');
    if (mine >= 0) this.pending.splice(mine, 1);
    if (frame.from === 'visitor') this.typing = undefined;
    return this.#keep({ ...frame, at: instant(frame.at) ?? Date.now() });
  }

  /** Takes an `ack`: the pending message gets its place, and the text as it was stored if that differs. */
  acked({ id, seq, at, text, spans }) {
    const index = this.pending.findIndex((message) => message.id === id);
    if (index < 0) return;
    const [message] = this.pending.splice(index, 1);
    const stored = text === undefined ? {} : { text, spans };
    this.#keep({ ...message, ...stored, delayed: false, seq, at: instant(at) ?? message.at });
  }

  /** Takes a final `refused` of a message: its text is the draft again, unless another is being written. */
  refused({ id, code }) {
    const index = this.pending.findIndex((message) => message.id === id);
    if (index < 0) return;
    const [{ text }] = this.pending.splice(index, 1);
    const restored = this.draft.trim() === '';
    if (restored) this.draft = text;
    this.refusals.push({ id, text, code, restored });
  }

  /** Turns the draft into a message; it is pending until its answer. @returns {Message} */
  say(id, text, name, at) {
    const message = { id, from: 'agent', name, text, at };
    this.pending.push(message);
    this.refusals = this.refusals.filter(({ restored }) => !restored);
    this.draft = '';
    return message;
  }

  /**
   * Everything of mine that would be lost with this page: what the server is asked to keep as the draft.
   *
   * @returns {string}
   */
  get unsaid() {
    const elsewhere = this.refusals.filter(({ restored }) => !restored);
    return [...this.pending, ...elsewhere, { text: this.draft }]
      .map(({ text }) => text)
      .filter((text) => text.trim() !== '')
      .join('\n\n');
  }

  /** The person writes. */
  write(text) {
    this.draft = text;
    this.#draftUntouched = false;
  }

  /**
   * A draft kept from before a reload may hold a message whose commit was not seen: that one is not offered again.
   * Decides once, when all messages are here.
   */
  forgetSentDraft() {
    if (!this.#draftUntouched || this.gap) return;
    this.#draftUntouched = false;
    const mine = this.#messages.findLast(({ from }) => from === 'agent')?.text;
    if (!mine || !this.draft.startsWith(mine)) return;
    const rest = this.draft.slice(mine.length);
    if (rest === '' || rest.startsWith('\n\n')) this.draft = rest.trimStart();
  }

  #keep(message) {
    if (!Number.isInteger(message.seq)) return false;
    if (this.#seqs.has(message.seq)) return this.#correct(message);
    this.#seqs.add(message.seq);
    const before = this.#messages.findLastIndex(({ seq }) => seq < message.seq);
    this.#messages.splice(before + 1, 0, message);
    return true;
  }

  /** The sender knows its message by the receipt; if something was masked, it is told again as it was stored. */
  #correct(message) {
    const at = this.#messages.findIndex(({ seq }) => seq === message.seq);
    if (message.text !== this.#messages[at].text) this.#messages[at] = { ...this.#messages[at], ...message };
    return false;
  }
}

/** @param {string|undefined} iso @returns {number|undefined} milliseconds */
export function instant(iso) {
  const at = Date.parse(iso ?? '');
  return Number.isNaN(at) ? undefined : at;
}
