// The one way this page makes elements. Text always becomes a text node, so nothing a bot or a person writes can
// become markup.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. Attributes that are null or false are left out; "on" holds listeners, "style" holds properties.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'on') Object.entries(value).forEach(([event, listener]) => made.addEventListener(event, listener));
    else if (key === 'style') Object.entries(value).forEach(([property, to]) => to && made.style.setProperty(property, to));
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return made;
}

/** An icon of the sprite in index.html; it says nothing to a screen reader, its button does. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

export function iconButton(name, label, listener, attributes = {}) {
  return element('button', {
    type: 'button', class: 'icon-button', title: label, 'aria-label': label, on: { click: listener }, ...attributes,
  }, icon(name));
}

function initials(name) {
  const words = String(name ?? '').trim().split(/\s+/);
  return words.slice(0, 2).map((word) => [...word][0] ?? '').join('').toUpperCase() || '?';
}

export function avatar({ name, color, bot }) {
  return element('span', { class: bot ? 'avatar bot' : 'avatar', 'aria-hidden': 'true', style: { '--avatar': color } },
    initials(name));
}

/** Makes the children of a parent these, in this order, touching only what differs: focus and hover survive. */
export function arrange(parent, wanted) {
  wanted.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
  while (parent.children.length > wanted.length) parent.lastElementChild.remove();
}

/** Remembers elements by key and makes one anew only when what it shows has changed. */
export class Kept {
  #elements = new Map();

  get(key, shown, make) {
    const known = this.#elements.get(key);
    const sign = JSON.stringify(shown);
    if (known?.sign === sign) return known.element;
    const made = make();
    this.#elements.set(key, { sign, element: made });
    return made;
  }

  clear() {
    this.#elements.clear();
  }
}

export const find = (selector, root = document) => root.querySelector(selector);
