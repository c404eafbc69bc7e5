/**
 * The ticket that lets a reload, or the next page of the same tab, return to its conversation: an opaque token and the
 * conversation's id, and nothing else, for as long as the tab lives. The browser keeps it apart for each site that
 * embeds the widget. Where it may keep nothing at all, the ticket lives in memory.
 */

/** @typedef {{token: string, conversation: string}} Ticket */

export class TicketPocket {
  #key;
  /** @type {Ticket|undefined} */
  #memory;

  /** @param {string} site the site's key */
  constructor(site) {
    this.#key = `parley.${site}`;
  }

  /** @returns {Ticket|undefined} */
  get() {
    if (this.#memory) return this.#memory;
    try {
      const { token, conversation } = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}');
      return typeof token === 'string' && token ? { token, conversation } : undefined;
    } catch {
      // Storage is blocked, or somebody else wrote there: there is no ticket.
      return undefined;
    }
  }

  /** @param {Ticket} ticket replaces the one before */
  put({ token, conversation }) {
    this.#memory = { token, conversation };
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#memory));
    } catch {
      // Storage is blocked: the conversation lives as long as this page.
    }
  }

  drop() {
    this.#memory = undefined;
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // Storage is blocked: there was nothing to drop.
    }
  }
}
