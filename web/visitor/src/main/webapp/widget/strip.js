/** The state of the line, in words, under the header. Silent while all is well. */
import { el, icon } from '../look/dom.js';
import { t } from './words.js';

/** A shorter break is no news: a draining server costs a line half a second. */
const WORTH_TELLING = 1_200;
const RESTORED_FOR = 4_000;

export class Strip {
  #line = el('div.strip', { hidden: true });
  /** What goes on the page: a live region that stays while its content changes. */
  element = el('div', { role: 'status' }, this.#line);
  #timer;
  #told = false;

  /**
   * @param {import('../look/line.js').StateDetail} detail
   * @param {() => void} retry tries now
   */
  show({ state }, retry) {
    if (state === 'online') this.#restored();
    else if (state === 'lost') this.#tell('bad', [icon('alert'), el('span', {}, t('lineLost')), again(retry)]);
    else if (state === 'ended') this.clear();
    else if (!this.#told && !this.#timer) this.#timer = setTimeout(() => this.#broken(state), WORTH_TELLING);
  }

  clear() {
    this.#stopTimer();
    this.#told = false;
    this.#line.hidden = true;
    this.#line.replaceChildren();
  }

  #broken(state) {
    this.#tell('warn', [
      el('span.spin', { 'aria-hidden': 'true' }),
      el('span', {}, t(state === 'connecting' ? 'lineConnecting' : 'lineBroken')),
    ]);
  }

  #restored() {
    this.#stopTimer();
    if (!this.#told) return;
    this.#tell('', [icon('check'), el('span', {}, t('lineRestored'))]);
    this.#told = false;
    this.#timer = setTimeout(() => this.clear(), RESTORED_FOR);
  }

  #stopTimer() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tell(state, nodes) {
    this.#stopTimer();
    this.#told = true;
    this.#line.dataset.state = state;
    this.#line.replaceChildren(...nodes);
    this.#line.hidden = false;
  }
}

function again(retry) {
  return el('button.btn.push', { type: 'button', 'data-size': 'sm', onclick: retry }, t('tryNow'));
}
