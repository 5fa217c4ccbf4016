// What was ordered to go wrong and has not yet happened, in plain sight and with a way to call it off.

import * as api from './api.js';
import { element, find } from './dom.js';
import { attempt } from './notice.js';
import { hasText, text } from './texts.js';

function words({ kind, what, method, times }) {
  const named = hasText(`${kind}.${what}`) ? text(`${kind}.${what}`) : what;
  const title = text(kind === 'delivery' ? 'nextEvent' : 'failNext');
  return [`${title}: ${named}`, method, times > 1 && `× ${times}`].filter(Boolean).join(' · ');
}

export async function showArmed() {
  const answer = await attempt(api.faults);
  const armed = answer?.faults ?? [];
  const place = find('#armed');
  place.hidden = armed.length === 0;
  find('#lab-badge').hidden = armed.length === 0;
  find('#lab-badge').textContent = String(armed.reduce((sum, { times }) => sum + (times ?? 1), 0));
  place.replaceChildren(element('h3', {}, text('armed')),
    element('ul', {}, armed.map((fault) => element('li', {}, words(fault)))),
    element('button', {
      type: 'button', id: 'faults-clear',
      on: { click: async () => { await attempt(() => api.fault({ clear: true })); showArmed(); } },
    }, text('clearFaults')));
}
