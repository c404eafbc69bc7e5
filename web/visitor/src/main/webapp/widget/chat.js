/** The screen of one conversation, from the line in front of it to its end. */
import { el, icon } from '../look/dom.js';
import { Line } from '../look/line.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { Log } from './log.js';
import { confirm } from './panel.js';
import { Queue } from './queue.js';
import { Reading } from './reading.js';
import { trust } from './trust.js';
import { TypingSignal } from './typing.js';
import { clock, t } from './words.js';

/** How long answers to the last messages are waited for once the conversation is closed. */
const LAST_ANSWERS = 5_000;

/** A wish that is refused for now is not sent again sooner. */
const WISH_AGAIN = 250;

/** Events: `over` (detail: `{why, receipt}`; why: token, barred, replaced, gone, late, withdrawn), `again` (a new chat is wanted). */
export class Chat extends EventTarget {
  #site;
  #pocket;
  #panel;
  #host;
  #strip;
  #line;
  #conversation;
  #log;
  #composer;
  #typing;
  #reading;
  #typingLine = el('p.by.typing', { role: 'status' });
  #footer = el('footer');
  #wish;

  /**
   * @param {object} parts
   * @param {import('./site.js').Site} parts.site
   * @param {import('./ticket.js').TicketPocket} parts.pocket holds this conversation's ticket
   * @param {import('./panel.js').Panel} parts.panel
   * @param {import('./host.js').Host} parts.host
   * @param {import('./strip.js').Strip} parts.strip
   * @param {URL} parts.socket
   */
  constructor({ site, pocket, panel, host, strip, socket }) {
    super();
    this.#site = site;
    this.#pocket = pocket;
    this.#panel = panel;
    this.#host = host;
    this.#strip = strip;
    this.#line = new Line({
      url: socket,
      hello: () => ({ token: pocket.get()?.token, after: this.#conversation.seq }),
      welcomed: ({ token, conversation }) =>
        token && pocket.put({ token, conversation: conversation ?? pocket.get()?.conversation }),
    });
    this.#conversation = new Conversation(this.#line);
    this.#log = new Log(this.#conversation, {
      again: (entry) => this.#conversation.sayAgain(entry),
      discard: (entry) => this.#conversation.discard(entry),
      edit: (entry) => this.#edit(entry),
      receipt: () => this.#openTrust(),
    });
    const send = (frame) => this.#line.send(frame);
    this.#reading = new Reading({ conversation: this.#conversation, log: this.#log, host, send });
    this.#typing = new TypingSignal(send, site.limits.preview === true);
    this.#composer = new Composer(site.limits.messageChars ?? 4000);
    this.#listen();
  }

  /** Shows it and connects. @param {{focus: boolean}} how */
  start({ focus }) {
    const queue = new Queue(this.#conversation);
    this.#footer.replaceChildren(this.#composer.element, this.#foot());
    this.#panel.show([queue.element, this.#log.element, this.#typingLine, this.#footer]);
    this.#panel.offerPrivacy(() => this.#openTrust());
    this.#name();
    this.#host.live(true);
    this.#line.start();
    if (focus) this.focus();
  }

  focus() {
    if (this.#conversation.state !== 'closed') this.#composer.focus();
  }

  /** Lets go of the line; the conversation goes on without this page. */
  leave() {
    this.#typing.stop();
    this.#line.end();
  }

  #listen() {
    this.#line.addEventListener('state', ({ detail }) => this.#lineIs(detail));
    this.#line.addEventListener('frame', ({ detail }) => detail.type === 'welcome' && this.#welcomed(detail));
    this.#line.addEventListener('frame', ({ detail }) => detail.type === 'refused' && this.#putOff(detail));
    this.#conversation.addEventListener('status', () => this.#name());
    this.#conversation.addEventListener('typing', () => this.#showTyping());
    this.#conversation.addEventListener('closed', () => this.#closed());
    this.#composer.addEventListener('say', ({ detail }) => this.#say(detail));
    this.#composer.addEventListener(
      'draft',
      ({ detail }) => this.#conversation.state === 'open' && this.#typing.changed(detail),
    );
    addEventListener(
      'beforeunload',
      (event) => this.#line.unsent > 0 && this.#line.state !== 'ended' && event.preventDefault(),
    );
  }

  #lineIs(detail) {
    this.#strip.show(detail, () => this.#line.retryNow());
    this.#log.offline = detail.state !== 'online';
    if (detail.state === 'online' && this.#wish) this.#line.send({ type: this.#wish });
    const expected = detail.reason === 'left' || (this.#conversation.state === 'closed' && !this.#wish);
    // Gone, and the consent was to be taken back: that has not happened, and must be told.
    const late = detail.reason === 'gone' && this.#wish === 'withdraw-consent';
    if (detail.state === 'ended' && !expected) this.#over(late ? 'late' : detail.reason);
  }

  #over(why) {
    this.dispatchEvent(new CustomEvent('over', { detail: { why, receipt: this.#conversation.consent?.receipt } }));
  }

  #welcomed({ consent, visitorRead }) {
    this.#reading.startAt(visitorRead);
    if (consent?.at) this.#conversation.agreed(consent.at);
  }

  #say(text) {
    this.#typing.stop();
    this.#conversation.say(text);
  }

  #edit(entry) {
    this.#conversation.discard(entry);
    this.#composer.offer(entry.text);
  }

  #name() {
    const { state, agent, departmentName, closedAt } = this.#conversation;
    const { name } = this.#site;
    if (state === 'closed') this.#panel.name(name, t('endedAt', clock(closedAt)));
    else if (agent) this.#panel.name([agent, departmentName].filter(Boolean).join(', '), name);
    else this.#panel.name(name, departmentName ?? '');
  }

  #showTyping() {
    const { typing, agent } = this.#conversation;
    this.#typingLine.textContent = typing ? t('isTyping', agent ?? this.#site.name) : '';
  }

  #foot() {
    const end = el('button.link', { type: 'button', onclick: () => this.#end() }, t('endChat'));
    return el('p.foot.xs', {}, icon('lock'), el('span', {}, t('encrypted', this.#site.name)), end);
  }

  #openTrust() {
    const facts = { site: this.#site, conversation: this.#conversation, withdraw: () => this.#withdraw() };
    this.#panel.cover(t('privacyTitle'), trust(facts));
  }

  async #withdraw() {
    const over = this.#conversation.state === 'closed';
    const text = t(over ? 'withdrawTextOver' : 'withdrawText');
    const no = t(over ? 'keepConsent' : 'keepChatting');
    if (!(await confirm({ title: t('withdrawTitle'), text, yes: t('withdraw'), no }))) return;
    this.#panel.uncover();
    this.#want('withdraw-consent');
  }

  async #end() {
    const words = { title: t('endTitle'), text: t('endText'), yes: t('endChat'), no: t('keepChatting') };
    if (await confirm(words)) this.#want('leave');
  }

  /** A wish to stop outlives a broken line, and one that has ended: it goes as soon as there is one. */
  #want(wish) {
    this.#wish = wish;
    this.#typing.stop();
    const words = t(wish === 'leave' ? 'ending' : 'withdrawing');
    this.#footer.replaceChildren(
      el('p.ending', { role: 'status' }, el('span.spin', { 'aria-hidden': 'true' }), words),
    );
    if (!this.#line.send({ type: wish })) this.#line.start();
  }

  /** What is refused for now only is wished again. */
  #putOff({ re, retryAfterMs }) {
    if (!this.#wish || re !== this.#wish) return;
    setTimeout(() => this.#wish === re && this.#line.send({ type: re }), Math.max(WISH_AGAIN, retryAfterMs));
  }

  #closed() {
    const { closedReason, closedAt } = this.#conversation;
    const withdrawn = closedReason === 'consent-withdrawn';
    if (this.#wish === 'withdraw-consent' && !withdrawn) return; // the answer is yet to come
    this.#wish = undefined;
    this.#host.live(false);
    if (this.#line.unsent === 0) this.#line.end();
    else setTimeout(() => !this.#wish && this.#line.end(), LAST_ANSWERS);
    if (withdrawn) {
      this.#line.end();
      this.#pocket.drop();
      this.#over('withdrawn');
      return;
    }
    this.#conversation.note(closedReason === 'visitor' ? 'endedByYou' : 'ended', { at: closedAt });
    const again = { type: 'button', 'data-size': 'lg', onclick: () => this.dispatchEvent(new Event('again')) };
    this.#footer.replaceChildren(el('div.after', {}, el('button.btn', again, t('newChat'))));
  }
}
