/** Brings elements up to date in place, so that focus, selection and scroll stay where the person left them. */

const kept = new WeakMap();

/**
 * Makes the children of `parent` be one element per item, in order. Elements are kept by key: one that stays is updated,
 * not made again, and is moved only if its place changed.
 *
 * @template T
 * @param {Element} parent holds nothing else
 * @param {Iterable<T>} items
 * @param {(item: T) => string|number} keyOf unique among the items
 * @param {(item: T) => Element} make
 * @param {(element: Element, item: T) => void} [update] runs for a new element too
 */
export function fill(parent, items, keyOf, make, update = () => {}) {
  const old = kept.get(parent) ?? new Map();
  const next = new Map();
  let cursor = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const element = old.get(key) ?? make(item);
    old.delete(key);
    next.set(key, element);
    update(element, item);
    while (cursor && cursor !== element && [...old.values()].includes(cursor)) cursor = removed(cursor);
    if (element === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(element, cursor);
  }
  for (const element of old.values()) element.remove();
  kept.set(parent, next);
}

function removed(element) {
  const next = element.nextElementSibling;
  element.remove();
  return next;
}

/** Sets an element's text, if it is another. Screen readers are told of real changes only. */
export function text(element, value) {
  if (element.textContent !== value) element.textContent = value;
}

/** Sets or, for `undefined`, `null` and `false`, removes an attribute, if it is another. */
export function attribute(element, name, value) {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value === true ? '' : String(value));
}

/** Replaces an element's children, if `mark` is another than at the last call. */
export function refill(element, mark, children) {
  if (marks.get(element) === mark) return;
  marks.set(element, mark);
  element.replaceChildren(...children());
}

const marks = new WeakMap();
