// What was ordered to go wrong and has not yet happened, in plain sight and with a way to call it off.

import * as api from './api.js';
import { element, find, iconButton } from './dom.js';
import { attempt } from './notice.js';
import { hasText, text } from './texts.js';

const UNTIL_CALLED_OFF = 0;

function words({ kind, what, method, times }) {
  const named = hasText(`${kind}.${what}`) ? text(`${kind}.${what}`) : what;
  const title = text(kind === 'delivery' ? 'nextEvent' : times === UNTIL_CALLED_OFF ? 'everyCall' : 'failNext');
  return [`${title}: ${named}`, method, times > 1 && `× ${times}`].filter(Boolean).join(' · ');
}

/** A fault that has just happened is called off for naught, which is no news: the list then shows what is left. */
async function callOff(order) {
  await api.fault(order).catch((failure) => {
    if (failure.status !== 404) throw failure;
  });
}

function row(fault) {
  const said = words(fault);
  return element('li', {}, element('span', {}, said),
    iconButton('close', text('callOff', { what: said }), () => end({ callOff: fault.id }), { 'data-fault': fault.id }));
}

async function end(order) {
  await attempt(() => callOff(order));
  showArmed();
}

export async function showArmed() {
  const answer = await attempt(api.faults);
  const armed = answer?.faults ?? [];
  const place = find('#armed');
  const focused = find('#armed :focus')?.dataset.fault;
  place.hidden = armed.length === 0;
  find('#lab-badge').hidden = armed.length === 0;
  find('#lab-badge').textContent = String(armed.reduce((sum, { times }) => sum + Math.max(times, 1), 0));
  place.replaceChildren(element('h3', {}, text('armed')),
    element('ul', {}, armed.map(row)),
    element('button', {
      type: 'button', id: 'faults-clear', 'data-fault': 'all',
      on: { click: () => end({ clear: true }) },
    }, text('clearFaults')));
  if (focused) (find(`#armed [data-fault="${focused}"]`) ?? find('#lab')).focus();
}
