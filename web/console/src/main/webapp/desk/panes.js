/** Which panes are in front where there is no room for all three: one on a phone, a drawer for details on a small screen. */

const phone = matchMedia('(max-width: 59.99rem)');
const drawer = matchMedia('(max-width: 79.99rem)');

export class Panes {
  #desk;
  #strip;

  /** @param {HTMLElement} desk the page's `main` @param {HTMLElement} strip goes where the person looks */
  constructor(desk, strip) {
    this.#desk = desk;
    this.#strip = strip;
    phone.addEventListener('change', () => this.#placeStrip());
    this.#placeStrip();
  }

  /** @returns {boolean} whether details cover something now */
  get covered() {
    return drawer.matches && this.#desk.dataset.context === 'open';
  }

  /** @returns {boolean} whether only one pane is in sight */
  get one() {
    return phone.matches;
  }

  /** @param {'list'|'talk'|'context'} pane */
  show(pane) {
    if (pane === 'context') this.#desk.dataset.context = 'open';
    else {
      this.#desk.dataset.context = 'closed';
      this.#desk.dataset.pane = pane;
    }
    this.#placeStrip();
  }

  /** Takes the details away; the focus goes to what they covered. */
  hideContext() {
    if (!this.covered) return;
    this.show(this.#desk.dataset.pane);
    document.querySelector('#pane-talk .pane-head .mid-only')?.focus();
  }

  #placeStrip() {
    const pane = phone.matches && this.#desk.dataset.pane === 'list' ? '#pane-list' : '#pane-talk';
    const place = this.#desk.querySelector(`${pane} .strip-place`);
    if (this.#strip.parentElement !== place) place.append(this.#strip);
  }
}
