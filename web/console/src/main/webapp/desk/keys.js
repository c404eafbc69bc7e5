/** The desk's keys. A dialog or a menu that is open keeps them to itself. */

const PANES = ['#pane-list', '#pane-talk', '#pane-context', '.side'];
const TYPED_IN = 'input, textarea, select, [contenteditable]';

export class Keys {
  /** Whether single keys work; people who speak to their computer switch them off. */
  single = true;
  #does;

  /**
   * @param {object} does
   * @param {() => void} does.commands
   * @param {() => void} does.close
   * @param {() => void} does.search
   * @param {(step: number) => void} does.chat
   * @param {() => boolean} does.escape closes the top layer; false if there was none
   * @param {(pane: string) => void} does.pane brings a pane to the front before it gets the focus
   */
  constructor(does) {
    this.#does = does;
    document.addEventListener('keydown', (event) => {
      if (!event.defaultPrevented && !document.querySelector('dialog[open]') && this.#press(event)) event.preventDefault();
    });
  }

  #press(event) {
    const { key, altKey, shiftKey, isComposing } = event;
    const control = event.ctrlKey || event.metaKey;
    if (isComposing) return false;
    if (key === 'F6' && !control && !altKey) return this.#nextPane(shiftKey ? -1 : 1);
    if (control && !altKey && !shiftKey) return this.#withControl(key.toLowerCase());
    if (altKey && !control && (key === 'ArrowDown' || key === 'ArrowUp')) return done(this.#does.chat(key === 'ArrowDown' ? 1 : -1));
    if (key === 'Escape') return this.#does.escape();
    if (key === '/' && this.single && !control && !altKey && !event.target.closest(TYPED_IN)) return done(this.#does.search());
    return false;
  }

  #withControl(key) {
    if (key === 'k') return done(this.#does.commands());
    if (key === '.') return done(this.#does.close());
    return false;
  }

  #nextPane(step) {
    const panes = PANES.map((selector) => document.querySelector(selector)).filter(Boolean);
    const at = panes.findIndex((pane) => pane.contains(document.activeElement));
    for (let tries = 1; tries <= panes.length; tries += 1) {
      const pane = panes.at((Math.max(at, step > 0 ? -1 : 0) + step * tries + panes.length * 2) % panes.length);
      this.#does.pane(pane.id);
      if (focusIn(pane)) return true;
    }
    return false;
  }
}

function focusIn(pane) {
  if (pane.offsetParent === null) return false;
  const wanted = pane.querySelector('textarea:not([hidden], [readonly]), [aria-current="true"], [aria-current="page"]');
  const target = wanted?.offsetParent ? wanted : pane;
  if (target === pane && !pane.hasAttribute('tabindex')) pane.tabIndex = -1;
  target.focus();
  return document.activeElement === target;
}

const done = () => true;
