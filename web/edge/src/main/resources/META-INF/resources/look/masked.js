/** A message's text, with what the server masked shown as chips. The value itself never reached this browser. */
import { el, icon } from './dom.js';

/**
 * @typedef {{class: string, from: number, to: number}} Span a masked place: UTF-16 offsets into the masked text
 *
 * @param {string} text the masked text
 * @param {Span[]} [spans] places; those outside the text, or overlapping an earlier one, are shown as plain text
 * @param {(dataClass: string, shown: string) => {shown: string, spoken: string}} describe words of a chip: what is
 *   seen ("card •••• 1111") and what is said ("Masked card, ending 1111")
 * @returns {(string|HTMLElement)[]} nodes to append, in order
 */
export function withChips(text, spans, describe) {
  const nodes = [];
  let at = 0;
  for (const span of sound(text, spans)) {
    if (span.from < at) continue;
    if (span.from > at) nodes.push(text.slice(at, span.from));
    nodes.push(chip(describe(span.class, text.slice(span.from, span.to))));
    at = span.to;
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}

/** One chip. @param {{shown: string, spoken: string}} words */
export function chip({ shown, spoken }) {
  return el('span.mask', { role: 'img', 'aria-label': spoken }, icon('eyeoff'), shown);
}

function sound(text, spans) {
  if (!Array.isArray(spans)) return [];
  return spans
    .filter(({ from, to }) => Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to > from)
    .filter(({ to }) => to <= text.length)
    .sort((a, b) => a.from - b.from);
}
