/**
 * Keeps drafts on the server while they are written, so that a reload loses nothing and no text is kept in this browser.
 * What was sent but not acknowledged belongs to the draft until it is.
 */

const PAUSE = 700;
const AT_LATEST = 3_000;

/** @typedef {'none'|'saving'|'saved'|'unsaved'} Kept unsaved: there is no line to the server now, or it said no */

export class Drafts {
  /** @type {Map<string, {stored: string, sent?: string, dirtySince?: number, timer?: number, failed?: boolean}>} */
  #drafts = new Map();
  #send;
  #changed;

  /**
   * @param {(frame: object) => boolean} send false when there is no line
   * @param {() => void} changed what `kept` says of some draft is another now
   */
  constructor(send, changed) {
    this.#send = send;
    this.#changed = changed;
  }

  /** The server has this text for the conversation: after a welcome or an `opened`. */
  stored(conversation, text) {
    const draft = this.#of(conversation);
    draft.stored = text;
    draft.sent = undefined;
    this.touched(conversation);
  }

  /** The conversation's unsaid text may have changed. */
  touched(conversation) {
    const draft = this.#of(conversation);
    if (conversation.unsaid === (draft.sent ?? draft.stored)) return;
    draft.dirtySince ??= performance.now();
    clearTimeout(draft.timer);
    const pause = Math.min(PAUSE, Math.max(0, draft.dirtySince + AT_LATEST - performance.now()));
    draft.timer = setTimeout(() => this.#save(conversation), pause);
  }

  /** Sends at once what waits for its pause: the page may be about to go. */
  flush(conversations) {
    for (const conversation of conversations) if (this.#of(conversation).dirtySince !== undefined) this.#save(conversation);
  }

  /** The server answered the `draft` frame. @param {boolean} well */
  answered(conversation, well) {
    const draft = this.#of(conversation);
    if (well && draft.sent !== undefined) draft.stored = draft.sent;
    draft.sent = undefined;
    draft.failed = !well;
    if (well) this.touched(conversation);
    this.#changed();
  }

  /** The line is down: an answer that was due will not come. */
  down() {
    for (const draft of this.#drafts.values()) draft.sent = undefined;
  }

  /** @returns {Kept} of the text as it is now */
  kept(conversation) {
    const draft = this.#of(conversation);
    if (conversation.unsaid === draft.stored) return draft.stored.trim() === '' ? 'none' : 'saved';
    return draft.failed || (draft.sent === undefined && draft.dirtySince === undefined) ? 'unsaved' : 'saving';
  }

  #save(conversation) {
    const draft = this.#of(conversation);
    clearTimeout(draft.timer);
    draft.dirtySince = undefined;
    const text = conversation.unsaid;
    if (conversation.open && text !== draft.stored) {
      const gone = this.#send({ type: 'draft', conversation: conversation.id, text });
      draft.sent = gone ? text : undefined;
      draft.failed = false;
    }
    this.#changed();
  }

  #of(conversation) {
    if (!this.#drafts.has(conversation.id)) this.#drafts.set(conversation.id, { stored: conversation.draft });
    return this.#drafts.get(conversation.id);
  }
}
