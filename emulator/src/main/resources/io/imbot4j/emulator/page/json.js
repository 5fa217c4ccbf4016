// JSON printed for people: indented, with keys and values told apart.

import { element } from './dom.js';

const PART = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

export function jsonElement(value) {
  const source = JSON.stringify(value, null, 2);
  const parts = [];
  let from = 0;
  for (const match of source.matchAll(PART)) {
    const [all, quoted, colon, word] = match;
    parts.push(source.slice(from, match.index));
    if (quoted) parts.push(element('span', { class: colon ? 'json-key' : 'json-text' }, quoted), colon ?? '');
    else parts.push(element('span', { class: word ? 'json-word' : 'json-number' }, all));
    from = match.index + all.length;
  }
  return element('pre', { class: 'json', tabindex: 0 }, parts, source.slice(from));
}
