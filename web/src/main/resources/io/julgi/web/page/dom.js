import { count, pieces } from './messages.js';

/**
 * Makes an element. Strings become text nodes, never markup: headlines come from outside and may
 * hold HTML.
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') made.className = value;
    else if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return made;
}

/** Only these are followed: an article's address comes from outside too and could be `javascript:`. */
export function isWebAddress(url) {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** How many articles something has, the number in bold. */
export const sizeOf = (n) => pieces('count.size', { n }).map((piece) => (piece === count(n) ? element('b', {}, piece) : piece));
