/** How one entry of the log looks. */
import { el, icon } from '../look/dom.js';
import { withChips } from '../look/masked.js';
import { clock, day, maybe, t } from './words.js';

/**
 * @typedef {object} Around what an entry's looks depend on beside itself
 * @property {import('./conversation.js').Entry} [before]
 * @property {import('./conversation.js').Entry} [after]
 * @property {number} read the agent has read up to here
 * @property {boolean} offline
 * @property {{again: Function, edit: Function, discard: Function, receipt: Function}} acts
 */

/** Messages of one sender this close together share one line of time. */
const TOGETHER = 60_000;

/** @param {import('./conversation.js').Entry} entry @param {Around} around @returns {Node[]} */
export function looks(entry, around) {
  const parts = [];
  if (startsDay(entry, around.before)) parts.push(el('p.event', {}, day(entry.at)));
  if (entry.from === 'event') parts.push(happening(entry, around.acts));
  else if (entry.from === 'system') parts.push(el('p.event', { dir: 'auto' }, entry.text));
  else parts.push(message(entry, around));
  return parts;
}

function message(entry, around) {
  const shown = entry.unreadable ? [el('em', {}, t('unreadable'))] : withChips(entry.text, entry.spans, chipWords);
  return el(
    'div.msg',
    { 'data-from': entry.from, 'data-state': entry.state, 'data-follows': follows(around.before, entry) },
    el('p.bubble', { dir: 'auto' }, ...shown),
    by(entry, around),
    entry.state === 'refused' && refusal(entry, around.acts),
  );
}

function by(entry, around) {
  if (entry.state === 'refused') return null;
  // The next one carries it for both; a screen reader still hears each.
  const shared = follows(entry, around.after) && sameTick(entry, around.after, around);
  return el(shared ? 'p.by.sr' : 'p.by', {}, ...facts(entry, around));
}

function facts(entry, around) {
  const time = el('time', {}, clock(entry.at));
  if (entry.from === 'them') return [entry.name ? `${entry.name}, ` : '', time];
  if (entry.state === 'sending') return [icon('clock'), t(around.offline ? 'waitingToSend' : 'sending')];
  const masked = entry.masked?.length > 0 ? [icon('eyeoff'), `${t('maskedForYou')}, `] : [];
  const read = entry.seq <= around.read;
  return [...masked, time, icon(read ? 'checks' : 'check'), t(read ? 'read' : 'delivered')];
}

function refusal(entry, { again, edit, discard }) {
  const why = maybe(`refused-${entry.code}`) ?? entry.detail ?? t('refused');
  const mayRepeat = !['blocked', 'too-long', 'closed'].includes(entry.code);
  const act = (words, on) => el('button.btn', { type: 'button', 'data-size': 'sm', onclick: () => on(entry) }, words);
  return el(
    'div.failed',
    {},
    el('p', {}, icon('alert'), el('span', {}, el('b', {}, t('notSent')), ' ', why)),
    el(
      'div.acts',
      {},
      mayRepeat && act(t('tryAgain'), again),
      entry.code !== 'closed' && act(t('edit'), edit),
      act(t('discard'), discard),
    ),
  );
}

function happening(entry, { receipt }) {
  const words = t(`event-${entry.happened}`, { name: entry.name, at: clock(entry.at) });
  if (entry.happened !== 'agreed') return el('p.event', {}, words);
  const link = el('button.link', { type: 'button', onclick: receipt }, t('receipt'));
  return el('p.event', {}, icon('check'), `${words} `, link);
}

function chipWords(dataClass, shown) {
  const name = maybe(`mask-${dataClass}`) ?? t('mask');
  const tail = shown.replace(/[•*\s]+/gu, '');
  return { shown: `${name} ${shown}`, spoken: t('maskSpoken', name, tail) };
}

function startsDay(entry, before) {
  if (!entry.at || (entry.from === 'event' && entry.happened !== 'agreed')) return false;
  return before ? before.at !== undefined && day(before.at) !== day(entry.at) : day(entry.at) !== t('today');
}

function follows(first, second) {
  return Boolean(
    first &&
    second &&
    first.from === second.from &&
    first.name === second.name &&
    first.state !== 'refused' &&
    ['me', 'them'].includes(first.from) &&
    Math.abs(new Date(second.at) - new Date(first.at)) < TOGETHER,
  );
}

function sameTick(one, other, { read }) {
  const masked = (entry) => (entry.masked?.length ?? 0) > 0;
  return one.state === other.state && one.seq <= read === other.seq <= read && masked(one) === masked(other);
}
