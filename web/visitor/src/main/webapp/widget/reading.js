/** What a person has seen: told to the other side, and counted for the launcher while it was not. */

export class Reading {
  #conversation;
  #log;
  #host;
  #send;
  #readTo = 0;

  /**
   * @param {object} parts
   * @param {import('./conversation.js').Conversation} parts.conversation
   * @param {import('./log.js').Log} parts.log
   * @param {import('./host.js').Host} parts.host
   * @param {(frame: object) => boolean} parts.send false when it could not be sent
   */
  constructor({ conversation, log, host, send }) {
    this.#conversation = conversation;
    this.#log = log;
    this.#host = host;
    this.#send = send;
    const look = () => this.look();
    conversation.addEventListener('entry', look);
    conversation.addEventListener('settled', look);
    log.addEventListener('reached', look);
    host.addEventListener('shown', look);
    document.addEventListener('visibilitychange', look);
  }

  /** What was read before this page was there. @param {number|undefined} seq */
  startAt(seq) {
    if (Number.isInteger(seq)) this.#readTo = Math.max(this.#readTo, seq);
    this.look();
  }

  /** Looks again: something came, or came into sight. */
  look() {
    const unseen = this.#conversation.heard.filter(({ seq }) => seq > this.#readTo);
    const newest = unseen.at(-1)?.seq;
    if (newest === undefined) return;
    const seen = this.#host.shown && this.#log.atEnd;
    if (seen && this.#send({ type: 'read', seq: newest })) this.#readTo = newest;
    this.#host.unread(seen ? 0 : unseen.length);
  }
}
