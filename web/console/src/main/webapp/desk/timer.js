/** The waiting timer: a ring that fills, then a triangle and bold figures. Shape, words and colour say the same. */
import { el, icon } from '../look/dom.js';
import { span } from './format.js';
import { attribute, text } from './render.js';
import { words } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const WARN_FROM = 0.75;

/** @typedef {'calm'|'warn'|'bad'} Urgency warn from three quarters of the target, bad past it */

/** @param {number} waited @param {number} target both in milliseconds @returns {Urgency} */
export function urgency(waited, target) {
  if (waited > target) return 'bad';
  return waited >= WARN_FROM * target ? 'warn' : 'calm';
}

/** @returns {HTMLElement} a timer that shows nothing until `setTimer` */
export function timer() {
  const element = el('span.timer', { hidden: true });
  const figures = el('span', { 'aria-hidden': 'true' });
  element.append(ring(), figures, el('span.sr'));
  return element;
}

/**
 * Brings a timer up to date.
 *
 * @param {HTMLElement} element made by `timer`
 * @param {number|undefined} waited milliseconds; undefined while nobody waits
 * @param {number} target milliseconds within which an answer is due
 */
export function setTimer(element, waited, target) {
  element.hidden = waited === undefined;
  if (waited === undefined) return;
  const state = urgency(waited, target);
  const [mark, figures, spoken] = element.children;
  if (element.dataset.shown !== state) {
    mark.replaceWith(state === 'bad' ? icon('alert') : ring());
    element.dataset.shown = state;
  }
  attribute(element, 'data-state', state === 'calm' ? undefined : state);
  if (state !== 'bad') {
    const share = Math.max(0, Math.min(100, Math.round((waited / target) * 100)));
    attribute(element.firstElementChild.lastElementChild, 'stroke-dasharray', `${share} 100`);
  }
  text(figures, span(waited));
  text(spoken, words.waited(span(waited), state === 'bad'));
}

function ring() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 14 14');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(circle({ class: 'track' }), circle({ pathLength: '100', 'stroke-dasharray': '0 100' }));
  return svg;
}

function circle(attributes) {
  const element = document.createElementNS(SVG, 'circle');
  for (const [name, value] of Object.entries({ cx: '7', cy: '7', r: '5.2', ...attributes })) {
    element.setAttribute(name, value);
  }
  return element;
}
