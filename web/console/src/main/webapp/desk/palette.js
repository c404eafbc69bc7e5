/** The command palette: every command there is now, found by its words. */
import { el, icon } from '../look/dom.js';
import { attribute, fill, text } from './render.js';
import { words } from './words.js';

/** @typedef {{name: string, icon: string, keys?: string[], run: () => void}} Command */

export class Palette {
  #commands;
  #parts;
  #chosen = 0;
  /** @type {Command[]} */
  #shown = [];

  /** @param {() => Command[]} commands asked anew whenever the palette opens */
  constructor(commands) {
    this.#commands = commands;
    const input = el('input.input', {
      type: 'search',
      role: 'combobox',
      'aria-expanded': 'true',
      'aria-controls': 'commands',
      'aria-autocomplete': 'list',
      'aria-label': words.findCommand,
      placeholder: words.findCommand,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    const list = el('ul', { role: 'listbox', id: 'commands', 'aria-label': words.commands });
    const none = el('p.none.soft', { role: 'status' });
    const box = el('label.search', {}, icon('search'), input);
    const dialog = el('dialog.commands', { 'aria-label': words.commands }, box, list, none);
    this.#parts = { input, list, none, dialog };
    document.body.append(dialog);
    input.addEventListener('input', () => this.#find());
    input.addEventListener('keydown', (event) => this.#key(event));
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  }

  open() {
    const { input, dialog } = this.#parts;
    if (dialog.open) return;
    input.value = '';
    this.#find();
    dialog.showModal();
    input.focus();
  }

  #find() {
    const { input, none } = this.#parts;
    const wanted = input.value.trim().toLocaleLowerCase().split(/\s+/u);
    this.#shown = this.#commands().filter(({ name }) => wanted.every((part) => name.toLocaleLowerCase().includes(part)));
    this.#chosen = 0;
    text(none, this.#shown.length === 0 ? words.noCommand : '');
    this.#render();
  }

  #render() {
    const { list, input } = this.#parts;
    const make = ({ name, icon: mark, keys = [] }) =>
      el('li', { role: 'option' }, icon(mark), el('bdi.cut', { dir: 'auto' }, name), el('span.keys', { 'aria-hidden': 'true' }, ...keys.map((key) => el('kbd', {}, key))));
    fill(list, this.#shown, ({ name }) => name, make);
    this.#shown.forEach((command, index) => {
      const option = list.children[index];
      option.id = `command-${index}`;
      option.onclick = () => this.#run(command);
      attribute(option, 'aria-selected', String(index === this.#chosen));
    });
    attribute(input, 'aria-activedescendant', this.#shown.length > 0 && `command-${this.#chosen}`);
    list.children[this.#chosen]?.scrollIntoView({ block: 'nearest' });
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#shown.length > 0) this.#chosen = (this.#chosen + step + this.#shown.length) % this.#shown.length;
    else if (event.key === 'Enter' && !event.isComposing && this.#shown[this.#chosen]) this.#run(this.#shown[this.#chosen]);
    else return;
    event.preventDefault();
    this.#render();
  }

  #run(command) {
    this.#parts.dialog.close();
    command.run();
  }
}
