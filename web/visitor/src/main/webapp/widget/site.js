/** The two requests over HTTP that come before the socket: what a site is, and the start of a conversation. */

const WITHIN = 15_000;

/**
 * @typedef {object} Site
 * @property {string} site the site's key
 * @property {string} name the organisation's name
 * @property {string[]} locales
 * @property {{key: string, name: string, open?: boolean}[]} departments
 * @property {{version: string|number, hash: string, text: string, locale: string}} consent
 * @property {{key: string, label: string, type: string, required?: boolean, maxLength?: number}[]} form
 * @property {{messageChars: number, preview?: boolean}} limits
 */

/** An answer that is no success, or no answer at all (`status` 0). */
export class RequestFailed extends Error {
  /** @param {number} status @param {{type?: string, detail?: string}} [problem] RFC 9457 */
  constructor(status, problem = {}) {
    super(`HTTP ${status}`);
    this.name = 'RequestFailed';
    this.status = status;
    this.problem = problem;
  }
}

/**
 * @param {string} key the site's key
 * @param {string} locale the wanted language of the consent text and the form
 * @returns {Promise<Site>} whole, also where the server left something out
 * @throws {RequestFailed}
 */
export async function fetchSite(key, locale) {
  const url = new URL(`v1/sites/${encodeURIComponent(key)}`, document.baseURI);
  url.searchParams.set('locale', locale);
  const site = await ask(url, { headers: { Accept: 'application/json' } });
  return { site: key, name: key, locales: [], departments: [], form: [], consent: {}, limits: {}, ...site };
}

/**
 * Starts a conversation: the first moment anything a person wrote leaves the browser.
 *
 * @param {object} request as the protocol has it; `consent.given` must be true
 * @param {string} attempt the same for every repeat of one wish, so that a repeat makes no second conversation
 * @returns {Promise<{conversation: string, token: string, socket?: string}>}
 * @throws {RequestFailed}
 */
export function startConversation(request, attempt) {
  return ask(new URL('v1/conversations', document.baseURI), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Idempotency-Key': attempt },
    body: JSON.stringify(request),
  });
}

/** The socket's address on this host. @param {string} [told] what the server said @returns {URL} */
export function socketUrl(told) {
  const url = new URL(told ?? 'v1/socket', document.baseURI);
  url.protocol = location.protocol === 'http:' ? 'ws:' : 'wss:';
  return url;
}

async function ask(url, request) {
  let response;
  try {
    // Without a policy of its own a request of a page with `no-referrer` would carry `Origin: null`.
    const policy = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'same-origin' };
    response = await fetch(url, { ...policy, ...request, signal: AbortSignal.timeout(WITHIN) });
  } catch {
    throw new RequestFailed(0);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new RequestFailed(response.status, body);
  return body;
}
