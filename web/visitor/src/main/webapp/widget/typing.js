/** Tells the other side that somebody is typing: seldom, and never what, unless the site's policy shows drafts. */

const EVERY = 3_000;
const EVERY_PREVIEW = 800;
const STOPS_AFTER = 6_000;

export class TypingSignal {
  #send;
  #preview;
  #on = false;
  #sentAt = -Infinity;
  #stops;
  #trailing;

  /**
   * @param {(frame: object) => void} send
   * @param {boolean} preview whether the site's policy lets agents see drafts, masked
   */
  constructor(send, preview) {
    this.#send = send;
    this.#preview = preview;
  }

  /** The draft changed. @param {string} text */
  changed(text) {
    if (!text.trim()) {
      this.stop();
      return;
    }
    clearTimeout(this.#stops);
    this.#stops = setTimeout(() => this.stop(), STOPS_AFTER);
    clearTimeout(this.#trailing);
    const wait = this.#sentAt + (this.#preview ? EVERY_PREVIEW : EVERY) - performance.now();
    if (wait <= 0) this.#signal(text);
    else if (this.#preview) this.#trailing = setTimeout(() => this.#signal(text), wait);
  }

  /** Nobody is typing any more, or the draft was sent. */
  stop() {
    clearTimeout(this.#stops);
    clearTimeout(this.#trailing);
    if (this.#on) this.#send({ type: 'typing', on: false });
    this.#on = false;
    this.#sentAt = -Infinity;
  }

  #signal(text) {
    this.#on = true;
    this.#sentAt = performance.now();
    this.#send({ type: 'typing', on: true, ...(this.#preview ? { preview: text } : {}) });
  }
}
