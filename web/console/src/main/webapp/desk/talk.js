/** The middle pane: whose chat this is, the line to the server, the log, the composer; or the chat that is offered. */
import { el, icon } from '../look/dom.js';
import { withChips } from '../look/masked.js';
import { languageName, span } from './format.js';
import { Log } from './log.js';
import { attribute, refill, text } from './render.js';
import { setTimer, timer } from './timer.js';
import { words } from './words.js';

export class Talk {
  #desk;
  #acts;
  #target;
  #closeAsked;
  #parts;
  #composer;
  /** @type {Map<string, Log>} */
  #logs = new Map();

  /**
   * @param {HTMLElement} pane the page's middle pane
   * @param {import('./desk.js').Desk} desk
   * @param {object} with_
   * @param {import('./acts.js').Acts} with_.acts
   * @param {import('./composer.js').Composer} with_.composer
   * @param {number} with_.target milliseconds within which an answer is due
   * @param {(pane: 'list'|'context') => void} with_.show brings another pane to the front where there is room for one
   * @param {() => void} with_.close asks whether the chat should be closed
   */
  constructor(pane, desk, { acts, composer, target, show, close }) {
    this.#desk = desk;
    this.#acts = acts;
    this.#composer = composer;
    this.#target = target;
    this.#closeAsked = close;
    this.#parts = { ...this.#head(show), ...this.#offer(), empty: this.#empty(), logs: el('div.logs', { hidden: true }) };
    const { head, offer, empty, logs } = this.#parts;
    pane.querySelector('.pane-head').replaceWith(head);
    pane.querySelector('.talk-body').replaceChildren(logs, offer, empty.element, composer.element);
  }

  /** @param {import('./link.js').Link} link */
  render({ up, lost }) {
    const { current, currentOffer, me } = this.#desk;
    const shown = current ?? currentOffer;
    const { offer, empty, logs, head } = this.#parts;
    head.dataset.empty = shown ? 'no' : 'yes';
    logs.hidden = !current;
    offer.hidden = !currentOffer || Boolean(current);
    empty.element.hidden = Boolean(shown) || !me;
    this.#renderHead(shown, current, up);
    if (current) this.#renderLog(current, up, me);
    else if (currentOffer) this.#renderOffer(currentOffer, up);
    else this.#renderEmpty(lost);
    this.#composer.render(up);
  }

  /** Follows the newest message of the conversation in sight. */
  toEnd() {
    this.#logs.get(this.#desk.current?.id)?.toEnd();
  }

  /** The newest message of the conversation in sight was seen, if a person can see this page. */
  markRead = () => {
    const { current } = this.#desk;
    if (!current || document.hidden || !document.hasFocus()) return;
    if (this.#logs.get(current.id)?.atEnd && this.#parts.logs.offsetParent !== null) this.#acts.read(current);
  };

  #head(show) {
    const back = el('button.btn.narrow-only', { type: 'button', 'data-kind': 'quiet', 'data-icon': true, onclick: () => show('list') });
    attribute(back, 'aria-label', words.backToList);
    back.append(icon('left', { flip: true }));
    const name = el('bdi.cut', { dir: 'auto' });
    const about = el('div.xs.faint.cut', {}, el('span'), el('span.wide-only'));
    const close = el('button.btn', { type: 'button', onclick: () => this.#closeAsked() }, words.close);
    const info = el('button.btn.mid-only', { type: 'button', 'data-kind': 'quiet', 'data-icon': true, onclick: () => show('context') });
    attribute(info, 'aria-label', words.details);
    info.append(icon('info'));
    const who = el('div.who', {}, el('h2', { id: 'talk-title' }, name), about);
    return { head: el('header.pane-head', {}, back, who, close, info), name, about, close, info };
  }

  #renderHead(shown, current, up) {
    const { name, about, close, info } = this.#parts;
    text(name, shown ? words.named(shown) : words.desk);
    const [known, first] = current ? this.#about(current) : [shown?.departmentName ?? '', ''];
    text(about.firstElementChild, known);
    text(about.lastElementChild, first && `, ${first}`);
    close.hidden = !current?.open;
    close.disabled = !up;
    info.hidden = !current;
  }

  #about({ departmentName, startedAt, messages, closed }) {
    if (startedAt === undefined) return [departmentName, ''];
    const open = closed ? undefined : words.openFor(Math.floor((this.#desk.now - startedAt) / 60_000));
    const first = messages.find(({ from }) => from === 'agent')?.at;
    const known = [departmentName, open].filter(Boolean).join(', ');
    return [known, first ? words.firstReply(span(first - startedAt)) : ''];
  }

  #renderLog(current, up, me) {
    const { logs } = this.#parts;
    if (!this.#logs.has(current.id)) this.#logs.set(current.id, new Log(current, this.markRead));
    const log = this.#logs.get(current.id);
    const fresh = logs.firstElementChild !== log.element;
    // A new log goes into the page filled, or a screen reader would read all of it out.
    log.render({ now: this.#desk.now, up, me: me?.name });
    if (fresh) logs.replaceChildren(log.element);
    if (fresh && log.atEnd) log.toEnd();
    for (const id of this.#logs.keys()) if (!this.#desk.conversations.has(id)) this.#logs.delete(id);
    this.markRead();
  }

  #offer() {
    const accept = el('button.btn', { type: 'button', 'data-kind': 'primary', onclick: () => this.#acts.accept(this.#desk.selected) });
    const parts = { wait: timer(), say: el('p'), snippet: el('div.bubble', { dir: 'auto' }), why: el('p.xs.soft', { id: 'accept-why' }), accept };
    const { wait, say, snippet, why } = parts;
    accept.append(words.accept);
    attribute(accept, 'aria-describedby', 'accept-why');
    const offer = el('div.offer', { hidden: true }, el('div.offer-wait', {}, wait, say), snippet, accept, why);
    return { offer, offerParts: parts };
  }

  #renderOffer(offer, up) {
    const { wait, say, snippet, why, accept } = this.#parts.offerParts;
    const waited = this.#desk.now - offer.since;
    setTimer(wait, waited, this.#target);
    text(say, words.offered(offer.departmentName, languageName(offer.locale)));
    snippet.hidden = !offer.snippet;
    refill(snippet, `${offer.id} ${offer.snippet}`, () => withChips(offer.snippet ?? '', offer.spans, words.chip));
    accept.disabled = offer.asked || !this.#acts.mayAccept;
    text(why, words.acceptWhy({ up, asked: offer.asked, full: this.#desk.full, limit: this.#desk.limit }));
  }

  #empty() {
    const [title, say] = [el('p.strong'), el('p')];
    const accept = el('button.btn', { type: 'button', 'data-kind': 'primary', onclick: this.#acts.acceptLongest });
    return { element: el('div.empty', { hidden: true }, icon('chat'), title, say, accept), title, say, accept };
  }

  #renderEmpty(lost) {
    const { title, say, accept } = this.#parts.empty;
    const { waiting, held, status, now } = this.#desk;
    text(title, held.length > 0 ? words.noneChosen : words.noChat);
    text(say, lost ? words.noLine : held.length > 0 ? words.chooseOne : words.chatsComeHere(status, waiting.length));
    accept.hidden = waiting.length === 0;
    accept.disabled = !this.#acts.mayAccept;
    text(accept, waiting.length > 0 ? words.acceptLongest(span(now - waiting[0].since)) : '');
  }
}
