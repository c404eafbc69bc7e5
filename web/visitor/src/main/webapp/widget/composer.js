/** Where a person writes. The draft lives in this field and nowhere else. */
import { el, icon } from '../look/dom.js';
import { t } from './words.js';

/** How much room is left before it is worth saying. */
const TELL_FROM = 0.9;

/** Events: `say` (detail: the text), `draft` (detail: the text, at each change). */
export class Composer extends EventTarget {
  #limit;
  #counter = el('p.counter.xs', { id: 'counter', role: 'status' });
  #field = el('textarea', {
    id: 'say',
    rows: '1',
    placeholder: t('writeMessage'),
    'aria-describedby': 'counter',
    enterkeyhint: matchMedia('(pointer: coarse)').matches ? 'enter' : 'send',
    onkeydown: (event) => this.#key(event),
    oninput: () => this.#changed(),
  });
  #send = el(
    'button.btn',
    { type: 'submit', 'data-kind': 'primary', 'data-icon': true, 'aria-label': t('send') },
    icon('send', { flip: true }),
  );
  /** What goes on the page. */
  element = el(
    'div.compose',
    {},
    this.#counter,
    el(
      'form.say',
      { onsubmit: (event) => this.#submit(event) },
      el('label.sr', { for: 'say' }, t('message')),
      this.#field,
      this.#send,
    ),
  );

  /** @param {number} limit the longest message in characters */
  constructor(limit) {
    super();
    this.#limit = limit;
  }

  focus() {
    this.#field.focus();
  }

  /** Puts a text back for another try, before what is there. @param {string} text */
  offer(text) {
    this.#field.value = [text, this.#field.value].filter(Boolean).join('\n');
    this.#changed();
    this.focus();
  }

  #key(event) {
    const sends =
      event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target.enterKeyHint === 'send';
    if (sends || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) this.#submit(event);
  }

  #submit(event) {
    event.preventDefault();
    const text = this.#field.value.trim();
    this.focus();
    if (!text || text.length > this.#limit) return;
    this.#field.value = '';
    this.#changed();
    this.dispatchEvent(new CustomEvent('say', { detail: text }));
  }

  #changed() {
    const text = this.#field.value;
    const over = text.trim().length - this.#limit;
    this.#counter.textContent =
      over > 0 ? t('tooLongBy', over) : text.length > this.#limit * TELL_FROM ? t('left', -over) : '';
    this.#counter.dataset.state = over > 0 ? 'bad' : '';
    this.#field.setAttribute('aria-invalid', String(over > 0));
    this.#send.disabled = over > 0;
    this.#grow();
    this.dispatchEvent(new CustomEvent('draft', { detail: text }));
  }

  /** Where the browser cannot size a field by its content (`field-sizing`), lines are counted by their height. */
  #grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.#field.style.blockSize = 'auto';
    this.#field.style.blockSize = `${this.#field.scrollHeight}px`;
  }
}
