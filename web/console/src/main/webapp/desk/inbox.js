/** The list pane: what is with me, what waits, what just ended. */
import { el, icon } from '../look/dom.js';
import { oneLine, time } from './format.js';
import { attribute, fill, text } from './render.js';
import { setTimer, timer } from './timer.js';
import { words } from './words.js';

/** A queue longer than this is counted, not listed: nobody reads further, and the page stays quick. */
const LISTED = 100;

export class Inbox {
  #desk;
  #acts;
  #target;
  #parts;

  /**
   * @param {HTMLElement} pane the page's list pane, with its title and search
   * @param {import('./desk.js').Desk} desk
   * @param {import('./acts.js').Acts} acts
   * @param {number} target milliseconds within which an answer is due
   */
  constructor(pane, desk, acts, target) {
    this.#desk = desk;
    this.#acts = acts;
    this.#target = target;
    const search = pane.querySelector('input[type="search"]');
    search.addEventListener('input', () => acts.search(search.value));
    this.#parts = {
      title: pane.querySelector('#inbox-title'),
      search,
      mine: this.#group(words.withMe, (of) => this.#row(of.id), (row, of) => this.#updateMine(row, of)),
      waiting: this.#group(words.waitingGroup, (offer) => this.#offerRow(offer.id), (row, offer) => this.#updateOffer(row, offer)),
      ended: this.#group(words.justClosed, (of) => this.#row(of.id), (row, of) => this.#updateEnded(row, of)),
      empty: el('div.empty', { hidden: true }, icon('chat'), el('p')),
      note: el('p.note', { hidden: true }),
    };
    const { mine, waiting, ended, empty, note } = this.#parts;
    ended.head.append(el('button.btn.push', { 'data-kind': 'quiet', 'data-size': 'sm', onclick: acts.forgetEnded }, words.clear));
    const scroll = pane.querySelector('.scroll');
    scroll.replaceChildren(...[mine, waiting, ended].flatMap(({ head, list }) => [head, list]), empty, note);
  }

  render() {
    const { filter, query } = this.#desk;
    const { title, mine, waiting, ended, search } = this.#parts;
    text(title, words.filterName(filter, this.#desk.departments.find(({ key }) => key === filter)?.name));
    if (search.value !== query) search.value = query;
    const held = filter === 'queue' ? [] : this.#desk.held.filter(this.#shown);
    const offers = this.#desk.waiting.filter(this.#shown);
    const over = filter === 'queue' ? [] : this.#desk.ended.filter(this.#shown);
    this.#show(mine, held);
    this.#show(waiting, offers.slice(0, LISTED));
    this.#show(ended, over);
    this.#say(held.length + offers.length + over.length, offers.length - LISTED);
  }

  #shown = (item) => {
    const { filter, query } = this.#desk;
    if (filter !== 'mine' && filter !== 'queue' && item.department !== filter) return false;
    const wanted = query.trim().toLocaleLowerCase();
    if (wanted === '') return true;
    const said = item.messages?.map((message) => message.text) ?? [item.snippet ?? ''];
    return [item.name, item.departmentName, ...said].some((each) => each.toLocaleLowerCase().includes(wanted));
  };

  #say(count, unlisted) {
    const { empty, note } = this.#parts;
    const { me, query, full, limit, held, status } = this.#desk;
    empty.hidden = me === undefined || count > 0;
    text(empty.lastElementChild, query.trim() ? words.nothingFound : words.nobodyWaits(status));
    const about = [unlisted > 0 && words.moreWaiting(unlisted), me && full && words.holdAll(held.length, limit)];
    text(note, about.filter(Boolean).join(' '));
    note.hidden = note.textContent === '';
  }

  #group(title, make, update) {
    const head = el('h3', { hidden: true }, el('span', {}, title));
    return { head, list: el('ul', { hidden: true }), make, update };
  }

  #show({ head, list, make, update }, items) {
    head.hidden = list.hidden = items.length === 0;
    fill(list, items, ({ id }) => id, make, update);
  }

  #row(id, ...more) {
    const parts = {
      name: el('bdi.cut', { dir: 'auto' }),
      timer: timer(),
      meta: el('span.meta'),
      unread: el('span.sr'),
      snippet: el('bdi.snip.cut', { dir: 'auto' }),
      where: el('span.meta.cut'),
    };
    const button = el(
      'button.row',
      { type: 'button', onclick: () => this.#acts.select(id) },
      el('span.name', {}, parts.name),
      el('span.when', {}, parts.timer, parts.meta),
      parts.unread,
      parts.snippet,
      parts.where,
    );
    const item = el('li', {}, button, ...more);
    item.parts = { ...parts, button };
    return item;
  }

  #update(item, { id, name, departmentName }) {
    const { parts } = item;
    const whole = words.named({ id, name });
    text(parts.name, whole);
    attribute(parts.name, 'title', whole);
    text(parts.where, departmentName);
    attribute(parts.button, 'aria-current', id === this.#desk.selected && 'true');
  }

  #updateMine(item, of) {
    const { parts } = item;
    this.#update(item, of);
    const since = of.waitingSince;
    setTimer(parts.timer, since === undefined ? undefined : this.#desk.now - since, this.#target);
    text(parts.meta, since === undefined && of.last ? time(of.last.at) : '');
    const last = of.last;
    const own = last?.from === 'agent' && last.text !== undefined;
    const said = last ? oneLine(last.text) : words.nothingSaid;
    text(parts.snippet, of.typing ? words.typingShort : own ? words.youSaid(said) : said);
    attribute(parts.button, 'data-unread', of.unread > 0);
    text(parts.unread, of.unread > 0 ? words.unread(of.unread) : '');
  }

  #updateEnded(item, of) {
    this.#update(item, of);
    text(item.parts.meta, time(of.closed.at));
    text(item.parts.snippet, words.over(of.closed.reason));
  }

  #offerRow(id) {
    const accept = el('button.btn.accept', { type: 'button', 'data-size': 'sm', onclick: () => this.#acts.accept(id) });
    accept.append(words.accept);
    const item = this.#row(id, accept);
    item.parts.accept = accept;
    return item;
  }

  #updateOffer(item, offer) {
    const { parts } = item;
    this.#update(item, offer);
    setTimer(parts.timer, this.#desk.now - offer.since, this.#target);
    text(parts.snippet, offer.snippet ? oneLine(offer.snippet) : offer.departmentName);
    text(parts.where, '');
    parts.accept.disabled = offer.asked || !this.#acts.mayAccept;
    attribute(parts.accept, 'aria-label', words.acceptName(words.named(offer)));
  }
}
