/**
 * The line to the server, for a visitor's widget and for an agent's console: protocol `parley.v1` over a WebSocket.
 *
 * It connects, greets, keeps the line alive, notices when it is dead, comes back with growing pauses, and carries
 * messages until each has its answer. What the frames mean is for its owner.
 */
import { Outbox } from './outbox.js';

const OPEN_WITHIN = 10_000;
const WELCOME_WITHIN = 10_000;
/** A server that is frozen keeps its sockets: only an answer that fails to come tells. */
const PING_EVERY = 10_000;
const ANSWER_WITHIN = 5_000;
/** Where the browser slows down the timers of a hidden page. */
const SILENT_FOR = 60_000;
/** A line that held this long was good: the next pause starts small again. */
const STEADY_AFTER = 10_000;
/** From here on a person is told that there is no line, not that it is about to return. */
const LOST_AFTER = 30_000;
const PAUSE_FIRST = 500;
const PAUSE_MOST = 15_000;

/** What the server's final words mean: no other attempt follows. */
const ENDINGS = new Map([
  [4401, 'token'],
  [4403, 'barred'],
  [4409, 'replaced'],
  [4410, 'gone'],
]);
/** Gone because its visitor took the consent back: the close frame says so. */
const WITHDRAWN = 'consent withdrawn';
/** Overloaded, or we broke a rule: the first pause is already long. */
const PATIENT = new Set([1008, 1013]);
const TOO_BIG = 1009;

/**
 * @typedef {'connecting'|'online'|'reconnecting'|'lost'|'ended'} LineState
 * connecting: not welcomed yet. reconnecting: was online, or is about to be. lost: no line for 30 s, still trying.
 * ended: by the server's word or ours; `reason` is token, barred, replaced, gone, withdrawn or left.
 *
 * @typedef {{state: LineState, reason?: string, nextInMs?: number}} StateDetail
 */

/**
 * Events, all `CustomEvent`s:
 * - `state`: `StateDetail`, when the state or the time of the next attempt changed
 * - `frame`: every frame but ping, pong and moving, in order; `refused` only when it is final
 * - `delayed`: a `refused` that is not final (busy, rate): the message stays in line and goes again by itself
 */
export class Line extends EventTarget {
  #url;
  #hello;
  #welcomed;
  #outbox = new Outbox((frame) => this.#transmit(frame));
  /** @type {WebSocket|undefined} */
  #socket;
  /** @type {LineState|undefined} */
  #state;
  #everOnline = false;
  #attempts = 0;
  #downSince = 0;
  #heardAt = 0;
  #limit;
  #ping;
  #next;
  #steady;

  /**
   * @param {object} how
   * @param {string|URL} how.url `wss:` address
   * @param {() => object} how.hello the fields of the hello frame, asked anew for each connection
   * @param {(welcome: object) => void} [how.welcomed] runs before anything else is sent: the place to keep a new token
   */
  constructor({ url, hello, welcomed = () => {} }) {
    super();
    this.#url = url;
    this.#hello = hello;
    this.#welcomed = welcomed;
  }

  /** @returns {LineState|undefined} undefined before `start` */
  get state() {
    return this.#state;
  }

  /** @returns {number} messages without an answer */
  get unsent() {
    return this.#outbox.size;
  }

  /** Connects, and stays connected until an ending or `end`; then it may be started again. */
  start() {
    if (this.#state && this.#state !== 'ended') return;
    addEventListener('online', this.#networkChanged);
    addEventListener('offline', this.#networkChanged);
    document.addEventListener('visibilitychange', this.#networkChanged);
    this.#downSince = performance.now();
    this.#become('connecting');
    this.#connect();
  }

  /**
   * Sends a message, in order, with the same id until it is acknowledged or finally refused.
   *
   * @param {{id: string, text: string, conversation?: string}} message
   */
  say(message) {
    this.#outbox.add({ type: 'say', ...message });
  }

  /** Sends a frame that is worth nothing later (typing, read, a command). @returns {boolean} false when not online */
  send(frame) {
    return this.#state === 'online' && this.#transmit(frame);
  }

  /** Tries at once instead of at the end of the pause. */
  retryNow() {
    if (!this.#socket && this.#state !== 'ended' && this.#state) this.#connect();
  }

  /** Ends the line for good. Messages without an answer stay unanswered. */
  end() {
    if (this.#state === 'ended') return;
    this.#abandon(1000);
    this.#finish('left');
  }

  #connect() {
    clearTimeout(this.#next);
    const socket = new WebSocket(this.#url, 'parley.v1');
    this.#socket = socket;
    this.#expect(OPEN_WITHIN);
    socket.onopen = () => {
      this.#expect(WELCOME_WITHIN);
      socket.send(JSON.stringify({ type: 'hello', ...this.#hello() }));
    };
    socket.onmessage = ({ data }) => this.#hear(data);
    socket.onclose = ({ code, reason }) => this.#down(code, reason);
  }

  #transmit(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #hear(data) {
    this.#heardAt = performance.now();
    if (this.#state === 'online') this.#expect(SILENT_FOR);
    const frame = parsed(data);
    switch (frame?.type) {
      case undefined:
        return;
      case 'ping':
        return void this.#transmit({ type: 'pong' });
      case 'pong':
        return this.#pingLater();
      case 'moving':
        return this.#move(frame.retryAfterMs);
      case 'welcome':
        return this.#welcome(frame);
      case 'refused':
        return this.#outbox.delay(frame) ? this.#tell('delayed', frame) : this.#answered(frame);
      case 'ack':
      case 'said':
        return this.#answered(frame);
      default:
        return this.#tell('frame', frame);
    }
  }

  #welcome(frame) {
    this.#welcomed(frame);
    this.#expect(SILENT_FOR);
    this.#pingLater();
    this.#steady = setTimeout(() => (this.#attempts = 0), STEADY_AFTER);
    this.#everOnline = true;
    this.#tell('frame', frame);
    if (this.#state === 'ended') return; // by its owner, at what the welcome says
    this.#become('online');
    this.#outbox.open();
  }

  /** Tells the owner first: the answer to the first message is seen before the second one goes. */
  #answered(frame) {
    this.#tell('frame', frame);
    if (frame.id !== undefined) this.#outbox.settle(frame.id);
  }

  /** Armed from the answer, not from a clock: browsers slow down chains of timers in hidden pages to one a minute. */
  #pingLater() {
    clearTimeout(this.#ping);
    this.#ping = setTimeout(() => this.#probe(), PING_EVERY);
  }

  #probe() {
    this.#expect(ANSWER_WITHIN);
    this.#transmit({ type: 'ping' });
  }

  #move(retryAfterMs) {
    const pause = Number.isFinite(retryAfterMs) && retryAfterMs > 0 ? retryAfterMs : 200;
    clearTimeout(this.#next);
    this.#next = setTimeout(
      () => {
        this.#abandon(1000);
        this.#attempts = 0;
        this.#markDown();
        this.#connect();
      },
      pause * (1 + Math.random()),
    );
  }

  /** The line must show life within this time, or it is dropped. */
  #expect(within) {
    clearTimeout(this.#limit);
    this.#limit = setTimeout(() => {
      this.#abandon(4000);
      this.#down(1006);
    }, within);
  }

  /** Lets go of the socket without waiting for the other side, which may be unable to answer. */
  #abandon(code) {
    for (const timer of [this.#limit, this.#ping, this.#next, this.#steady]) clearTimeout(timer);
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(code);
  }

  #down(code, reason) {
    this.#abandon(1000);
    if (ENDINGS.has(code)) {
      this.#finish(reason === WITHDRAWN ? 'withdrawn' : ENDINGS.get(code));
      return;
    }
    if (code === TOO_BIG) this.#dropLongest();
    this.#attempts = Math.max(this.#attempts + 1, PATIENT.has(code) ? 4 : 1);
    this.#markDown();
    const most = Math.min(PAUSE_MOST, PAUSE_FIRST * 2 ** (this.#attempts - 1));
    const pause = most * (0.5 + Math.random() / 2);
    this.#next = setTimeout(() => this.#connect(), pause);
    const lost = performance.now() - this.#downSince >= LOST_AFTER;
    this.#become(lost ? 'lost' : this.#everOnline ? 'reconnecting' : 'connecting', { nextInMs: pause });
  }

  #markDown() {
    this.#outbox.pause();
    if (this.#state !== 'online') return;
    this.#downSince = performance.now();
    this.#become('reconnecting');
  }

  /** Or it would be sent, and the line closed, for ever. */
  #dropLongest() {
    const frame = this.#outbox.longest();
    if (!frame) return;
    const { id, conversation } = frame;
    this.#answered({ type: 'refused', id, conversation, code: 'too-long' });
  }

  #networkChanged = () => {
    if (this.#state === 'ended' || document.hidden) return;
    if (!this.#socket) {
      if (navigator.onLine) this.retryNow();
    } else if (this.#state === 'online' && performance.now() - this.#heardAt > ANSWER_WITHIN) {
      this.#probe(); // after a sleep or a change of network it is asked, rather than believed
    }
  };

  #finish(reason) {
    this.#outbox.pause();
    removeEventListener('online', this.#networkChanged);
    removeEventListener('offline', this.#networkChanged);
    document.removeEventListener('visibilitychange', this.#networkChanged);
    this.#become('ended', { reason });
  }

  #become(state, more = {}) {
    if (this.#state === state && more.nextInMs === undefined) return;
    this.#state = state;
    this.#tell('state', { state, ...more });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    // Not our protocol: it says nothing we could act on, and the line itself is alive.
    return undefined;
  }
}
