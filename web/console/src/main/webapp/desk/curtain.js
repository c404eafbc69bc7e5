/** Over the desk while nobody is signed in: what is on it is for its agent, and not for who comes by. */
import { el, icon } from '../look/dom.js';
import { text } from './render.js';
import { words } from './words.js';

export class Curtain {
  #page;
  #link;
  #element;
  #say = el('p.soft');

  /** @param {HTMLElement} page the page's `main` @param {import('./link.js').Link} link */
  constructor(page, link) {
    this.#page = page;
    this.#link = link;
    const signIn = el('a.btn', { 'data-kind': 'primary', href: 'login.xhtml?ended', target: '_blank', rel: 'noopener' }, words.signIn);
    this.#element = el('section.curtain', { role: 'alertdialog', 'aria-label': words.signedOut, hidden: true }, icon('lock'), el('h2', {}, words.signedOut), this.#say, signIn);
    page.append(this.#element);
  }

  render() {
    const { signedOut, state } = this.#link;
    if (signedOut) text(this.#say, words.endedFor(state.reason));
    if (signedOut !== this.#element.hidden) return;
    this.#element.hidden = !signedOut;
    for (const part of this.#page.children) if (part !== this.#element) part.inert = signedOut;
    if (signedOut) this.#element.lastElementChild.focus();
  }
}
