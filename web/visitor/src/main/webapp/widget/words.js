/** The words of the widget in the person's language, and times and dates as that person writes them. */

const CATALOGUES = { en: () => import('./en.js'), de: () => import('./de.js') };
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

let catalogue = {};
let written = 'en-GB';

/**
 * The best of what a site offers for what a person wants, by language where the region differs.
 *
 * @param {(string|null|undefined)[]} wanted most wanted first
 * @param {string[]} [offered] a site's locales; empty: whatever is wanted first
 * @returns {string}
 */
export function pickLocale(wanted, offered = []) {
  const known = wanted.filter(isLocale);
  if (offered.length === 0) return known[0] ?? 'en';
  for (const want of known) {
    const exact = offered.find((offer) => offer.toLowerCase() === want.toLowerCase());
    const near = offered.find((offer) => languageOf(offer) === languageOf(want));
    if (exact ?? near) return exact ?? near;
  }
  return offered[0];
}

/**
 * Speaks a language from here on, and turns the document that way. A language without a catalogue is written in
 * English, but in its own direction: what people write to each other fills most of the screen.
 *
 * @param {string} locale
 */
export async function speak(locale) {
  const language = languageOf(locale);
  const load = CATALOGUES[language] ?? CATALOGUES.en;
  catalogue = (await load()).default;
  const spoken = CATALOGUES[language] ? language : 'en';
  const region = { en: 'en-GB' };
  written = navigator.languages.find((each) => languageOf(each) === spoken) ?? region[spoken] ?? spoken;
  document.documentElement.lang = spoken;
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/**
 * The words for a key.
 *
 * @param {string} key
 * @param {...unknown} values what the words speak of
 * @returns {string}
 */
export function t(key, ...values) {
  const words = catalogue[key];
  return typeof words === 'function' ? words(...values) : (words ?? key);
}

/** The words for a key, or undefined where there are none. @returns {string|undefined} */
export function maybe(key) {
  return key in catalogue ? t(key) : undefined;
}

/** A time of day, 13:57 or 1:57 PM. @param {string|number|Date} at @returns {string} empty for no time */
export function clock(at) {
  return formatted(at, { timeStyle: 'short' });
}

/** A date, 3 Nov 2026. @param {string|number|Date} at @returns {string} empty for no date */
export function date(at) {
  return formatted(at, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Today, yesterday, or the date. @param {string|number|Date} at @returns {string} */
export function day(at) {
  const days = Math.round((midnight(new Date()) - midnight(new Date(at))) / 86_400_000);
  if (days === 0) return t('today');
  return days === 1 ? t('yesterday') : formatted(at, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** A language's name in the language spoken here. @param {string} locale @returns {string} */
export function languageName(locale) {
  return isLocale(locale) ? new Intl.DisplayNames([written], { type: 'language' }).of(languageOf(locale)) : '';
}

function formatted(at, how) {
  const when = new Date(at ?? Number.NaN);
  return Number.isNaN(when.getTime()) ? '' : new Intl.DateTimeFormat(written, how).format(when);
}

function midnight(when) {
  return new Date(when.getFullYear(), when.getMonth(), when.getDate()).getTime();
}

function isLocale(text) {
  return typeof text === 'string' && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(text);
}

function languageOf(locale) {
  return locale.split(/[-_]/)[0].toLowerCase();
}
