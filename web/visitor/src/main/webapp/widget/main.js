/** Starts the widget in its frame: what site it is for, in what language, and whether a conversation waits here. */
import { placeIcons } from '../look/dom.js';
import { Before } from './before.js';
import { Chat } from './chat.js';
import { fullText } from './consent.js';
import { Host } from './host.js';
import { loading, notice } from './notices.js';
import { Panel } from './panel.js';
import { fetchSite, socketUrl, startConversation } from './site.js';
import { Strip } from './strip.js';
import { TicketPocket } from './ticket.js';
import { pickLocale, speak, t } from './words.js';

/** A server that is away is asked again by itself, ever more seldom. */
const ASK_AGAIN = [5_000, 10_000, 20_000, 30_000];
/** Bones before this would only flicker. */
const SHOW_LOADING_AFTER = 300;

const asked = new URLSearchParams(location.search);
const key = asked.get('site') ?? '';
const wanted = [asked.get('locale'), ...navigator.languages];

const host = new Host();
const pocket = new TicketPocket(key);
const strip = new Strip();
/** Opening the chat asks for the focus, perhaps before there is anything to give it to. */
let focusWanted = false;
let panel;
let locale;
/** @type {import('./site.js').Site} */
let site;
/** @type {Chat|undefined} */
let chat;

host.addEventListener('shown', ({ detail }) => {
  focusWanted = detail.focus;
  if (panel) focus();
});

async function open() {
  const theme = asked.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  placeIcons();
  locale = pickLocale(wanted);
  await speak(locale);
  frame();
  await meet(0);
}

/** The frame is made of words too: a change of language makes it anew. */
function frame() {
  panel = new Panel({ strip: strip.element, minimise: host.embedded ? () => host.minimise() : undefined });
  panel.name(site?.name ?? t('chat'));
}

/** Asks the server what this site is; then goes on where the person was. @param {number} attempt */
async function meet(attempt) {
  const bones = setTimeout(() => panel.show(loading()), attempt === 0 ? SHOW_LOADING_AFTER : 0);
  try {
    site = await fetchSite(key, locale);
  } catch (failure) {
    unavailable(failure, attempt);
    return;
  } finally {
    clearTimeout(bones);
  }
  const best = pickLocale(wanted, site.locales);
  if (best !== locale) {
    locale = best;
    await speak(locale);
    if (site.consent.locale !== locale) site = await fetchSite(key, locale).catch(() => site);
    frame();
  }
  if (pocket.get()) talk({ focus: false });
  else prepare({ focus: false });
  focus();
}

function unavailable({ status }, attempt) {
  panel.name(t('chat'));
  if (status === 403 || status === 404) {
    panel.show(notice({ icon: 'chat', title: t('notHere'), text: t('notHereText') }));
    return;
  }
  const again = setTimeout(() => meet(attempt + 1), ASK_AGAIN[Math.min(attempt, ASK_AGAIN.length - 1)]);
  const now = () => {
    clearTimeout(again);
    meet(attempt + 1);
  };
  const text = pocket.get() ? t('unreachableKept') : t('unreachableText');
  panel.show(notice({ icon: 'wifi', title: t('unreachable'), text, act: t('tryNow'), on: now }));
}

/** Before a chat. @param {{focus: boolean, answers?: Record<string, string>}} how */
function prepare({ focus, answers }) {
  const before = new Before(site);
  if (answers) before.answers = answers;
  const keys = new Map();
  before.addEventListener('full', () => panel.cover(t('consentText'), fullText(site.consent)));
  before.addEventListener('start', ({ detail }) => begin(before, detail, keys));
  strip.clear();
  panel.name(site.name, presence());
  panel.offerPrivacy(undefined);
  panel.show(before.nodes, { focus });
  return before;
}

/** Whether a chat would be answered now, where the server says. */
function presence() {
  const known = site.departments.filter(({ open }) => typeof open === 'boolean');
  if (known.length === 0) return '';
  return t(known.some(({ open }) => open) ? 'somebodyThere' : 'nobodyThere');
}

/** A repeat of a request has its key, so that it makes no second conversation; a changed request is another wish. */
function keyOf(request, keys) {
  const text = JSON.stringify(request);
  if (!keys.has(text)) keys.set(text, crypto.randomUUID());
  return keys.get(text);
}

async function begin(before, { department, form }, keys) {
  before.busy = true;
  const { version, hash } = site.consent;
  try {
    const request = { site: site.site, department, locale, consent: { given: true, version, hash }, form };
    const { conversation, token, socket } = await startConversation(request, keyOf(request, keys));
    pocket.put({ token, conversation });
    talk({ focus: true, socket });
  } catch (failure) {
    if (failure.problem?.field === 'idempotency-key') keys.clear(); // too old: the next attempt is a new wish
    await explain(before, failure);
  }
}

/** @param {Before} before @param {import('./site.js').RequestFailed} failure */
async function explain(before, failure) {
  if (failure.status === undefined) throw failure;
  if (failure.status !== 422) {
    before.fail(
      t(failure.status === 429 ? 'tooMany' : 'notStarted'),
      t(failure.status === 0 ? 'noAnswer' : 'tryLater'),
    );
    return;
  }
  if (before.reject(failure.problem.field)) return;
  const old = site.consent;
  site = await fetchSite(key, locale).catch(() => site);
  const changed = site.consent.hash !== old.hash || site.consent.version !== old.version;
  if (!changed) before.fail(t('notStarted'), t('tryLater'));
  else prepare({ focus: true, answers: before.answers }).fail(t('textChanged'), t('textChangedWay'));
}

/** The conversation whose ticket we hold. @param {{focus: boolean, socket?: string}} how */
function talk({ focus, socket }) {
  chat?.leave();
  chat = new Chat({ site, pocket, panel, host, strip, socket: socketUrl(socket) });
  chat.addEventListener('over', ({ detail }) => over(detail.why, detail.receipt));
  chat.addEventListener('again', startOver);
  chat.start({ focus });
}

function startOver() {
  pocket.drop();
  chat?.leave();
  chat = undefined;
  prepare({ focus: true });
}

/** A conversation that cannot go on here. @param {string} why @param {string} [receipt] of its consent */
function over(why, receipt) {
  host.live(false);
  host.unread(0);
  panel.name(site.name);
  panel.offerPrivacy(undefined);
  if (why !== 'replaced') pocket.drop();
  const ways = {
    replaced: { act: t('continueHere'), on: () => talk({ focus: true }) },
    barred: {},
  };
  const way = ways[why] ?? { act: t('newChat'), on: startOver };
  const signs = { withdrawn: 'check', replaced: 'chat', barred: 'block', token: 'clock', gone: 'clock', late: 'alert' };
  const proof = ['withdrawn', 'late'].includes(why) && receipt ? `${t('receipt')} ${receipt}.` : '';
  const text = [t(`over-${why}-text`), proof].filter(Boolean).join(' ');
  panel.show(notice({ icon: signs[why] ?? 'chat', title: t(`over-${why}`), text, ...way }));
}

function focus() {
  if (!focusWanted) return;
  if (chat) chat.focus();
  else panel.focus();
}

await open();
