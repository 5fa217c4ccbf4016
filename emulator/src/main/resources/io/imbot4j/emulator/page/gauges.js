// How near each caller and method is to the portal's limits.

import * as api from './api.js';
import { element, find } from './dom.js';
import { attempt } from './notice.js';
import { locale, text } from './texts.js';

const MOST_METHODS = 8;
// The plans by how many calls fit into a bucket; 0 is any number.
const PLANS = new Map([[50, 'standard'], [250, 'enterprise'], [0, 'none']]);

/** Nothing is measured against no limit. */
function gauge(name, value, most, words) {
  return element('div', { class: 'gauge' },
    element('span', { class: 'gauge-name' }, name),
    most > 0 && element('meter', { min: 0, max: most, high: most * 0.8, optimum: 0, value, 'aria-label': `${name}: ${words}` }),
    element('span', { class: 'muted' }, words));
}

const number = (value) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);

function plans(chosen) {
  return element('div', { class: 'switch', role: 'group', 'aria-label': text('plan') }, [...PLANS.values()].map((plan) => element('button', {
    type: 'button', 'data-plan': plan, 'aria-pressed': String(plan === chosen),
    on: {
      click: async () => {
        await attempt(() => api.changeLimits({ plan }));
        showGauges();
      },
    },
  }, text(`plan.${plan}`))));
}

function bucket({ source, level, burst, perSecond }) {
  const words = burst ? text('bucketOf', { level: number(level), burst: number(burst), rate: number(perSecond) }) : text('noBucket');
  return gauge(source || text('caller'), level, burst, words);
}

function running({ method, operating, limit }) {
  const values = { operating: number(operating), limit: number(limit) };
  return gauge(method, operating, limit, text(limit ? 'operatingOf' : 'operatingOnly', values));
}

export async function showGauges() {
  const limits = await attempt(api.limits);
  const callers = limits?.callers ?? [];
  const methods = (limits?.methods ?? []).filter(({ operating }) => operating > 0)
    .sort((one, other) => other.operating - one.operating).slice(0, MOST_METHODS);
  find('#gauges').hidden = !limits;
  const rows = [...callers.map(bucket), ...methods.map(running)];
  if (!rows.length) rows.push(element('p', { class: 'muted' }, text('noLimits')));
  const focused = find('#gauges :focus')?.dataset.plan;
  find('#gauges').replaceChildren(element('h3', {}, text('limits')), plans(PLANS.get(limits?.burst)), ...rows);
  if (focused) find(`#gauges [data-plan=${focused}]`).focus();
}
