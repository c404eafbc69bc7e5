/** One conversation's log: messages, what happened between them, what the visitor is typing. */
import { el, icon } from '../look/dom.js';
import { withChips } from '../look/masked.js';
import { day, sameDay, time } from './format.js';
import { attribute, fill, refill, text } from './render.js';
import { words } from './words.js';

/** Messages of one person within this time are one run: the time is written once. */
const RUN = 3 * 60_000;
const NEAR_END = 48;

export class Log {
  /** @type {HTMLElement} */
  element;
  #of;
  #list;
  #below;
  #seen = 0;
  #atEnd = true;
  #top = 0;
  #reached;

  /**
   * @param {import('./conversation.js').Conversation} of
   * @param {() => void} reached the person sees the newest message
   */
  constructor(of, reached) {
    this.#of = of;
    this.#reached = reached;
    this.#list = el('div.log', { role: 'log', tabindex: '0', 'aria-label': words.logOf(words.named(of)) });
    this.#below = el('button.btn.below', { type: 'button', 'data-size': 'sm', hidden: true, onclick: () => this.toEnd() });
    this.element = el('div.log-frame', {}, this.#list, this.#below);
    this.#list.addEventListener('scroll', this.#scrolled, { passive: true });
    new ResizeObserver(() => this.#atEnd && this.#follow()).observe(this.#list);
  }

  /** @returns {boolean} whether the newest message is in sight */
  get atEnd() {
    return this.#atEnd;
  }

  toEnd() {
    this.#atEnd = true;
    this.#follow();
  }

  /** Brings the log up to date. @param {{now: number, up: boolean, me: string}} how `up`: whether the line is up */
  render({ now, up, me }) {
    const show = (element, item) => update(element, item, { of: this.#of, up, me });
    fill(this.#list, items(this.#of, now), ({ key }) => key, make, show);
    const count = this.#of.messages.length;
    if (this.#atEnd) this.#seen = count;
    if (this.#atEnd) this.#follow();
    this.#below.hidden = this.#atEnd || count <= this.#seen;
    if (!this.#below.hidden) refill(this.#below, count, () => [icon('down'), words.newBelow(count - this.#seen)]);
  }

  #follow() {
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  #scrolled = () => {
    const { scrollHeight, scrollTop, clientHeight } = this.#list;
    // Only a person scrolls up. What merely grew below, or lost room, is followed.
    const up = scrollTop < this.#top;
    this.#top = scrollTop;
    if (scrollHeight - scrollTop - clientHeight < NEAR_END) this.#atEnd = true;
    else if (up) this.#atEnd = false;
    if (!this.#atEnd) return;
    this.#seen = this.#of.messages.length;
    this.#below.hidden = true;
    this.#reached();
  };
}

/** The log's lines in order. A line is a message or an event; consent, taking, closing and each new day are events. */
function items(of, now) {
  const lines = [...of.messages, ...of.pending].map((message) => ({ kind: 'message', at: message.at, message }));
  for (const event of eventsOf(of)) {
    const after = lines.findIndex(({ at }) => at >= event.at);
    lines.splice(after < 0 ? lines.length : after, 0, { kind: 'event', ...event });
  }
  const { typing } = of;
  if (typing && of.open && typing.until > now) lines.push({ kind: 'typing', key: 'typing', at: now, typing });
  return withDays(lines, now).map((line, index, all) => ({ ...line, ...runOf(line, all[index - 1], all[index + 1]) }));
}

function eventsOf({ consent, acceptedAt, closed }) {
  const given = Date.parse(consent?.at ?? '');
  return [
    given > 0 && { key: 'consent', at: given, mark: 'check', say: words.consentEvent(time(given), consent.version) },
    acceptedAt && { key: 'taken', at: acceptedAt, say: words.takenEvent(time(acceptedAt)) },
    closed && { key: 'closed', at: Infinity, say: words.closedEvent(time(closed.at), closed.reason) },
  ].filter(Boolean);
}

function withDays(lines, now) {
  return lines.flatMap((line, index) => {
    const before = index === 0 ? now : lines[index - 1].at;
    if (line.at === Infinity || sameDay(line.at, before)) return [line];
    return [{ kind: 'event', key: `day-${new Date(line.at).toDateString()}`, at: line.at, say: day(line.at, now) }, line];
  });
}

function runOf(line, before, after) {
  if (line.kind !== 'message') return {};
  const { message } = line;
  const joins = (other) =>
    other?.kind === 'message' &&
    other.message.from === message.from &&
    other.message.name === message.name &&
    Math.abs(other.at - line.at) < RUN;
  const last = !joins(after) || (message.seq === undefined) !== (after.message.seq === undefined);
  return { key: message.id ?? `seq-${message.seq}`, joins: joins(before), last };
}

function make({ kind, message }) {
  if (kind === 'event') return el('p.event');
  const from = kind === 'typing' ? 'them' : { visitor: 'them', agent: 'me' }[message.from];
  if (!from) return el('p.event');
  const parts = [el('span.sr'), el('div.bubble', { dir: 'auto' }), el('p.by')];
  return el('article.msg', { 'data-from': from, 'data-typing': kind === 'typing' }, ...parts);
}

function update(element, item, { of, up, me }) {
  if (item.kind === 'event') return refill(element, item.say, () => [item.mark && icon(item.mark), item.say].filter(Boolean));
  if (element.classList.contains('event')) return text(element, item.message.text);
  const [who, bubble, by] = element.children;
  text(who, `${nameOf(item, of, me)}:`);
  if (item.kind === 'typing') return updateTyping(bubble, by, item.typing);
  const { message } = item;
  attribute(bubble, 'data-broken', message.unreadable);
  refill(bubble, message, () => (message.unreadable ? [words.unreadable] : withChips(message.text, message.spans, words.chip)));
  attribute(element, 'data-run', item.joins);
  by.hidden = !item.last;
  const state = stateOf(message, of, up);
  const colleague = message.from === 'agent' && message.name !== me ? message.name : undefined;
  return refill(by, `${message.at} ${state?.say}`, () => [
    ...(colleague ? [el('bdi', {}, colleague)] : []),
    el('time', { datetime: new Date(message.at).toISOString() }, time(message.at)),
    ...(state ? [icon(state.mark), el('span', { 'data-read': state.read }, state.say)] : []),
  ]);
}

function nameOf({ message }, of, me) {
  if (message?.from === 'agent') return message.name === me ? words.you : message.name;
  return words.named(of);
}

function updateTyping(bubble, by, { preview, spans }) {
  const shown = preview ?? '';
  refill(bubble, `${shown}`, () => (shown ? withChips(shown, spans, words.chip) : [words.typingShort]));
  refill(by, `${shown !== ''}`, () => (shown ? [icon('eyeoff'), words.previewMasked] : [words.typingLong]));
}

function stateOf(message, of, up) {
  if (message.from !== 'agent') return undefined;
  if (message.seq !== undefined && message.seq <= of.visitorRead) return { mark: 'checks', say: words.read, read: true };
  if (message.seq !== undefined) return { mark: 'check', say: words.sent };
  if (!up) return { mark: 'clock', say: words.heldHere };
  return { mark: 'clock', say: message.delayed ? words.serverBusy : words.sending };
}
