/**
 * Builds elements without ever parsing markup, so that it works under `require-trusted-types-for 'script'`
 * and so that a person's words can never become an element.
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes one element.
 *
 * @param {string} name tag and classes, as in `button.btn.push`
 * @param {Record<string, unknown>} [attributes] `on…` with a function adds a listener; `hidden`, `disabled`, `checked`,
 *   `required`, `value` are set as properties; `undefined`, `null` and `false` leave the attribute out; all else is text
 * @param {...(Node|string|null|undefined|false)} children text goes in as text; nothing stands for no child
 * @returns {HTMLElement}
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SWITCHES = new Set(['hidden', 'disabled', 'checked', 'required']);

function set(element, key, value) {
  if (typeof value === 'function' && key.startsWith('on')) element.addEventListener(key.slice(2), value);
  else if (SWITCHES.has(key)) element[key] = Boolean(value);
  else if (key === 'value') element.value = value ?? '';
  else if (value === true) element.setAttribute(key, '');
  else if (value !== undefined && value !== null && value !== false) element.setAttribute(key, String(value));
}

/**
 * A decorative icon from the sprite (`icons.svg`); the words beside it, or its button's `aria-label`, carry the meaning.
 *
 * @param {string} name a symbol's id without `i-`
 * @param {{flip?: boolean}} [how] `flip` mirrors it in right-to-left text (arrows; never ticks or clocks)
 * @returns {SVGSVGElement}
 */
export function icon(name, { flip = false } = {}) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', flip ? 'i i-flip' : 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/**
 * Puts the sprite into this document, once. A page that has it inline already (the console's template) is left alone.
 * `XMLHttpRequest` parses it: `DOMParser` is a Trusted Types sink, and a `<use>` of another file is refused by
 * Firefox under `default-src 'none'`.
 *
 * @param {string|URL} [from] where the sprite is; beside this module unless told
 */
export function placeIcons(from = new URL('icons.svg', import.meta.url)) {
  if (document.querySelector('symbol[id="i-x"]')) return;
  const request = new XMLHttpRequest();
  request.open('GET', from);
  request.responseType = 'document';
  request.overrideMimeType('image/svg+xml');
  request.addEventListener('load', () => {
    const sprite = request.responseXML?.documentElement;
    if (sprite?.namespaceURI !== SVG) return;
    const placed = document.importNode(sprite, true);
    placed.setAttribute('hidden', '');
    document.body.append(placed);
  });
  request.send();
}
