/** Before a chat: where to, what about, and consent. Nothing leaves the browser until the box is ticked and sent. */
import { el, icon } from '../look/dom.js';
import { versionLine } from './consent.js';
import { t } from './words.js';

/** More departments than this go into a list that opens. */
const FEW = 4;
const AUTOFILL = { email: 'email', tel: 'tel', name: 'name' };

/** Events: `start` (detail: `{department, form}`), `full` (the whole consent text is wanted). */
export class Before extends EventTarget {
  #site;
  #answers = new Map();
  #department;
  #consent = el('input', { type: 'checkbox', id: 'agree', onchange: () => this.#ticked() });
  #start = el('button.btn', { type: 'submit', 'data-kind': 'primary', 'data-size': 'lg', disabled: true }, t('start'));
  #alert = el('div', { role: 'alert' });
  #form;

  /** @param {import('./site.js').Site} site */
  constructor(site) {
    super();
    this.#site = site;
    this.#form = el(
      'form.fill',
      { novalidate: true, onsubmit: (event) => this.#submit(event) },
      el('h2.title', {}, t('beforeWeStart')),
      this.#alert,
      ...this.#departments(),
      ...site.form.map((field) => this.#question(field)),
      this.#text(),
      versionLine(site.consent, () => this.dispatchEvent(new Event('full'))),
      el('label.check.box', { for: 'agree' }, this.#consent, el('span', {}, t('agree', site.name))),
      el('div.end', {}, el('p.xs.soft', {}, icon('lock'), ' ', t('nothingStored')), this.#start),
    );
  }

  /** @returns {Node[]} */
  get nodes() {
    return [this.#form];
  }

  /** While the start is on its way, nothing can be changed. @param {boolean} busy */
  set busy(busy) {
    for (const control of this.#form.elements) control.disabled = busy;
    if (busy) this.#start.replaceChildren(el('span.spin', { 'aria-hidden': 'true' }), t('starting'));
    else this.#start.replaceChildren(t('start'));
    if (!busy) this.#ticked();
  }

  /** Says why the chat did not start, and what is true now. @param {string} fact @param {string} way */
  fail(fact, way) {
    this.busy = false;
    const banner = el(
      'div.banner',
      { 'data-state': 'warn' },
      icon('alert'),
      el('div', {}, el('strong', {}, fact), el('p', {}, way)),
    );
    this.#alert.replaceChildren(banner);
    banner.scrollIntoView({ block: 'nearest' });
  }

  /** Marks the answer the server would not take. @param {string} key @returns {boolean} false if it is not asked here */
  reject(key) {
    const answer = this.#answers.get(key);
    if (!answer) return false;
    this.busy = false;
    this.#mark(answer, 'fieldRefused');
    answer.input.focus();
    return true;
  }

  /** Answers given so far, for a form that is built anew. */
  get answers() {
    return Object.fromEntries([...this.#answers].map(([key, { input }]) => [key, input.value]));
  }

  /** @param {Record<string, string>} answers */
  set answers(answers) {
    for (const [key, { input }] of this.#answers) input.value = answers[key] ?? '';
  }

  #departments() {
    const { departments } = this.#site;
    this.#department = () => departments[0]?.key;
    if (departments.length < 2) return [];
    if (departments.length > FEW) return [this.#longChoice(departments)];
    const somewhere = departments.some(({ open }) => open === true);
    const first = departments.find(({ open }) => open !== false) ?? departments[0];
    const group = el('fieldset.choice', {}, el('legend.label', {}, t('department')));
    for (const department of departments) {
      const input = el('input', {
        type: 'radio',
        name: 'department',
        value: department.key,
        checked: department === first,
      });
      const away = somewhere && department.open === false && el('span.xs.soft', {}, t('away'));
      group.append(el('label.check.box', {}, input, el('span', {}, department.name), away));
    }
    this.#department = () => group.querySelector('input:checked')?.value;
    return [group];
  }

  #longChoice(departments) {
    const options = departments.map(({ key, name, open }) =>
      el('option', { value: key }, open === false ? `${name} (${t('away')})` : name),
    );
    const select = el('select.select', { id: 'department' }, ...options);
    this.#department = () => select.value;
    return el('div.field', {}, el('label', { for: 'department' }, t('department')), select);
  }

  #question({ key, label, type, required, maxLength }) {
    const id = `ask-${key}`;
    const attributes = {
      id,
      name: key,
      maxlength: maxLength,
      'aria-required': required ? 'true' : undefined,
      'aria-describedby': `${id}-hint`,
    };
    const input =
      type === 'textarea'
        ? el('textarea.input.area', { ...attributes, rows: '3', dir: 'auto' })
        : el('input.input', {
            ...attributes,
            type: ['email', 'tel'].includes(type) ? type : 'text',
            autocomplete: AUTOFILL[type] ?? AUTOFILL[key] ?? 'off',
          });
    const hint = el('p.hint', { id: `${id}-hint` }, type === 'textarea' ? t('maskedHere') : '');
    this.#answers.set(key, { input, hint, required, type, said: hint.textContent });
    const optional = !required && el('span.soft', {}, ` ${t('optional')}`);
    return el('div.field', {}, el('label', { for: id }, label ?? key, optional), input, hint);
  }

  #text() {
    const { text = '', locale } = this.#site.consent;
    return el('p.soft.terms', { lang: locale, dir: 'auto' }, text);
  }

  #ticked() {
    this.#start.disabled = !this.#consent.checked;
  }

  #submit(event) {
    event.preventDefault();
    this.#alert.replaceChildren();
    const wrong = [...this.#answers.values()].filter((answer) => !this.#check(answer));
    if (wrong.length > 0) wrong[0].input.focus();
    else if (this.#consent.checked) {
      const given = Object.entries(this.answers).filter(([, value]) => value.trim());
      this.dispatchEvent(
        new CustomEvent('start', { detail: { department: this.#department(), form: Object.fromEntries(given) } }),
      );
    }
  }

  #check(answer) {
    const { input, required, type } = answer;
    const value = input.value.trim();
    const problem =
      required && !value ? 'fieldEmpty' : type === 'email' && value && !input.validity.valid ? 'fieldEmail' : undefined;
    this.#mark(answer, problem);
    return !problem;
  }

  #mark({ input, hint, said }, problem) {
    input.setAttribute('aria-invalid', String(Boolean(problem)));
    hint.className = problem ? 'error' : 'hint';
    hint.replaceChildren(...(problem ? [icon('alert'), t(problem)] : [said]));
  }
}
