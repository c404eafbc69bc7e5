/** What a person does at the desk: each act changes the desk's state and tells the server. */

export class Acts {
  #desk;
  #link;
  #drafts;

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('./link.js').Link} link
   * @param {import('./drafts.js').Drafts} drafts
   */
  constructor(desk, link, drafts) {
    this.#desk = desk;
    this.#link = link;
    this.#drafts = drafts;
  }

  /** @returns {boolean} whether an offer can be taken now */
  get mayAccept() {
    return this.#link.up && !this.#desk.full;
  }

  /** Shows a conversation or an offer in the middle pane. */
  select = (id) => {
    this.#desk.selected = id;
    this.#desk.dispatchEvent(new CustomEvent('selected'));
    this.#desk.changed();
  };

  /** Shows the conversation that is `step` places further down my list, around its ends. */
  selectNext = (step) => {
    const ids = this.#desk.held.map(({ id }) => id);
    if (ids.length === 0) return;
    const at = ids.indexOf(this.#desk.selected);
    const next = at < 0 ? (step > 0 ? 0 : -1) : (at + step + ids.length) % ids.length;
    this.select(ids.at(next));
  };

  /** @param {string} filter `mine`, `queue` or a department's key */
  show = (filter) => {
    this.#desk.filter = filter;
    this.#desk.changed();
  };

  search = (query) => {
    this.#desk.query = query;
    this.#desk.changed();
  };

  /** Asks for a waiting chat; somebody else may be quicker. */
  accept = (id) => {
    const offer = this.#desk.offers.get(id);
    if (!offer || offer.asked || !this.mayAccept) return;
    offer.asked = this.#link.send({ type: 'accept', conversation: id });
    this.#desk.changed();
  };

  acceptLongest = () => {
    const [first] = this.#desk.waiting;
    if (first) this.accept(first.id);
  };

  /** Ends a chat for both sides. The draft is kept. */
  close = ({ id }) => this.#link.send({ type: 'close', conversation: id });

  /** @param {'available'|'busy'|'away'} value shown once the server agreed */
  status = (value) => {
    if (value === this.#desk.status) return;
    this.#desk.askedStatus = this.#link.send({ type: 'status', value }) ? value : undefined;
    this.#desk.changed();
  };

  /** Sends a message; it stays mine to keep until the server has it. */
  say = (of, words) => {
    const message = of.say(crypto.randomUUID(), words, this.#desk.me?.name, this.#desk.now);
    this.#link.say(of, message);
    this.#drafts.touched(of);
    this.#desk.dispatchEvent(new CustomEvent('said'));
    this.#desk.changed();
  };

  /** A refused message becomes the draft again, before what is written there. */
  putBack = (of, refusal) => {
    of.refusals = of.refusals.filter((other) => other !== refusal);
    of.draft = [refusal.text, of.draft].filter((part) => part.trim() !== '').join('\n\n');
    this.#kept(of);
  };

  discardRefused = (of, refusal) => {
    of.refusals = of.refusals.filter((other) => other !== refusal);
    this.#kept(of);
  };

  typing = ({ id }, on) => this.#link.send({ type: 'typing', conversation: id, on });

  /** The person saw everything up to the newest message. */
  read = (of) => {
    const seq = of.messages.at(-1)?.seq ?? 0;
    if (!of.open || of.unread === 0 || seq <= of.agentRead) return;
    if (!this.#link.send({ type: 'read', conversation: of.id, seq })) return;
    of.agentRead = seq;
    this.#desk.changed();
  };

  /** Takes ended conversations off the list. */
  forgetEnded = () => {
    for (const { id } of this.#desk.ended) this.#desk.conversations.delete(id);
    if (!this.#desk.conversations.has(this.#desk.selected)) this.#desk.selected = undefined;
    this.#desk.changed();
  };

  #kept(of) {
    this.#drafts.touched(of);
    this.#desk.changed();
  }
}
