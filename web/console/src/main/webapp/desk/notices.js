/**
 * What reaches a person who looks elsewhere: the page's title, one spoken line, and a notification of the system where
 * the person allowed it. Never a name, never a word of a chat, never a sound.
 */
import { words } from './words.js';

const SPOKEN_FOR = 1_000;

export class Notices {
  #desk;
  #live;
  #title = document.title;
  #queue = [];
  #timer;
  /** @type {Map<string, string>} the urgency that was spoken of, by offer or conversation */
  #urgent = new Map();

  /** @param {import('./desk.js').Desk} desk @param {HTMLElement} live an empty `role="status"` element */
  constructor(desk, live) {
    this.#desk = desk;
    this.#live = live;
    desk.addEventListener('offered', ({ detail }) => this.#offered(detail));
    desk.addEventListener('spoke', ({ detail }) => this.#spoke(detail));
    desk.addEventListener('mine', () => this.say(words.nowMine));
    desk.addEventListener('missed', () => this.say(words.missed));
    desk.addEventListener('over', ({ detail }) => this.say(words.closedIn(detail.departmentName)));
    desk.addEventListener('refusal', ({ detail }) => {
      if (detail.re && detail.re !== 'draft' && detail.re !== 'accept') this.say(words.refusal(detail.code));
    });
  }

  /** @returns {'granted'|'denied'|'default'|'none'} whether the system may show notifications */
  static get allowed() {
    return 'Notification' in globalThis ? Notification.permission : 'none';
  }

  /** Asks the person, through the browser. Only after an act of theirs. */
  async ask() {
    const answer = await Notification.requestPermission();
    this.say(answer === 'granted' ? words.noticesOn : words.noticesOff);
  }

  /** Speaks a line to screen readers, after those before it. */
  say(line) {
    this.#queue.push(line);
    this.#timer ??= setTimeout(() => this.#speak(), 50);
  }

  /** Counts in the title; speaks once when a wait nears its target, once when it is past. */
  render(urgencyOf) {
    const { unread, waiting, held } = this.#desk;
    const title = unread > 0 ? `(${unread}) ${this.#title}` : this.#title;
    if (document.title !== title) document.title = title;
    const waits = [...waiting.map(({ id, since, departmentName }) => ({ id, since, departmentName })), ...held.map((of) => ({ id: of.id, since: of.waitingSince, departmentName: of.departmentName }))];
    for (const { id, since, departmentName } of waits) {
      const now = since === undefined ? 'calm' : urgencyOf(since);
      const spoken = this.#urgent.get(id) ?? 'calm';
      this.#urgent.set(id, now);
      if (now !== 'calm' && now !== spoken) this.say(words.urgent(departmentName, now === 'bad'));
    }
    const here = new Set(waits.map(({ id }) => id));
    for (const id of this.#urgent.keys()) if (!here.has(id)) this.#urgent.delete(id);
  }

  #offered({ department, departmentName }) {
    const count = this.#desk.waiting.filter((offer) => offer.department === department).length;
    const line = words.waitingIn(departmentName, count);
    this.say(line);
    this.#show(line, `waiting-${department}`);
  }

  #spoke({ departmentName, department }) {
    this.#show(words.unreadIn(departmentName, this.#desk.unread), `unread-${department}`);
  }

  #show(line, tag) {
    if (!document.hidden || Notices.allowed !== 'granted') return;
    const notification = new Notification('Parley', { body: line, tag, silent: true });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
  }

  #speak() {
    const line = this.#queue.shift();
    this.#live.textContent = line ?? '';
    this.#timer = line === undefined ? undefined : setTimeout(() => this.#speak(), SPOKEN_FOR);
  }
}
