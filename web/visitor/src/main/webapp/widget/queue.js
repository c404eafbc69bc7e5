/** The place in line, large while there is nothing else to see, one line once the first words are written. */
import { el } from '../look/dom.js';
import { t } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';

export class Queue {
  #conversation;
  #first;
  #number = el('span.num', { 'aria-hidden': 'true' });
  #part = circle('part');
  #title = el('h2.title');
  #wait = el('p.soft');
  #hint = el('p.soft.hint', {}, t('writeNow'));
  /** What goes on the page. */
  element = el(
    'div.queue',
    {},
    el('div.place', {}, this.#number, ring(circle('track'), this.#part)),
    el('div', { role: 'status' }, this.#title, this.#wait),
    this.#hint,
  );

  /** @param {import('./conversation.js').Conversation} conversation */
  constructor(conversation) {
    this.#conversation = conversation;
    for (const event of ['status', 'entry', 'gone']) conversation.addEventListener(event, () => this.#draw());
    this.#draw();
  }

  #draw() {
    const { state, queue, entries } = this.#conversation;
    this.element.hidden = state !== 'queued';
    if (state !== 'queued') return;
    this.element.dataset.size = entries.some(({ from }) => from !== 'event') ? 'line' : 'full';
    const position = queue?.position;
    if (position) this.#first = Math.max(this.#first ?? 0, position);
    this.#number.textContent = position ?? '';
    this.#part.setAttribute(
      'stroke-dasharray',
      `${position ? Math.round(100 * (1 - position / (this.#first + 1))) : 0} 100`,
    );
    say(this.#title, position ? t('inLine', position) : t('waiting'));
    say(
      this.#wait,
      [queue?.waitSeconds > 0 && t('about', queue.waitSeconds), t('keepPlace')].filter(Boolean).join(' '),
    );
  }
}

/** Only what changed is said again. */
function say(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function ring(...circles) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 120 120');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(...circles);
  return svg;
}

function circle(name) {
  const element = document.createElementNS(SVG, 'circle');
  for (const [key, value] of Object.entries({ class: name, cx: 60, cy: 60, r: 54, pathLength: 100 }))
    element.setAttribute(key, value);
  return element;
}
