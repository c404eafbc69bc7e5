/** Privacy in this chat: only what is true now. */
import { el, icon } from '../look/dom.js';
import { receipt } from './consent.js';
import { t } from './words.js';

/**
 * @param {object} facts
 * @param {import('./site.js').Site} facts.site
 * @param {import('./conversation.js').Conversation} facts.conversation
 * @param {() => void} facts.withdraw
 * @returns {Node[]}
 */
export function trust({ site, conversation, withdraw }) {
  const { agent, departmentName, state, consent } = conversation;
  const who = [departmentName].filter(Boolean).join(', ');
  const answering = agent ? [agent, who].filter(Boolean).join(', ') : t('whoeverAnswers', who || site.name);
  return [
    el(
      'div.fill.trust',
      {},
      section(t('whoReads'), [
        ['user', t('you')],
        ['user', answering],
        ['users', t('otherStaff', site.name)],
      ]),
      section(t('howKept'), [
        ['key', t('ownKey')],
        ['eyeoff', t('maskedFirst')],
      ]),
      section(t('onTheWay'), [
        ...(location.protocol === 'https:' ? [['lock', t('tls')]] : []),
        ['block', t('noThirdParty')],
      ]),
      el(
        'section',
        {},
        el('h2', {}, t('yourConsent')),
        receipt({ locale: site.consent.locale, ...consent }),
        el('p.soft', {}, t(state === 'closed' ? 'withdrawHintOver' : 'withdrawHint')),
        el('button.btn', { type: 'button', 'data-kind': 'danger', onclick: withdraw }, t('withdraw')),
      ),
    ),
  ];
}

function section(title, facts) {
  return el(
    'section',
    {},
    el('h2', {}, title),
    el('ul', {}, ...facts.map(([name, words]) => el('li', {}, icon(name), el('span', {}, words)))),
  );
}
