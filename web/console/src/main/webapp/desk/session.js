/** Whether somebody is still signed in, asked of a file that only who is signed in may read. */

const ASKED_OF = new URL('main.js', import.meta.url);

/** @returns {Promise<boolean|undefined>} undefined if the server answered, and could not tell; false also if it did not answer */
export async function signedOut() {
  try {
    const { ok, status, type } = await fetch(ASKED_OF, { method: 'HEAD', cache: 'no-store', redirect: 'manual' });
    if (status === 401 || status === 403 || type === 'opaqueredirect') return true;
    return ok ? false : undefined;
  } catch {
    // No answer is no verdict: the line goes on trying.
    return false;
  }
}
