/** The rail's and the tab bar's live parts: my availability, how many chats, who waits where. */
import { el } from '../look/dom.js';
import { attribute, fill, text } from './render.js';
import { setTimer, timer } from './timer.js';
import { words } from './words.js';

const STATUS = { available: 'good', busy: 'warn', away: undefined };

export class Rail {
  #desk;
  #acts;
  #target;
  #parts;

  /**
   * @param {Document} page holds the rail's places, named by `data-rail`, and the tabs, named by `data-tab`
   * @param {import('./desk.js').Desk} desk
   * @param {{acts: import('./acts.js').Acts, target: number, show: (filter: string) => void}} with_
   */
  constructor(page, desk, { acts, target, show }) {
    this.#desk = desk;
    this.#acts = acts;
    this.#target = target;
    const place = (name) => page.querySelector(`[data-rail="${name}"]`);
    this.#parts = {
      availability: this.#availability(place('availability')),
      chats: place('chats').appendChild(el('div')),
      departments: place('departments').appendChild(el('div')),
      departmentsNav: place('departments'),
      show,
      tabs: ['mine', 'queue'].map((name) => page.querySelector(`[data-tab="${name}"]`)),
      you: page.querySelector('[data-rail="you"]'),
    };
    for (const tab of this.#parts.tabs) tab.addEventListener('click', () => show(tab.dataset.tab));
    this.#parts.youStatus = this.#segments(this.#parts.you);
  }

  /** @param {import('./link.js').Link} link */
  render(link) {
    const { filter, held, unread, waiting, departments } = this.#desk;
    this.#renderStatus(link);
    const longest = (offers) => (offers.length > 0 ? this.#desk.now - offers[0].since : undefined);
    const lists = [
      { key: 'mine', name: words.mine, unread, tail: String(held.length) },
      { key: 'queue', name: words.queue, tail: String(waiting.length), waited: longest(waiting) },
    ];
    this.#list(this.#parts.chats, lists);
    this.#parts.departmentsNav.hidden = departments.length === 0;
    const rooms = departments.map(({ key, name }) => {
      const waited = longest(waiting.filter(({ department }) => department === key));
      return { key, name, waited, tail: waited === undefined ? words.noWait : '' };
    });
    this.#list(this.#parts.departments, rooms);
    const [mine, queue] = this.#parts.tabs;
    count(mine, unread, words.unread(unread));
    count(queue, waiting.length, words.waitingCount(waiting.length));
    attribute(mine, 'aria-current', filter === 'mine' && 'true');
    attribute(queue, 'aria-current', filter === 'queue' && 'true');
  }

  #list(parent, items) {
    const make = ({ key }) => {
      const parts = { name: el('span.cut'), count: el('span.count'), tail: el('span.tail'), timer: timer() };
      const button = el('button', { type: 'button', onclick: () => this.#parts.show(key) }, ...Object.values(parts));
      button.parts = parts;
      return button;
    };
    fill(parent, items, ({ key }) => key, make, ({ parts }, { name, unread = 0, tail, waited }) => {
      text(parts.name, name);
      parts.count.hidden = unread === 0;
      if (unread > 0) labelled(parts.count, unread, words.unread(unread));
      text(parts.tail, tail);
      parts.tail.hidden = tail === '';
      setTimer(parts.timer, waited, this.#target);
    });
    items.forEach(({ key }, index) => attribute(parent.children[index], 'aria-current', key === this.#desk.filter && 'true'));
  }

  #availability(nav) {
    const [dot, name, tail] = [el('span.dot'), el('span.cut'), el('span.tail')];
    const button = el('button', { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, dot, name, tail);
    const menu = el('div.menu', { role: 'menu', 'aria-label': words.availability, hidden: true });
    for (const [status, state] of Object.entries(STATUS)) {
      const item = el('button', { type: 'button', role: 'menuitemradio', tabindex: '-1', 'data-status': status });
      item.append(el('span.dot', { 'data-state': state }), el('span', {}, words.status[status], el('span.xs.faint', {}, words.statusMeans[status])));
      item.addEventListener('click', () => this.#acts.status(status));
      menu.append(item);
    }
    nav.append(button, menu);
    opens(button, menu);
    return { button, dot, name, tail, menu };
  }

  #segments(place) {
    const group = el('fieldset', {}, el('legend.label', {}, words.availability));
    const seg = el('div.seg');
    for (const status of Object.keys(STATUS)) {
      const input = el('input', { type: 'radio', name: 'status', value: status, onchange: () => this.#acts.status(status) });
      seg.append(el('label', {}, input, words.status[status]));
    }
    group.append(seg);
    place.append(group);
    return group;
  }

  #renderStatus({ up, lost }) {
    const { button, dot, name, tail, menu } = this.#parts.availability;
    const { status, askedStatus, held, limit, me } = this.#desk;
    button.disabled = !up;
    attribute(dot, 'data-state', !lost && STATUS[status]);
    text(name, lost ? words.noLine : me ? words.status[askedStatus ?? status] : words.connecting);
    text(tail, me ? words.holding(held.length, limit) : '');
    for (const item of menu.children) attribute(item, 'aria-checked', String(item.dataset.status === status));
    for (const input of this.#parts.youStatus.querySelectorAll('input')) {
      input.checked = input.value === (askedStatus ?? status);
      input.disabled = !up;
    }
  }
}

/** A menu button as people know it: arrows move, Escape closes and returns the focus. */
function opens(button, menu) {
  const items = [...menu.children];
  const close = (back) => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (back) button.focus();
  };
  const open = () => {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    (items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0]).focus();
  };
  button.addEventListener('click', () => (menu.hidden ? open() : close(false)));
  button.addEventListener('keydown', (event) => event.key === 'ArrowDown' && (event.preventDefault(), open()));
  menu.addEventListener('click', () => close(true));
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items.at(to % items.length).focus();
    else if (event.key === 'Escape') close(true);
    else if (event.key !== 'Tab') return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(relatedTarget) && relatedTarget !== button) close(false);
  });
}

function count(tab, number, spoken) {
  let mark = tab.querySelector('.count');
  if (!mark) tab.append((mark = el('span.count')));
  mark.hidden = number === 0;
  if (number > 0) labelled(mark, number, spoken);
}

function labelled(mark, number, spoken) {
  const shown = number > 99 ? '99+' : String(number);
  if (mark.firstChild?.textContent === shown && mark.lastChild?.textContent === ` ${spoken}`) return;
  mark.replaceChildren(el('span', { 'aria-hidden': 'true' }, shown), el('span.sr', {}, ` ${spoken}`));
}
