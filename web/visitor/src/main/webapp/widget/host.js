/**
 * The page around the widget. The loader speaks first; only its window and the origin it spoke from are believed, and
 * only that origin is answered. What is said: minimise, how many unread, whether a conversation lives. Never content.
 */

export class Host extends EventTarget {
  #origin;
  #shown = window.parent === window;
  #last = {};

  constructor() {
    super();
    addEventListener('message', (event) => this.#hear(event));
  }

  /** @returns {boolean} whether there is a page around to minimise into */
  get embedded() {
    return window.parent !== window;
  }

  /** @returns {boolean} whether a person can see the widget now */
  get shown() {
    return this.#shown && document.visibilityState === 'visible';
  }

  minimise() {
    this.#tell({ parley: 'minimise' });
  }

  /** @param {number} count messages nobody has seen yet */
  unread(count) {
    this.#tellLatest({ parley: 'unread', count });
  }

  /** @param {boolean} on whether the next page of this tab should bring the conversation back */
  live(on) {
    this.#tellLatest({ parley: 'live', on });
  }

  #hear({ source, origin, data }) {
    if (!this.embedded || source !== window.parent || (this.#origin && origin !== this.#origin)) return;
    if (data?.parley !== 'shown' && data?.parley !== 'hidden') return;
    if (!this.#origin) {
      this.#origin = origin;
      this.#tell({ parley: 'ready' });
      for (const message of Object.values(this.#last)) this.#tell(message);
    }
    this.#shown = data.parley === 'shown';
    this.dispatchEvent(new CustomEvent(data.parley, { detail: { focus: data.focus === true } }));
  }

  #tellLatest(message) {
    this.#last[message.parley] = message;
    this.#tell(message);
  }

  #tell(message) {
    if (this.#origin) window.parent.postMessage(message, this.#origin);
  }
}
