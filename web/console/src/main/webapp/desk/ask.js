/** A question with one way on and one way back. */
import { el } from '../look/dom.js';
import { words } from './words.js';

/**
 * Asks in a dialog; the focus returns to where it was.
 *
 * @param {{title: string, say: string[], yes: string, danger?: boolean}} question
 * @returns {Promise<boolean>} true only for the way on
 */
export function ask({ title, say, yes, danger = false }) {
  const way = el('button.btn', { value: 'yes', 'data-kind': danger ? 'danger' : 'primary', autofocus: true }, yes);
  const back = el('button.btn', { value: 'no' }, words.cancel);
  const dialog = el(
    'dialog.ask',
    { 'aria-labelledby': 'ask-title', 'aria-describedby': 'ask-say' },
    el(
      'form',
      { method: 'dialog' },
      el('header', {}, el('h2.title', { id: 'ask-title' }, title)),
      el('div.ask-say', { id: 'ask-say' }, ...say.map((line) => el('p', {}, line))),
      el('footer', {}, back, way),
    ),
  );
  document.body.append(dialog);
  return new Promise((answer) => {
    dialog.addEventListener('close', () => {
      answer(dialog.returnValue === 'yes');
      dialog.remove();
    });
    dialog.showModal();
  });
}
