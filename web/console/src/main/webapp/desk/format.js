/** Times, spans of time and names as the desk writes them. No state, no document. */

const locale = document.documentElement.lang.startsWith('de') ? 'de' : 'en-GB';
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const clockWithSeconds = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
const wholeDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const languages = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
const letters = new Intl.Segmenter(locale, { granularity: 'grapheme' });

/** @param {Date|number} at @returns {string} as in 13:58 */
export const time = (at) => clock.format(at);

/** @param {Date|number} at @returns {string} as in 13:58:07 */
export const exactTime = (at) => clockWithSeconds.format(at);

/** @param {Date|number} at @returns {boolean} whether two moments lie on one calendar day here */
export const sameDay = (at, other) => new Date(at).toDateString() === new Date(other).toDateString();

/** @param {Date|number} at @returns {string} the day, with its year when that is not this one */
export const day = (at, now = Date.now()) =>
  new Date(at).getFullYear() === new Date(now).getFullYear() ? dayAndMonth.format(at) : wholeDay.format(at);

/** @param {Date|number} at @returns {string} the time, with the day when that is not today */
export const moment = (at, now = Date.now()) => (sameDay(at, now) ? time(at) : `${day(at, now)}, ${time(at)}`);

/**
 * A waiting time in figures.
 *
 * @param {number} ms negative counts as nothing
 * @returns {string} as in 0:09, 2:41, 1:02:05; from a day on as in 3 d
 */
export function span(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n) => String(n).padStart(2, '0');
  if (seconds >= 86_400) return `${Math.floor(seconds / 86_400)} d`;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** @param {string|undefined} tag a BCP 47 tag @returns {string} the language's name here, or nothing */
export function languageName(tag) {
  try {
    return tag ? languages.of(tag) : '';
  } catch {
    // Not a language tag: what a client sent is shown as it is.
    return tag;
  }
}

/** @param {string} name @returns {string} at most two letters for an avatar */
export function initials(name) {
  const parts = name.trim().split(/\s+/u).filter(Boolean);
  const picked = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return picked
    .map((word) => [...letters.segment(word)][0]?.segment ?? '')
    .join('')
    .toLocaleUpperCase(locale);
}

/** @param {string} text @returns {string} on one line, for a snippet */
export const oneLine = (text) => text.replace(/\s+/gu, ' ').trim();
