/**
 * The desk's line to the server: starts it, gives its frames to the desk, and knows what to tell the person about it.
 * After a break it says "back" only once everything said meanwhile is here and everything written meanwhile is stored.
 */
import { Line } from '../look/line.js';
import { signedOut } from './session.js';

const CATCH_UP_WITHIN = 10_000;
/** In the moment in which a session ends the server can tell neither that it stands nor that it does not. */
const ASK_AFTER = 1_000;

/**
 * @typedef {object} LinkState
 * @property {'connecting'|'online'|'reconnecting'|'lost'|'catching-up'|'restored'|'incomplete'|'ended'} kind
 * restored: back, and complete; stays until dismissed. incomplete: back, but something is missing here.
 * @property {number} at since when
 * @property {string} [reason] why it ended: token, barred, replaced, gone, left
 * @property {number} [sent] mine that were stored after the break
 * @property {number} [received] others' that were fetched after the break
 */

/** Events: `state`; `frame` after the desk took it; `welcome` after the desk took it. */
export class Link extends EventTarget {
  /** @type {LinkState} */
  state;
  #desk;
  #url;
  #line;
  #broke = false;
  #owed = 0;
  #received = 0;
  #watch;
  #question;

  /** @param {import('./desk.js').Desk} desk @param {URL} url */
  constructor(desk, url) {
    super();
    this.#desk = desk;
    this.#url = url;
    this.state = { kind: 'connecting', at: desk.now };
  }

  /** @returns {boolean} whether commands reach the server now */
  get up() {
    return this.#line?.state === 'online';
  }

  /** @returns {boolean} whether the server was not heard for long, or will not be again */
  get lost() {
    return this.state.kind === 'lost' || this.state.kind === 'ended';
  }

  /** @returns {boolean} whether the session is over */
  get signedOut() {
    return this.state.kind === 'ended' && (this.state.reason === 'token' || this.state.reason === 'barred');
  }

  /** @returns {number} messages of mine without an answer */
  get unsent() {
    return this.#line?.unsent ?? 0;
  }

  /** Connects; also after an end, with everything unanswered. */
  start() {
    const old = this.#line;
    const line = new Line({ url: this.#url, hello: () => ({ after: this.#desk.after }) });
    this.#line = line;
    old?.end();
    line.addEventListener('frame', ({ detail }) => line === this.#line && this.#frame(detail));
    line.addEventListener('delayed', ({ detail }) => line === this.#line && this.#delayed(detail));
    line.addEventListener('state', ({ detail }) => line === this.#line && this.#lineState(detail));
    for (const of of this.#desk.conversations.values()) for (const message of of.pending) this.say(of, message);
    line.start();
  }

  /** After an end by the session: connects if somebody signed in again meanwhile, perhaps in another window. */
  async resume() {
    if (this.signedOut && (await signedOut()) === false && this.signedOut) this.start();
  }

  retryNow() {
    this.#line?.retryNow();
  }

  /** Sends a message until it is answered. */
  say({ id: conversation }, { id, text }) {
    this.#line.say({ conversation, id, text });
  }

  /** Sends what is worth nothing later. @returns {boolean} */
  send(frame) {
    return this.#line?.send(frame) ?? false;
  }

  /** The person has read that the line is back. */
  dismiss() {
    if (this.state.kind === 'restored') this.#become({ kind: 'online' });
  }

  #frame(frame) {
    if (frame.type === 'welcome') this.#owed = this.#line.unsent;
    const before = this.#heard;
    this.#desk.take(frame);
    if (this.#broke) this.#received += this.#heard - before;
    this.dispatchEvent(new CustomEvent(frame.type === 'welcome' ? 'welcome' : 'frame', { detail: frame }));
    // The line counts an answered message out only after it told us of the answer.
    queueMicrotask(() => this.#check());
  }

  #delayed({ conversation, id }) {
    const message = this.#desk.conversations.get(conversation)?.pending.find((pending) => pending.id === id);
    if (message) message.delayed = true;
    this.#desk.changed();
  }

  #lineState({ state, reason }) {
    if (state === 'online') {
      this.#become({ kind: this.#broke ? 'catching-up' : 'online' });
      this.#check();
      return;
    }
    this.#unwatch();
    if (state === 'reconnecting' || state === 'lost') this.#broke = true;
    if (state !== 'ended') this.#askWhetherSignedIn(this.#line);
    const goesOn = state === 'lost' && this.state.kind === 'reconnecting';
    if (state !== this.state.kind) this.#become({ kind: state, reason, at: goesOn ? this.state.at : this.#desk.now });
  }

  /** A browser is not told why a handshake was refused: a session that is over would look like a dead line for ever. */
  #askWhetherSignedIn(line) {
    clearTimeout(this.#question);
    this.#question = setTimeout(async () => {
      const out = await signedOut();
      if (line !== this.#line || line.state === 'online' || line.state === 'ended') return;
      if (out === undefined) this.#askWhetherSignedIn(line);
      if (!out) return;
      line.end();
      this.#become({ kind: 'ended', reason: 'token' });
    }, ASK_AFTER);
  }

  /** Frames that are late are told from frames that are lost by waiting. */
  #check() {
    if (!this.up) return;
    const whole = !this.#desk.held.some(({ gap }) => gap) && (!this.#broke || this.#line.unsent === 0);
    if (!whole) {
      this.#watch ??= setTimeout(() => this.#become({ kind: 'incomplete' }), CATCH_UP_WITHIN);
      return;
    }
    this.#unwatch();
    if (this.#broke) this.#backAgain();
    else if (this.state.kind === 'incomplete') this.#become({ kind: 'online' });
  }

  #unwatch() {
    clearTimeout(this.#watch);
    this.#watch = undefined;
  }

  #backAgain() {
    const [sent, received] = [this.#owed, this.#received];
    this.#broke = false;
    this.#received = 0;
    this.#become({ kind: 'restored', sent, received });
  }

  /** Messages of visitors that are here. */
  get #heard() {
    const from = (messages) => messages.filter(({ from }) => from === 'visitor').length;
    return this.#desk.held.reduce((sum, { messages }) => sum + from(messages), 0);
  }

  #become(state) {
    this.state = { at: this.#desk.now, ...state };
    this.dispatchEvent(new CustomEvent('state'));
  }
}
