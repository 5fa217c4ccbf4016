// One line of the log as an element: a summary, and what was sent and answered when somebody opens it.

import { element } from './dom.js';
import { jsonElement } from './json.js';
import { hasText, locale, text } from './texts.js';
import { formOf } from './turns.js';

export const WAITING = new Set(['pending', 'queued']);
const GOOD = new Set(['ok', 'delivered', 'fetched']);
// Of every caller's fifty; the exact depth is the limits' business, this only colours the level.
const NEARLY_FULL = 40;

function grade(outcome) {
  if (outcome === 'lost') return 'lost';
  if (!outcome || GOOD.has(outcome)) return 'good';
  return WAITING.has(outcome) ? 'waiting' : 'bad';
}

export function outcomeWords({ kind, outcome, ms }) {
  if (!outcome) return '';
  if (outcome === 'delivered' && ms) return text('acknowledged', { ms });
  if (kind === 'user' || kind === 'clock') return '';
  return hasText(`outcome.${outcome}`) ? text(`outcome.${outcome}`) : outcome;
}

export function clockTime(at) {
  return element('time', { datetime: at, title: new Date(at).toLocaleString(locale()) },
    new Date(at).toLocaleTimeString(locale(), { timeStyle: 'medium' }));
}

export function guessTag(entry) {
  return entry.source === 'guessed' && element('span', { class: 'tag guess', title: text('source.guessed') }, text('guessed'));
}

function raw(entry) {
  return entry.kind === 'event' && entry.to
    && [element('h4', {}, text('raw')), element('pre', { class: 'json', tabindex: 0 }, formOf(entry.request).join('\n'))];
}

export function details(entry) {
  return element('div', { class: 'entry-body' },
    entry.to && element('p', { class: 'muted' }, text('to', { address: entry.to })),
    entry.source && hasText(`source.${entry.source}`) && element('p', { class: 'muted' }, text(`source.${entry.source}`)),
    entry.bucket !== null && entry.bucket !== undefined
      && element('p', { class: 'muted' }, text('bucket', { level: Math.ceil(entry.bucket) })),
    entry.request && [element('h4', {}, text(entry.kind === 'event' ? 'decoded' : 'request')), jsonElement(entry.request)],
    raw(entry),
    entry.answer && [element('h4', {}, text('answer')), jsonElement(entry.answer)]);
}

/** Adds what is inside when the element is opened: two thousand entries hold much JSON. */
export function detailsWhenOpen(made, entry) {
  made.addEventListener('toggle', () => {
    if (made.open && !made.querySelector('.entry-body')) made.append(details(entry));
  });
  return made;
}

function bucketLevel({ bucket }) {
  if (bucket === null || bucket === undefined) return null;
  const level = Math.ceil(bucket);
  return element('span', { class: level > NEARLY_FULL ? 'bucket full' : 'bucket', title: text('bucket', { level }) }, String(level));
}

/** Why an event was lost, as a text's key. */
export function lessonOf(entry) {
  return entry.source === 'ordered' ? 'lostOrdered' : 'lostLesson';
}

export function entryElement(entry) {
  const numbers = [entry.status || null, entry.ms ? text('millis', { count: entry.ms }) : null];
  const made = element('details', {
    class: `entry ${grade(entry.outcome)}`, 'data-kind': entry.kind, 'data-outcome': entry.outcome ?? '', 'data-seq': entry.seq,
  },
  element('summary', {},
    element('span', { class: 'entry-top' },
      clockTime(entry.at),
      element('b', {}, entry.name),
      guessTag(entry),
      bucketLevel(entry),
      element('span', { class: 'entry-numbers' }, numbers.filter(Boolean).join(' · '))),
    element('span', { class: 'entry-line' },
      element('span', { class: 'entry-summary' }, entry.summary ?? ''),
      element('span', { class: 'outcome' }, outcomeWords(entry))),
    entry.outcome === 'lost' && element('span', { class: 'lesson' }, text(lessonOf(entry)))));
  return detailsWhenOpen(made, entry);
}
