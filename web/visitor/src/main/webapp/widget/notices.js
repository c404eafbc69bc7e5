/** Views that say one thing: what happened, and the way out where there is one. */
import { el, icon } from '../look/dom.js';
import { t } from './words.js';

/** The shape of what is coming. @returns {Node[]} */
export function loading() {
  const bone = (size) => el('span.bone', { 'data-size': size });
  return [
    el(
      'div.fill.loading',
      { role: 'status' },
      el('span.sr', {}, t('loading')),
      ...['40', '95', '90', '60', 'box'].map(bone),
    ),
  ];
}

/**
 * @param {object} words
 * @param {string} words.icon
 * @param {string} words.title
 * @param {string} words.text
 * @param {string} [words.act] what the one button says
 * @param {() => void} [words.on]
 * @returns {Node[]}
 */
export function notice({ icon: name, title, text, act, on }) {
  const button = act && el('button.btn', { type: 'button', 'data-size': 'lg', onclick: on }, act);
  return [
    el(
      'div.fill.notice',
      { role: 'status' },
      el('div.sign', {}, icon(name)),
      el('h2.title', {}, title),
      el('p.soft', {}, text),
      button,
    ),
  ];
}
