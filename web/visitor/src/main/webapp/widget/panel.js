/** The widget's frame: who one talks to, what is shown below, and what may lie over it for a while. */
import { el, icon } from '../look/dom.js';
import { t } from './words.js';

export class Panel {
  #title = el('h1.cut', { tabindex: '-1' });
  #subtitle = el('p.xs.soft.cut');
  #privacy = el(
    'button.btn',
    { type: 'button', 'data-size': 'sm', 'data-kind': 'quiet', hidden: true },
    icon('lock'),
    t('privacy'),
  );
  #main = el('main.stage');
  #cover = el('main.stage', { hidden: true });
  #coverTitle = el('h1.cut', { tabindex: '-1' });
  #front;
  #back;
  #returnTo;

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.strip the line's state
   * @param {(() => void)|undefined} parts.minimise undefined where there is nothing to minimise into
   */
  constructor({ strip, minimise }) {
    const away = () =>
      minimise &&
      el(
        'button.btn',
        { type: 'button', 'data-kind': 'quiet', 'data-icon': true, 'aria-label': t('minimise'), onclick: minimise },
        icon('minus'),
      );
    this.#front = el(
      'header',
      {},
      el('div.logo', {}, icon('bank')),
      el('div.names', {}, this.#title, this.#subtitle),
      this.#privacy,
      away(),
    );
    const back = {
      type: 'button',
      'data-kind': 'quiet',
      'data-icon': true,
      'aria-label': t('back'),
      onclick: () => this.uncover(),
    };
    this.#back = el(
      'header',
      { hidden: true },
      el('button.btn', back, icon('left', { flip: true })),
      this.#coverTitle,
      away(),
    );
    document.body.replaceChildren(
      ...document.querySelectorAll('body > svg'),
      this.#front,
      this.#back,
      strip,
      this.#main,
      this.#cover,
    );
    document.body.onkeydown = (event) => {
      if (
        event.key !== 'Escape' ||
        event.isComposing ||
        event.defaultPrevented ||
        document.querySelector('dialog[open]')
      )
        return;
      if (this.covered) this.uncover();
      else minimise?.();
    };
  }

  focus() {
    (this.covered ? this.#coverTitle : this.#title).focus();
  }

  /** @param {string} title @param {string} [subtitle] */
  name(title, subtitle = '') {
    this.#title.textContent = title;
    this.#subtitle.textContent = subtitle;
    this.#subtitle.hidden = !subtitle;
  }

  /** Offers the privacy panel, or takes the offer back. @param {(() => void)|undefined} open */
  offerPrivacy(open) {
    this.#privacy.hidden = !open;
    this.#privacy.onclick = open ?? null;
  }

  /**
   * Shows a view instead of the one before, which is gone.
   *
   * @param {Node[]} nodes
   * @param {{focus?: boolean}} [how] `focus` moves to its name: for a change that a person asked for
   */
  show(nodes, { focus = false } = {}) {
    this.uncover({ focus: false });
    this.#main.replaceChildren(...nodes);
    if (focus) this.#title.focus();
  }

  /** Lays a page over the view, which is kept. @param {string} title @param {Node[]} nodes */
  cover(title, nodes) {
    if (!this.covered) this.#returnTo = document.activeElement;
    this.#coverTitle.textContent = title;
    this.#cover.replaceChildren(...nodes);
    this.#turn(true);
    this.#coverTitle.focus();
  }

  /** Takes away what lies over the view, and goes back to where one was. */
  uncover({ focus = true } = {}) {
    if (!this.covered) return;
    this.#turn(false);
    this.#cover.replaceChildren();
    if (focus) this.#returnTo?.focus();
  }

  /** @returns {boolean} */
  get covered() {
    return !this.#cover.hidden;
  }

  #turn(covered) {
    this.#front.hidden = this.#main.hidden = covered;
    this.#back.hidden = this.#cover.hidden = !covered;
  }
}

/**
 * Asks before something that cannot be taken back. The safe answer has the focus.
 *
 * @param {{title: string, text: string, yes: string, no: string}} words
 * @returns {Promise<boolean>} whether it was wanted
 */
export function confirm({ title, text, yes, no }) {
  const answer = (value) => ({ type: 'button', value, onclick: () => dialog.close(value) });
  const [refuse, agree] = [
    el('button.btn', { ...answer('no'), 'data-size': 'lg', autofocus: true }, no),
    el('button.btn', { ...answer('yes'), 'data-size': 'lg', 'data-kind': 'danger' }, yes),
  ];
  // A modal dialog in a frame does not hold back the page around it.
  const stay = (event) => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    (document.activeElement === refuse ? agree : refuse).focus();
  };
  const dialog = el(
    'dialog',
    { 'aria-labelledby': 'confirm', 'aria-describedby': 'confirm-text', onkeydown: stay },
    el('h2.title', { id: 'confirm' }, title),
    el('p.soft', { id: 'confirm-text' }, text),
    refuse,
    agree,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
