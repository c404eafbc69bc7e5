/** What a person agrees to, and what is recorded of it. */
import { el } from '../look/dom.js';
import { clock, date, languageName, t } from './words.js';

/**
 * Which text this is, and the way to all of it.
 *
 * @param {{version: string|number, locale: string, publishedAt?: string}} consent
 * @param {() => void} open
 */
export function versionLine({ version, locale, publishedAt }, open) {
  const which = [t('textVersion', version), languageName(locale), date(publishedAt)].filter(Boolean).join(', ');
  return el('p.xs.soft', {}, `${which}. `, el('button.link', { type: 'button', onclick: open }, t('readInFull')));
}

/** @param {{version: string|number, hash: string, text: string, locale: string, publishedAt?: string}} consent @returns {Node[]} */
export function fullText({ version, hash, text = '', locale, publishedAt }) {
  const paragraphs = text.split(/\n\s*\n/u).filter((part) => part.trim());
  return [
    el(
      'div.fill.reading',
      { tabindex: '0', role: 'region', 'aria-label': t('consentText') },
      ...paragraphs.map((part) => el('p', { lang: locale, dir: 'auto' }, part)),
      facts([
        [t('version'), String(version ?? '')],
        [t('language'), languageName(locale)],
        [t('published'), date(publishedAt)],
        [t('fingerprint'), hash, 'dd.mono'],
      ]),
    ),
  ];
}

/**
 * What was recorded when a person agreed.
 *
 * @param {{version?: string|number, at?: string, receipt?: string, locale?: string}} consent
 */
export function receipt({ version, at, receipt: number, locale } = {}) {
  return facts([
    [t('receipt'), number, 'dd.mono'],
    [t('given'), at ? `${date(at)}, ${clock(at)}` : ''],
    [t('text'), version === undefined ? '' : t('textVersion', version)],
    [t('language'), languageName(locale)],
  ]);
}

function facts(rows) {
  const known = rows.filter(([, value]) => value);
  return el(
    'dl.facts',
    {},
    ...known.flatMap(([term, value, cell = 'dd']) => [el('dt', {}, term), el(cell, {}, value)]),
  );
}
