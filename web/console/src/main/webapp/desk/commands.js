/** What the palette offers now. Only what works now. */
import { Notices } from './notices.js';
import { words } from './words.js';

/**
 * @param {object} at the desk's parts
 * @returns {import('./palette.js').Command[]}
 */
export function commandsOf({ desk, acts, link, notices, keys, showList, askToClose, search, composer, switchTheme, switchDensity }) {
  const { current, held, waiting, status } = desk;
  const command = (name, icon, run, ...keys_) => ({ name, icon, run, keys: keys_ });
  return [
    waiting.length > 0 && acts.mayAccept && command(words.acceptNext, 'check', acts.acceptLongest),
    current?.open && command(words.writeReply, 'chat', () => composer.focus()),
    current?.open && link.up && command(words.closeChat, 'x', askToClose, 'Ctrl', '.'),
    held.length > 1 && command(words.nextChat, 'down', () => acts.selectNext(1), 'Alt', '↓'),
    held.length > 1 && command(words.previousChat, 'down', () => acts.selectNext(-1), 'Alt', '↑'),
    command(words.findChat, 'search', search, '/'),
    command(words.showMine, 'list', () => showList('mine')),
    command(words.showQueue, 'clock', () => showList('queue')),
    ...held
      .filter((of) => of !== current)
      .map((of) => command(words.goTo(words.named(of)), 'user', () => acts.select(of.id))),
    ...(link.up ? Object.entries(words.status) : [])
      .filter(([value]) => value !== status)
      .map(([value, name]) => command(words.become(name), 'user', () => acts.status(value))),
    ...areas().map(({ name, href }) => command(words.goTo(name), 'sliders', () => location.assign(href))),
    command(words.themeSwitch, 'moon', switchTheme),
    command(words.densitySwitch, 'rows', switchDensity),
    Notices.allowed === 'default' && command(words.allowNotices, 'info', () => notices.ask()),
    command(keys.single ? words.singleKeysOff : words.singleKeysOn, 'swap', () => (keys.single = !keys.single)),
    command(words.signOut, 'left', () => document.querySelector('form[data-sign-out]').requestSubmit()),
  ].filter(Boolean);
}

const areas = () =>
  [...document.querySelectorAll('.side [data-areas] a:not([aria-current])')].map((link) => ({
    name: link.textContent.trim(),
    href: link.href,
  }));
