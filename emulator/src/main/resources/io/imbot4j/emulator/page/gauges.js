// How near each caller and method is to the portal's limits.

import * as api from './api.js';
import { element, find } from './dom.js';
import { attempt } from './notice.js';
import { locale, text } from './texts.js';

const MOST_METHODS = 8;

function gauge(name, value, most, words) {
  return element('div', { class: 'gauge' },
    element('span', { class: 'gauge-name' }, name),
    element('meter', { min: 0, max: most, high: most * 0.8, optimum: 0, value, 'aria-label': `${name}: ${words}` }),
    element('span', { class: 'muted' }, words));
}

const number = (value) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);

export async function showGauges() {
  const limits = await attempt(api.limits);
  const callers = limits?.callers ?? [];
  const methods = (limits?.methods ?? []).filter(({ operating }) => operating > 0)
    .sort((one, other) => other.operating - one.operating).slice(0, MOST_METHODS);
  find('#gauges').hidden = !limits;
  const rows = [
    ...callers.map(({ source, level, burst, perSecond }) => gauge(source || text('caller'), level, burst,
      text('bucketOf', { level: number(level), burst: number(burst), rate: number(perSecond) }))),
    ...methods.map(({ method, operating, limit }) => gauge(method, operating, limit,
      text('operatingOf', { operating: number(operating), limit: number(limit) }))),
  ];
  if (!rows.length) rows.push(element('p', { class: 'muted' }, text('noLimits')));
  find('#gauges').replaceChildren(element('h3', {}, text('limits')), ...rows);
}
