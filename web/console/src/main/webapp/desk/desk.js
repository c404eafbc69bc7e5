/**
 * The desk's state: who I am, what is with me, what waits. Takes the server's frames; knows nothing of the document
 * and sends nothing. After each change it fires `change`; some facts have an event of their own.
 */
import { Conversation, instant } from './conversation.js';

/** Without a repeat, a `typing` is believed this long. */
const TYPING_FOR = 12_000;

/**
 * @typedef {object} Offer a chat nobody has yet
 * @property {string} id
 * @property {string} department
 * @property {string} departmentName
 * @property {string} name
 * @property {string} [locale]
 * @property {string} [snippet]
 * @property {import('./conversation.js').Span[]} [spans]
 * @property {number} since
 * @property {boolean} [asked] accepted here, not answered yet
 * @property {boolean} [gone] withdrawn while it was asked for: mine or a colleague's, the answer will tell
 *
 * @typedef {{id: string, name: string, initials: string}} Me
 */

/**
 * Events (`CustomEvent`): `change` after each frame and each act; `offered` (Offer); `missed` (Offer, somebody else has
 * it); `mine` (Conversation, just became mine); `spoke` (Conversation, the visitor said something new); `over`
 * (Conversation); `refusal` ({conversation?, re?, code}); `stranger` (somebody else is signed in now: nothing here is theirs).
 */
export class Desk extends EventTarget {
  /** @type {Me|undefined} undefined until the first welcome */
  me;
  status = 'away';
  /** @type {string|undefined} the status asked for, until it is answered */
  askedStatus;
  /** @type {number|undefined} chats I may hold at a time */
  limit;
  /** @type {{key: string, name: string}[]} */
  departments = [];
  /** @type {Map<string, Conversation>} mine: open ones, and those that ended while this page was open */
  conversations = new Map();
  /** @type {Map<string, Offer>} */
  offers = new Map();
  /** @type {string|undefined} the conversation or offer in the middle pane */
  selected;
  /** @type {'mine'|'queue'|string} what the list shows; otherwise a department's key */
  filter = 'mine';
  query = '';
  #now;

  /** @param {() => number} now milliseconds since the epoch, by the server's clock */
  constructor(now) {
    super();
    this.#now = now;
  }

  /** @returns {number} now, by the server's clock */
  get now() {
    return this.#now();
  }

  /** @returns {Conversation|undefined} the conversation in the middle pane */
  get current() {
    return this.conversations.get(this.selected);
  }

  /** @returns {Offer|undefined} the offer in the middle pane */
  get currentOffer() {
    return this.offers.get(this.selected);
  }

  /** @returns {Conversation[]} open ones that are mine, as I took them: rows stay where they are; timers tell who waits */
  get held() {
    return [...this.conversations.values()].filter(({ open }) => open).sort((a, b) => a.takenAt - b.takenAt);
  }

  /** @returns {Conversation[]} ended while this page was open, the latest first */
  get ended() {
    return [...this.conversations.values()].filter(({ open }) => !open).sort((a, b) => b.closed.at - a.closed.at);
  }

  /** @returns {Offer[]} the longest waiting first */
  get waiting() {
    return [...this.offers.values()].filter(({ gone }) => !gone).sort((a, b) => a.since - b.since);
  }

  /** @returns {number} conversations of mine with something unread */
  get unread() {
    return this.held.filter(({ unread }) => unread > 0).length;
  }

  /** @returns {boolean} whether I hold as many chats as I may */
  get full() {
    return this.limit !== undefined && this.held.length >= this.limit;
  }

  /** @returns {Record<string, number>} what each conversation has already, for `hello.after` */
  get after() {
    const unfinished = [...this.conversations.values()].filter(({ closed }) => closed?.reason === undefined);
    return Object.fromEntries(unfinished.map(({ id, after }) => [id, after]));
  }

  /** Says that something changed here by a person's act. */
  changed() {
    this.#tell('change');
  }

  /** Takes one frame of the server. Unknown types are left alone: the protocol grows. */
  take(frame) {
    const of = this.conversations.get(frame.conversation);
    switch (frame.type) {
      case 'welcome':
        this.#welcome(frame);
        break;
      case 'opened':
        this.#opened(frame);
        break;
      case 'offer':
        this.#offer(frame);
        break;
      case 'withdrawn':
        this.#withdrawn(frame.conversation);
        break;
      case 'ok':
        this.#ok(frame);
        break;
      case 'status':
        this.status = frame.value;
        break;
      case 'refused':
        this.#refused(frame, of);
        break;
      default:
        if (of) this.#about(of, frame);
    }
    this.#tell('change');
  }

  #about(of, frame) {
    switch (frame.type) {
      case 'said':
        if (of.said(frame) && frame.from === 'visitor' && of.open) this.#tell('spoke', of);
        break;
      case 'ack':
        of.acked(frame);
        break;
      case 'typing':
        of.typing = frame.on
          ? { preview: frame.preview, spans: frame.spans, until: this.now + TYPING_FOR }
          : undefined;
        break;
      case 'read':
        of.visitorRead = Math.max(of.visitorRead, frame.seq ?? 0);
        break;
      case 'closed':
        of.closed = { at: of.closed?.at ?? instant(frame.at) ?? this.now, reason: frame.reason };
        of.typing = undefined;
        this.#tell('over', of);
        break;
    }
  }

  #welcome({ agent, status, limit, departments = [], conversations = [], waiting = [] }) {
    if (this.me && this.me.id !== agent.id) {
      this.#tell('stranger');
      return;
    }
    this.me = agent;
    this.status = status ?? this.status;
    this.limit = limit > 0 ? limit : undefined;
    this.departments = departments;
    const named = new Set(conversations.map(({ conversation }) => conversation));
    for (const of of this.conversations.values()) if (!named.has(of.id)) of.closed ??= { at: this.now };
    for (const card of conversations) this.#keep(card);
    this.offers.clear();
    for (const offer of waiting) this.#keepOffer(offer);
    if (!this.conversations.has(this.selected) && !this.offers.has(this.selected)) this.selected = undefined;
  }

  #opened(card) {
    this.offers.delete(card.conversation);
    this.#tell('mine', this.#keep(card));
  }

  #keep(card) {
    const known = this.conversations.get(card.conversation);
    if (known) known.update(card);
    else this.conversations.set(card.conversation, new Conversation(card));
    return this.conversations.get(card.conversation);
  }

  #offer(frame) {
    const fresh = !this.offers.has(frame.conversation);
    const offer = this.#keepOffer(frame);
    if (fresh) this.#tell('offered', offer);
  }

  #keepOffer(frame) {
    const offer = {
      id: frame.conversation,
      department: frame.department,
      departmentName: frame.departmentName ?? frame.department ?? '',
      name: frame.visitor?.name ?? '',
      locale: frame.visitor?.locale,
      snippet: frame.snippet,
      spans: frame.spans,
      since: instant(frame.waitingSince) ?? this.now,
    };
    this.offers.set(offer.id, offer);
    return offer;
  }

  #withdrawn(id) {
    const offer = this.offers.get(id);
    if (offer?.asked) offer.gone = true;
    else if (offer) this.#missed(offer);
  }

  #missed(offer) {
    this.offers.delete(offer.id);
    if (offer.asked || this.selected === offer.id) this.#tell('missed', offer);
    if (this.selected === offer.id) this.selected = undefined;
  }

  #ok({ re, value }) {
    if (re !== 'status') return;
    this.status = value ?? this.askedStatus ?? this.status;
    this.askedStatus = undefined;
  }

  #refused(frame, of) {
    const offer = this.offers.get(frame.conversation);
    if (frame.re === 'accept' && offer) this.#missed(offer);
    if (of && frame.id !== undefined) of.refused(frame);
    if (frame.re === 'status') this.askedStatus = undefined;
    this.#tell('refusal', frame);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
