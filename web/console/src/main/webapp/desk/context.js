/** The right pane: who this is, what they agreed to, what they filled in, how it is kept. Only facts the server stated. */
import { el, icon } from '../look/dom.js';
import { withChips } from '../look/masked.js';
import { initials, languageName, moment } from './format.js';
import { attribute, refill, text } from './render.js';
import { words } from './words.js';

export class Context {
  #pane;
  #desk;
  #parts;
  #connection;

  /**
   * @param {HTMLElement} pane the page's right pane
   * @param {import('./desk.js').Desk} desk
   * @param {{connection?: string, hide: () => void}} with_ `connection`: the negotiated protection of this page, if known
   */
  constructor(pane, desk, { connection, hide }) {
    this.#pane = pane;
    this.#desk = desk;
    this.#connection = connection;
    const hideButton = el('button.btn.mid-only.push', { type: 'button', 'data-kind': 'quiet', 'data-icon': true, onclick: hide });
    attribute(hideButton, 'aria-label', words.hideDetails);
    hideButton.append(icon('x'));
    this.#parts = {
      avatar: el('span.avatar', { 'data-size': 'lg', 'data-hue': 'sage', 'aria-hidden': 'true' }),
      name: el('h2.cut', { dir: 'auto' }),
      kind: el('div.xs.faint.cut'),
      sections: el('div.sections'),
      empty: el('div.empty', {}, icon('user'), el('p', {}, words.nobodyHere)),
    };
    const { avatar, name, kind, sections, empty } = this.#parts;
    const person = el('div.person', {}, avatar, el('div.cut', {}, name, kind), hideButton);
    this.#parts.person = el('section', {}, person);
    pane.replaceChildren(this.#parts.person, sections, empty);
  }

  render() {
    const of = this.#desk.current;
    const { avatar, name, kind, sections, empty, person } = this.#parts;
    person.hidden = sections.hidden = !of;
    empty.hidden = Boolean(of);
    attribute(this.#pane, 'aria-label', of ? words.about(words.named(of)) : words.details);
    if (!of) return;
    const whole = words.named(of);
    text(avatar, initials(whole));
    text(name, whole);
    attribute(name, 'title', whole);
    text(kind, words.notVerified);
    const facts = [of.id, of.departmentName, of.locale, of.acceptedAt, of.closed?.at, JSON.stringify([of.consent, of.form])];
    refill(sections, facts.join('\n'), () => this.#sections(of));
  }

  #sections(of) {
    const { consent, form } = of;
    const given = Date.parse(consent?.at ?? '');
    return [
      form.length > 0 && section(words.formTitle, form.map(({ label, key, value, spans }) => [label ?? key, shown(value, spans)])),
      section(words.chatTitle, [
        [words.department, of.departmentName],
        [words.language, languageName(of.locale)],
        [words.began, of.startedAt && moment(of.startedAt)],
        [words.taken, of.acceptedAt && moment(of.acceptedAt)],
        [words.ended, of.closed && moment(of.closed.at)],
        [words.number, el('span.mono', { title: of.id }, of.id.slice(0, 8))],
      ]),
      consent &&
        section(words.consentTitle, [
          [words.given, given > 0 && moment(given)],
          [words.version, consent.version === undefined ? '' : String(consent.version)],
          [words.textIn, languageName(consent.locale)],
          [words.receipt, consent.receipt && el('span.mono', { title: consent.receipt }, short(consent.receipt))],
        ]),
      section(words.encryptionTitle, [
        [words.atRest, words.atRestFact],
        [words.onTheWay, this.#connection],
        [words.masking, words.maskingFact],
      ]),
    ].filter(Boolean);
  }
}

function section(title, facts) {
  const known = facts.filter(([, fact]) => fact);
  const list = el('dl.facts', {}, ...known.flatMap(([term, fact]) => [el('dt', { dir: 'auto' }, term), el('dd', { dir: 'auto' }, fact)]));
  return el('section', {}, el('h2', {}, title), list);
}

function shown(value, spans) {
  const holder = el('span');
  holder.append(...withChips(String(value ?? ''), spans, words.chip));
  return holder;
}

const short = (receipt) => (receipt.length > 18 ? `${receipt.slice(0, 16)}…` : receipt);
