/** Where an answer is written. The text belongs to its conversation and is kept on the server; nothing here discards it. */
import { el, icon } from '../look/dom.js';
import { attribute, fill, text } from './render.js';
import { words } from './words.js';

const MOST = 4_000;
const COUNT_FROM = 3_600;
const TYPING_AGAIN = 4_000;
const TYPING_OVER = 6_000;

export class Composer {
  /** @type {HTMLFormElement} */
  element;
  #desk;
  #acts;
  #drafts;
  #parts;
  /** @type {import('./conversation.js').Conversation|undefined} */
  #of;
  #typedAt = 0;
  #typingOver;

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('./acts.js').Acts} acts
   * @param {import('./drafts.js').Drafts} drafts
   */
  constructor(desk, acts, drafts) {
    this.#desk = desk;
    this.#acts = acts;
    this.#drafts = drafts;
    const refusals = el('div.refusals');
    const closed = el('div.banner', { hidden: true }, icon('lock'), el('div', {}, el('strong'), el('p.xs')));
    const label = el('label.sr', { for: 'draft' }, words.reply);
    const area = el('textarea.draft', { id: 'draft', rows: '1', dir: 'auto', placeholder: words.replyHint, 'aria-describedby': 'send-why' });
    const kept = el('span.xs.faint.cut');
    const count = el('span.xs', { hidden: true });
    const to = el('span.xs.faint.wide-only.cut');
    const why = el('span.sr', { id: 'send-why' });
    const send = el('button.btn', { type: 'submit', 'data-kind': 'primary', 'aria-describedby': 'send-why' });
    send.append(words.send, icon('send', { flip: true }));
    const bar = el('div.bar', {}, kept, el('div.push', {}, count, to, send, why));
    this.#parts = { refusals, closed, label, area, kept, count, to, why, send, bar };
    this.element = el('form.compose', { novalidate: true, hidden: true }, refusals, closed, label, area, bar);
    this.element.addEventListener('submit', (event) => this.#submit(event));
    area.addEventListener('input', () => this.#typed());
    area.addEventListener('keydown', (event) => this.#key(event));
    area.addEventListener('blur', () => this.#stopTyping());
  }

  /** Puts the cursor at the end of the draft, if there is a chat to write in. */
  focus() {
    const { area } = this.#parts;
    if (this.element.hidden || area.hidden) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }

  render(online) {
    const of = this.#desk.current;
    if (of !== this.#of) this.#stopTyping();
    this.#of = of;
    this.element.hidden = !of;
    if (!of) return;
    const { area, to, kept, closed } = this.#parts;
    const name = words.named(of);
    attribute(this.element, 'aria-label', words.replyTo(name));
    if (area.value !== of.draft) area.value = of.draft;
    area.readOnly = !of.open;
    area.hidden = !of.open && of.draft.trim() === '';
    rows(area);
    this.#refusals(of);
    closed.hidden = of.open;
    if (!of.open) {
      text(closed.querySelector('strong'), words.closedTitle);
      text(closed.querySelector('p'), area.hidden ? words.closedNothing : words.closedDraft);
    }
    text(to, words.toOnly(name));
    text(kept, of.open ? words.draft(this.#drafts.kept(of), online) : '');
    this.#readiness(of);
  }

  #readiness(of) {
    const { area, count, send, why, bar } = this.#parts;
    const long = area.value.length;
    bar.hidden = !of.open;
    count.hidden = long < COUNT_FROM;
    text(count, words.charactersLeft(MOST - long));
    attribute(count, 'data-state', long > MOST && 'bad');
    attribute(area, 'aria-invalid', long > MOST && 'true');
    send.disabled = !of.open || long > MOST || area.value.trim() === '';
    text(why, long > MOST ? words.tooLong(long - MOST) : words.sendKeys);
  }

  #refusals(of) {
    fill(
      this.#parts.refusals,
      of.refusals,
      ({ id }) => id,
      (refusal) => this.#refusal(of, refusal),
    );
  }

  #refusal(of, refusal) {
    const { code, text: said, restored } = refusal;
    const act = (say, what) =>
      el('button.btn', { type: 'button', 'data-size': 'sm', onclick: () => this.#acts[what](of, refusal) }, say);
    const acts = restored
      ? [act(words.understood, 'discardRefused')]
      : [of.open && act(words.putBack, 'putBack'), act(words.discard, 'discardRefused')];
    return el(
      'div.banner',
      { 'data-state': 'bad', role: 'alert' },
      icon('alert'),
      el(
        'div',
        {},
        el('strong', {}, words.notSent),
        el('p.xs', {}, words.refusal(code)),
        restored ? null : el('blockquote.cut', { dir: 'auto' }, said),
        el('div.acts', {}, ...acts),
      ),
    );
  }

  #typed() {
    const of = this.#of;
    if (!of?.open) return;
    of.write(this.#parts.area.value);
    this.#drafts.touched(of);
    this.#desk.changed();
    if (of.draft.trim() === '') return this.#stopTyping();
    clearTimeout(this.#typingOver);
    this.#typingOver = setTimeout(() => this.#stopTyping(), TYPING_OVER);
    if (performance.now() - this.#typedAt < TYPING_AGAIN) return;
    this.#typedAt = performance.now();
    this.#acts.typing(of, true);
  }

  #stopTyping() {
    clearTimeout(this.#typingOver);
    if (this.#typedAt > 0 && this.#of?.open) this.#acts.typing(this.#of, false);
    this.#typedAt = 0;
  }

  #key(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.element.requestSubmit();
  }

  #submit(event) {
    event.preventDefault();
    const of = this.#of;
    if (!of?.open || this.#parts.send.disabled) return;
    this.#stopTyping();
    this.#acts.say(of, of.draft.trim());
    this.#parts.area.focus();
  }
}

/** Grows the draft with its lines where the browser does not do so by itself. */
function rows(area) {
  if (CSS.supports('field-sizing', 'content')) return;
  attribute(area, 'rows', Math.min(10, area.value.split('\n').length));
}
