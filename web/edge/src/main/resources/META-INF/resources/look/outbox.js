/**
 * Messages that were not acknowledged yet, in memory only (browser storage must hold no text).
 *
 * Each conversation is a lane, and a lane has one message on the wire at a time: a refusal of the first can then never
 * let the second overtake it. A message keeps its id through every repeat, so a repeat is harmless.
 */

/** An acknowledgement is a commit away; after this long the frame or its answer was lost. */
const ACK_WITHIN = 10_000;
const RETRY_LEAST = 250;
const RETRY_UNTOLD = 1_000;
const MAY_RETRY = new Set(['busy', 'rate']);

/** @typedef {{type: 'say', id: string, text: string, conversation?: string}} Say */

export class Outbox {
  /** @type {Map<string, {frame: Say, sent: boolean}[]>} */
  #lanes = new Map();
  /** @type {Map<string, number>} when a lane's head is sent again, by lane */
  #timers = new Map();
  #transmit;
  #open = false;

  /** @param {(frame: Say) => void} transmit puts a frame on the wire; called only between `open` and `pause` */
  constructor(transmit) {
    this.#transmit = transmit;
  }

  /** @returns {number} messages without an answer */
  get size() {
    return [...this.#lanes.values()].reduce((sum, lane) => sum + lane.length, 0);
  }

  /** Takes a message; sends it at once when the line is open and nothing is before it. @param {Say} frame */
  add(frame) {
    const key = keyOf(frame);
    const lane = this.#lanes.get(key) ?? [];
    this.#lanes.set(key, lane);
    if (lane.some((waiting) => waiting.frame.id === frame.id)) return;
    lane.push({ frame, sent: false });
    if (lane.length === 1) this.#sendHead(key);
  }

  /** The line is up: every lane starts over with its first unanswered message. */
  open() {
    this.#open = true;
    for (const key of this.#lanes.keys()) this.#sendHead(key);
  }

  /** The line is down: nothing is sent until `open`. */
  pause() {
    this.#open = false;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    for (const lane of this.#lanes.values()) for (const waiting of lane) waiting.sent = false;
  }

  /** Takes out a message that has its answer; the next of its lane goes. @returns {boolean} whether it was ours */
  settle(id) {
    for (const [key, lane] of this.#lanes) {
      const at = lane.findIndex((waiting) => waiting.frame.id === id);
      if (at < 0) continue;
      lane.splice(at, 1);
      if (at === 0) this.#sendHead(key);
      if (lane.length === 0) this.#lanes.delete(key);
      return true;
    }
    return false;
  }

  /**
   * Keeps a message whose refusal says "not now", and sends it again when the server is ready for it.
   *
   * @param {{id?: string, code?: string, retryAfterMs?: number}} refusal
   * @returns {boolean} false if this refusal is final, or of something else
   */
  delay({ id, code, retryAfterMs }) {
    if (!MAY_RETRY.has(code)) return false;
    for (const [key, lane] of this.#lanes) {
      if (lane[0]?.frame.id !== id) continue;
      const told = Number.isFinite(retryAfterMs) && retryAfterMs > 0 ? retryAfterMs : RETRY_UNTOLD;
      this.#sendLater(key, Math.max(RETRY_LEAST, told) * (1 + Math.random() / 4));
      return true;
    }
    return false;
  }

  /** The longest message on the wire: the one to blame when the server closes for size. @returns {Say|undefined} */
  longest() {
    return [...this.#lanes.values()]
      .map((lane) => lane[0])
      .filter((head) => head?.sent)
      .map((head) => head.frame)
      .sort((a, b) => b.text.length - a.text.length)[0];
  }

  #sendHead(key) {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const head = this.#lanes.get(key)?.[0];
    if (!this.#open || !head) return;
    head.sent = true;
    this.#sendLater(key, ACK_WITHIN);
    this.#transmit(head.frame);
  }

  #sendLater(key, delay) {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#sendHead(key), delay),
    );
  }
}

const keyOf = (frame) => frame.conversation ?? '';
