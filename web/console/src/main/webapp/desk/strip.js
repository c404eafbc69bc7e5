/** One line about the line: shown while something is to be said about it, and until a person has read the good news. */
import { el, icon } from '../look/dom.js';
import { exactTime, time } from './format.js';
import { attribute, refill } from './render.js';
import { words } from './words.js';

const URGENCY = { reconnecting: 'warn', 'catching-up': 'warn', lost: 'bad', incomplete: 'bad', ended: 'bad' };
/** A break shorter than this is over before it could be read. */
const SILENT_FOR = 1_500;

export class Strip {
  /** @type {HTMLElement} */
  element;
  #link;
  #desk;

  /** @param {import('./link.js').Link} link @param {import('./desk.js').Desk} desk */
  constructor(link, desk) {
    this.#link = link;
    this.#desk = desk;
    this.element = el('div.strip', { role: 'status', hidden: true });
  }

  render() {
    const { state, unsent } = this.#link;
    const { kind, at } = state;
    const fresh = kind === 'reconnecting' && this.#desk.now - at < SILENT_FOR;
    this.element.hidden = kind === 'online' || kind === 'connecting' || fresh || this.#link.signedOut;
    if (this.element.hidden) return;
    attribute(this.element, 'data-state', URGENCY[kind]);
    refill(this.element, `${kind} ${at} ${unsent} ${state.reason}`, () => this.#content(state, unsent));
  }

  #content(state, unsent) {
    const { kind } = state;
    const say = (words_) => el('span', {}, words_);
    const act = (name, onclick) => el('button.btn.push', { type: 'button', 'data-size': 'sm', onclick }, name);
    switch (kind) {
      case 'reconnecting':
        return [el('span.spin'), say(words.reconnecting(unsent))];
      case 'catching-up':
        return [el('span.spin'), say(words.catchingUp)];
      case 'lost':
        return [icon('wifi'), say(words.lost(time(state.at), unsent)), act(words.tryNow, () => this.#link.retryNow())];
      case 'incomplete':
        return [icon('alert'), say(words.incomplete), act(words.reload, () => location.reload())];
      case 'ended':
        return [icon('alert'), say(words.endedFor(state.reason)), state.reason === 'replaced' && act(words.useHere, () => this.#link.start())].filter(Boolean);
      default:
        return [icon('wifi'), say(words.restored(exactTime(state.at), state.sent, state.received)), this.#dismiss()];
    }
  }

  #dismiss() {
    const button = el('button.btn.push', { type: 'button', 'data-kind': 'quiet', 'data-icon': true, 'data-size': 'sm' });
    attribute(button, 'aria-label', words.dismiss);
    button.append(icon('x'));
    button.addEventListener('click', () => this.#link.dismiss());
    return button;
  }
}
