/** The messages on the screen. New ones are read out; old ones, on return to a conversation, are not. */
import { el, icon } from '../look/dom.js';
import { looks } from './bubble.js';
import { t } from './words.js';

/** This close to the end a person is reading the newest: keep it in sight. */
const NEAR = 48;

/** Events: `reached` when the newest message came into sight. */
export class Log extends EventTarget {
  #conversation;
  #acts;
  #offline = false;
  #wasAtEnd = true;
  /** @type {Map<string, HTMLElement>} */
  #elements = new Map();
  #kept = el('p.event.kept', { hidden: true }, icon('shield'), t('kept'));
  #scroll = el(
    'div.fill.talk',
    { role: 'log', 'aria-label': t('messages'), 'aria-busy': 'true', tabindex: '0' },
    this.#kept,
  );
  #newest = el('button.btn.newest', { type: 'button', 'data-size': 'sm', hidden: true }, icon('down'), t('newest'));
  /** What goes on the page. */
  element = el('div.log', {}, this.#scroll, this.#newest);

  /**
   * @param {import('./conversation.js').Conversation} conversation
   * @param {import('./bubble.js').Around['acts']} acts
   */
  constructor(conversation, acts) {
    super();
    this.#conversation = conversation;
    this.#acts = acts;
    conversation.addEventListener('entry', ({ detail }) => this.#put(detail));
    conversation.addEventListener('gone', ({ detail }) => this.#remove(detail));
    conversation.addEventListener('read', () => this.#redraw());
    conversation.addEventListener('settled', () => this.#scroll.setAttribute('aria-busy', 'false'));
    this.#scroll.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.#newest.addEventListener('click', () => this.#toNewest());
    new ResizeObserver(() => this.#resized()).observe(this.#scroll);
  }

  /** @returns {boolean} whether the newest message is in sight */
  get atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    return clientHeight > 0 && scrollHeight - scrollTop - clientHeight < NEAR;
  }

  /** Says what waits and why. @param {boolean} offline */
  set offline(offline) {
    if (this.#offline === offline) return;
    this.#offline = offline;
    this.#redraw();
  }

  toEnd() {
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    this.#wasAtEnd = true;
  }

  #put(entry) {
    const follow = this.#wasAtEnd || entry.state === 'sending';
    const element = this.#elements.get(entry.key) ?? el('div.entry');
    this.#elements.set(entry.key, element);
    const { entries } = this.#conversation;
    const at = entries.indexOf(entry);
    const next = this.#elements.get(entries[at + 1]?.key) ?? this.#kept;
    if (element.nextSibling !== next) this.#scroll.insertBefore(element, next);
    for (const near of [at - 1, at, at + 1]) this.#draw(near);
    this.#showKept();
    if (follow) this.toEnd();
    else if (entry.from === 'them') this.#newest.hidden = false;
  }

  #remove(entry) {
    this.#elements.get(entry.key)?.remove();
    this.#elements.delete(entry.key);
    this.#redraw();
  }

  #redraw() {
    this.#conversation.entries.forEach((_, at) => this.#draw(at));
    this.#showKept();
    if (this.#wasAtEnd) this.toEnd();
  }

  /** Replaces an entry's looks only if they changed: a screen reader would read it out again. */
  #draw(at) {
    const { entries, read } = this.#conversation;
    const entry = entries[at];
    const element = entry && this.#elements.get(entry.key);
    if (!element) return;
    const around = { before: entries[at - 1], after: entries[at + 1], read, offline: this.#offline, acts: this.#acts };
    const drawn = el('div.entry', {}, ...looks(entry, around));
    if (drawn.isEqualNode(element)) return;
    const keeps = element.contains(document.activeElement);
    element.replaceChildren(...drawn.childNodes);
    if (keeps) this.#scroll.focus({ preventScroll: true });
  }

  #showKept() {
    this.#kept.hidden = !this.#offline || !this.#conversation.waiting;
  }

  /** The keyboard of a phone, a longer draft, a return from the launcher: the newest message stays in sight. */
  #resized() {
    if (!this.#wasAtEnd || this.#scroll.clientHeight === 0) return;
    this.toEnd();
    this.#scrolled();
  }

  #scrolled() {
    // Hidden, it has no end to be at.
    if (this.#scroll.clientHeight === 0) return;
    this.#wasAtEnd = this.atEnd;
    if (!this.#wasAtEnd) return;
    this.#newest.hidden = true;
    this.dispatchEvent(new Event('reached'));
  }

  #toNewest() {
    this.toEnd();
    this.#scroll.focus({ preventScroll: true });
  }
}
