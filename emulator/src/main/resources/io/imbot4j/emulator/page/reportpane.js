// The conformance report: what a real portal, or its people, would hold against the bot, and what to do about it.

import * as api from './api.js';
import { element, find } from './dom.js';
import { attempt } from './notice.js';
import { text } from './texts.js';

function finding({ kind, count, worst, name, lines }, showLine) {
  return element('article', { class: 'finding', 'data-kind': kind },
    element('h3', {}, text(`report.${kind}`, { count, worst, name })),
    element('p', {}, text(`remedy.${kind}`)),
    lines.length > 0 && element('p', { class: 'finding-lines' }, lines.slice(0, 5).map((seq) => element('button', {
      type: 'button', on: { click: () => showLine(seq) },
    }, text('line', { seq })))));
}

/** @param showLine called with the number of a line in the log that somebody wants to see */
export async function showReport(showLine) {
  const report = await attempt(api.report);
  if (!report) return;
  const { findings, events, calls } = report;
  find('#report-badge').hidden = findings.length === 0;
  find('#report-badge').textContent = String(findings.length);
  find('#report-body').replaceChildren(
    element('p', { class: findings.length ? 'verdict bad' : 'verdict good' },
      findings.length ? text('findings', { count: findings.length }) : text('noFindings')),
    element('p', { class: 'muted' }, text('reportBasis', { events, calls })),
    ...findings.map((one) => finding(one, showLine)));
}
