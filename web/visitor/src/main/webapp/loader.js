/*
 * Parley's chat on an organisation's page:
 *   <script src="https://HOST/chat/loader.js" data-site="KEY" async></script>
 * Options: data-locale, data-theme="light|dark", data-label. Any element with data-parley-open opens the chat.
 * One global, Parley: { open(), minimise() }. No cookie, no inline style, no request but to HOST: the page's policy
 * needs script-src and frame-src HOST. The tab's storage notes that a chat goes on, and only while it does.
 */
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script || window.Parley) return;
  const { site, locale, theme, label } = script.dataset;
  const { origin } = new URL(script.src);
  const page = document.documentElement;
  const language = locale || page.lang || navigator.language;
  const german = /^de\b/i.test(language);
  const words = german
    ? { chat: 'Chat', close: 'Chat schließen', unread: (n) => (n === 1 ? 'neue Nachricht' : 'neue Nachrichten') }
    : { chat: 'Chat', close: 'Close chat', unread: (n) => (n === 1 ? 'new message' : 'new messages') };
  const note = `parley.${site}.live`;
  const small = matchMedia('(max-width: 47.99rem)');

  // Of rules that are not important, those of the page would win over those for the host.
  const css = `
    :host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483000 !important;
      pointer-events: none !important; color-scheme: ${theme === 'light' || theme === 'dark' ? theme : 'light dark'} !important;
      font: 600 1rem/1.375 -apple-system, "Segoe UI", Inter, Roboto, "Noto Sans", system-ui, sans-serif !important; }
    [hidden] { display: none !important; }
    button { all: unset; box-sizing: border-box; pointer-events: auto; cursor: pointer; }
    button:focus-visible { outline: 2px solid light-dark(#2647a8, #9db8ff); outline-offset: 2px; }
    svg { inline-size: 1.25rem; block-size: 1.25rem; flex: none; fill: none; stroke: currentcolor; stroke-width: 1.75;
      stroke-linecap: round; stroke-linejoin: round; }
    .launch { position: absolute; inset-block-end: 1.5rem; inset-inline-end: 1.5rem; display: inline-flex;
      align-items: center; gap: .5rem; block-size: 3.25rem; padding-inline: 1.25rem; border-radius: 99px;
      background: light-dark(#2647a8, #3e63d0); color: #fff; transition: background .12s;
      box-shadow: 0 4px 16px -2px rgb(0 0 0 / 25%), 0 1px 3px rgb(0 0 0 / 15%); }
    .launch:hover { background: light-dark(#1d388a, #4a70de); }
    .count { min-inline-size: 1.25rem; box-sizing: border-box; padding-inline: .3125rem; border-radius: 99px;
      background: #c23030; color: #fff; font-size: .75rem; line-height: 1.25rem; text-align: center; }
    .panel { position: absolute; inset-block-end: 1.5rem; inset-inline-end: 1.5rem; inline-size: 23.75rem;
      block-size: min(40rem, calc(100% - 3rem)); box-sizing: border-box; overflow: hidden; pointer-events: auto;
      border: 1px solid light-dark(#e4e4de, #282b30); border-radius: .875rem; background: light-dark(#fff, #1c1f23);
      box-shadow: 0 24px 64px -12px rgb(0 0 0 / 35%), 0 2px 8px rgb(0 0 0 / 10%); animation: in .2s cubic-bezier(.2, 0, 0, 1); }
    .close { position: absolute; inset-block-start: .5rem; inset-inline-end: .5rem; display: grid; place-items: center;
      inline-size: 2.75rem; block-size: 2.75rem; border-radius: .375rem; color: light-dark(#4c4f56, #b1b6bd); }
    iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; color-scheme: inherit; }
    .sr { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @keyframes in { from { opacity: 0; transform: translateY(.75rem); } }
    @media (max-width: 47.99rem) {
      .launch { inset-block-end: calc(1rem + env(safe-area-inset-bottom)); inset-inline-end: 1rem; }
      .panel { inset: 0; inline-size: auto; block-size: auto; border: 0; border-radius: 0; }
    }
    @media (prefers-reduced-motion: reduce) { .panel { animation: none; } .launch { transition: none; } }
    @media (forced-colors: active) { .launch, .panel { border: 1px solid; } }
    @media print { :host { display: none !important; } }`;

  const make = (name, attributes, ...children) => {
    const svg = /^(svg|path)$/.test(name);
    const element = svg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };
  const drawing = (d) => make('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, make('path', { d }));

  const title = label || words.chat;
  const count = make('span', { class: 'count', 'aria-hidden': 'true', hidden: '' });
  const launch = make(
    'button',
    { class: 'launch', type: 'button', 'aria-haspopup': 'dialog' },
    drawing('M20.5 11.5a8 8 0 0 1-8.3 8H4.5l1.7-3.1a8 8 0 1 1 14.3-4.9z'),
    title,
    count,
  );
  const news = make('span', { class: 'sr', role: 'status' });
  // Until the frame answers, and if it never does, this is the way out of the panel.
  const close = make(
    'button',
    { class: 'close', type: 'button', 'aria-label': words.close },
    drawing('M6 6l12 12M18 6L6 18'),
  );
  const panel = make('section', { class: 'panel', 'aria-label': title, hidden: '' }, close);
  const host = make('parley-chat', { dir: getComputedStyle(page).direction });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.append(launch, news, panel);

  let frame;
  const tell = (message) => frame && frame.contentWindow.postMessage(message, origin);
  const remember = (value) => {
    try {
      if (value) sessionStorage.setItem(note, value);
      else sessionStorage.removeItem(note);
    } catch {
      // Storage is blocked: the next page starts with the chat closed.
    }
  };
  const remembered = () => {
    try {
      return sessionStorage.getItem(note);
    } catch {
      return null;
    }
  };

  const load = (then) => {
    const url = new URL('frame.html', script.src);
    url.searchParams.set('site', site);
    url.searchParams.set('locale', language);
    if (theme) url.searchParams.set('theme', theme);
    frame = make('iframe', { title, src: url.href });
    frame.addEventListener('load', then);
    panel.prepend(frame);
  };
  const say = (focus) => tell({ parley: panel.hidden ? 'hidden' : 'shown', focus });

  const open = (focus = true) => {
    panel.hidden = false;
    launch.hidden = true;
    if (remembered()) remember('open');
    if (focus && frame) frame.focus();
    if (frame) say(focus);
    else
      load(() => {
        if (focus && !panel.hidden) frame.focus();
        say(focus);
      });
  };
  const minimise = () => {
    const inside = root.activeElement;
    panel.hidden = true;
    launch.hidden = false;
    if (remembered()) remember('minimised');
    if (inside) launch.focus();
    say(false);
  };
  const unread = (n) => {
    count.textContent = n > 9 ? '9+' : n;
    count.hidden = !(n > 0);
    launch.setAttribute('aria-label', n > 0 ? `${title}, ${n} ${words.unread(n)}` : title);
    news.textContent = n > 0 && panel.hidden ? `${n} ${words.unread(n)}` : '';
  };

  launch.addEventListener('click', () => open());
  close.addEventListener('click', minimise);
  document.addEventListener('click', ({ target }) => target.closest && target.closest('[data-parley-open]') && open());
  document.addEventListener(
    'keydown',
    ({ key }) => key === 'Escape' && root.activeElement && !panel.hidden && minimise(),
  );
  addEventListener('message', ({ source, origin: from, data }) => {
    if (!frame || source !== frame.contentWindow || from !== origin || !data) return;
    if (data.parley === 'ready') close.hidden = true;
    if (data.parley === 'minimise') minimise();
    if (data.parley === 'unread') unread(Number(data.count) || 0);
    if (data.parley === 'live') remember(data.on && (panel.hidden ? 'minimised' : 'open'));
  });
  // The keyboard of a phone covers what is fixed to the page: the panel takes the part that is left.
  const { visualViewport: view } = window;
  const fit = () => {
    const covered = small.matches && view.scale === 1;
    panel.style.blockSize = covered ? `${view.height}px` : '';
    panel.style.insetBlockStart = covered ? `${view.offsetTop}px` : '';
  };
  if (view) for (const event of ['resize', 'scroll']) view.addEventListener(event, fit);

  const place = () => {
    document.body.append(host);
    const before = remembered();
    if (before === 'open' && !small.matches) open(false);
    else if (before) load(() => say(false));
  };
  window.Parley = Object.freeze({ open: () => open(), minimise });
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place);
})();
