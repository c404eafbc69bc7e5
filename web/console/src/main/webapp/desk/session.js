/** Whether somebody is still signed in, asked of a file that only who is signed in may read. */

const ASKED_OF = new URL('main.js', import.meta.url);

/** @returns {Promise<boolean>} true only if the server said so; false also if it could not be asked */
export async function signedOut() {
  try {
    const { status, type } = await fetch(ASKED_OF, { method: 'HEAD', cache: 'no-store', redirect: 'manual' });
    return status === 401 || status === 403 || type === 'opaqueredirect';
  } catch {
    // No answer is no verdict: the line goes on trying.
    return false;
  }
}
