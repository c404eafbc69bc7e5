/** The agent's desk: builds it from its parts and keeps what is seen in step with what is known. */
import { switchDensity, switchTheme } from '../shell/shell.js';
import { Acts } from './acts.js';
import { ask } from './ask.js';
import { commandsOf } from './commands.js';
import { Composer } from './composer.js';
import { Context } from './context.js';
import { Curtain } from './curtain.js';
import { Desk } from './desk.js';
import { Drafts } from './drafts.js';
import { Inbox } from './inbox.js';
import { Keys } from './keys.js';
import { Link } from './link.js';
import { Notices } from './notices.js';
import { Palette } from './palette.js';
import { Panes } from './panes.js';
import { Rail } from './rail.js';
import { Strip } from './strip.js';
import { Talk } from './talk.js';
import { urgency } from './timer.js';
import { words } from './words.js';

const page = document.querySelector('#desk');
const target = Number(page.dataset.answerTarget) * 1000;
/** The server's clock is the one waiting times are told by: an office PC may be minutes off. */
const ahead = Number(page.dataset.now) - Date.now();

const desk = new Desk(() => Date.now() + ahead);
const link = new Link(desk, socketAddress(page.dataset.socket));
const drafts = new Drafts((frame) => link.send(frame), () => render());
const acts = new Acts(desk, link, drafts);
const strip = new Strip(link, desk);
const panes = new Panes(page, strip.element);
const curtain = new Curtain(page, link);
const notices = new Notices(desk, document.querySelector('#live'));
const composer = new Composer(desk, acts, drafts);
const inbox = new Inbox(document.querySelector('#pane-list'), desk, acts, target);
const context = new Context(document.querySelector('#pane-context'), desk, {
  connection: page.dataset.connection,
  hide: () => panes.hideContext(),
});
const talk = new Talk(document.querySelector('#pane-talk'), desk, {
  acts,
  composer,
  target,
  show: (pane) => panes.show(pane),
  close: () => askToClose(),
});
const rail = new Rail(document, desk, { acts, target, show: showList });
const palette = new Palette(() => commandsOf({ desk, acts, link, notices, keys, showList, askToClose, search, composer, switchTheme, switchDensity }));
const keys = new Keys({
  commands: () => palette.open(),
  close: () => askToClose(),
  search,
  chat: (step) => acts.selectNext(step),
  escape,
  pane: (id) => panes.one && id.startsWith('pane-') && panes.show(id.slice('pane-'.length)),
});

let due = false;
/** Everything that changed in one turn is drawn once. A hidden page draws too: its title counts. */
function render() {
  if (due) return;
  due = true;
  queueMicrotask(() => {
    due = false;
    rail.render(link);
    inbox.render();
    talk.render(link);
    context.render();
    strip.render();
    curtain.render();
    notices.render((since) => urgency(desk.now - since, target));
    page.removeAttribute('aria-busy');
  });
}

desk.addEventListener('change', render);
desk.addEventListener('stranger', () => {
  removeEventListener('beforeunload', keepUnsaved);
  location.reload();
});
desk.addEventListener('said', () => talk.toEnd());
desk.addEventListener('selected', () => {
  history.replaceState({ chat: desk.selected }, '');
  panes.show('talk');
  if (desk.current && !matchMedia('(pointer: coarse)').matches) setTimeout(() => composer.focus());
});
desk.addEventListener('mine', ({ detail }) => {
  drafts.stored(detail, detail.draft);
  if (desk.selected === undefined || desk.selected === detail.id) acts.select(detail.id);
});
desk.addEventListener('spoke', () => queueMicrotask(talk.markRead));

link.addEventListener('state', () => {
  if (!link.up) drafts.down();
  render();
});
link.addEventListener('welcome', ({ detail }) => {
  selectAgain();
  for (const card of detail.conversations ?? []) drafts.stored(desk.conversations.get(card.conversation), card.draft ?? '');
});
link.addEventListener('frame', ({ detail }) => {
  const of = desk.conversations.get(detail.conversation);
  if (!of) return;
  if (detail.re === 'draft') drafts.answered(of, detail.type === 'ok');
  if (detail.type === 'said') of.forgetSentDraft();
  if (detail.type === 'said' || detail.type === 'ack' || detail.type === 'refused') drafts.touched(of);
});

addEventListener('focus', () => {
  talk.markRead();
  link.resume();
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden) drafts.flush(desk.held);
  else talk.markRead();
});
addEventListener('pagehide', () => drafts.flush(desk.held));
addEventListener('beforeunload', keepUnsaved);
setInterval(() => !document.hidden && render(), 1000);

link.start();
render();

function keepUnsaved(event) {
  drafts.flush(desk.held);
  if (desk.held.some((of) => drafts.kept(of) === 'unsaved')) event.preventDefault();
}

/** After a reload the chat that was open is open again: its id lives as long as this entry of the browser's history. */
function selectAgain() {
  const id = history.state?.chat;
  if (desk.selected !== undefined || !desk.conversations.has(id)) return;
  desk.selected = id;
  panes.show('talk');
  render();
}

function showList(filter) {
  acts.show(filter);
  panes.show('list');
}

function search() {
  panes.show('list');
  document.querySelector('#find').focus();
}

async function askToClose() {
  const of = desk.current;
  if (!of?.open || !link.up) return;
  const say = [words.closeSay, ...(of.unsaid.trim() === '' ? [] : [words.closeDraft])];
  const yes = await ask({ title: words.closeTitle(words.named(of)), say, yes: words.closeYes });
  if (yes && of.open) acts.close(of);
}

/** The top layer first; a draft is never touched. */
function escape() {
  const find = document.querySelector('#find');
  if (panes.covered) panes.hideContext();
  else if (desk.query !== '' && document.activeElement === find) acts.search('');
  else if (document.activeElement === find) find.blur();
  else return false;
  return true;
}

function socketAddress(path) {
  const address = new URL(path, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return address;
}
