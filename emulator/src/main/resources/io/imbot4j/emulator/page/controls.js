// The panel "Time and faults": what a real portal does to a bot on a bad day, at the press of a button.

import * as api from './api.js';
import { element, find } from './dom.js';
import { attempt, notify } from './notice.js';
import { locale, text } from './texts.js';

const ADVANCES = ['PT1M', 'PT15M', 'PT1H', 'P1D'];
const HTML = 'html';
const ERRORS = [
  ['QUERY_LIMIT_EXCEEDED', 503], ['OPERATION_TIME_LIMIT', 429], ['ACCESS_DENIED', 403], ['expired_token', 401],
];
const DELIVERIES = ['drop', 'twice', 'slow'];

async function run(what, act) {
  if (await attempt(act)) notify(what, 'good');
}

const done = (what) => text('done', { what });

function button(words, act, attributes = {}) {
  return element('button', { type: 'button', ...attributes, on: { click: () => run(done(words), act) } }, words);
}

function clock() {
  return element('div', { class: 'control', role: 'group', 'aria-label': text('advance') },
    element('span', { class: 'control-name' }, text('advance')),
    element('div', { class: 'buttons' },
      ADVANCES.map((duration) => button(text(`clock.${duration}`), () => api.advance(duration), { 'data-advance': duration }))));
}

function failure() {
  const error = element('select', { id: 'fault-error', 'aria-label': text('failNext') },
    ERRORS.map(([code, status]) => element('option', { value: code }, `${code} (${status})`)),
    element('option', { value: HTML }, text('htmlAnswer')));
  const method = element('input', {
    id: 'fault-method', placeholder: text('onlyMethod'), 'aria-label': text('onlyMethod'), autocomplete: 'off', spellcheck: 'false',
  });
  const arm = () => {
    if (error.value === HTML) return api.fault({ html: true, times: 1 });
    const status = ERRORS.find(([code]) => code === error.value)[1];
    const only = method.value.trim();
    return api.fault({ ...(only && { method: only }), error: error.value, status, times: 1 });
  };
  // The emulator answers the next call with the page whatever its method is.
  error.addEventListener('change', () => { method.disabled = error.value === HTML; });
  return element('div', { class: 'control' },
    element('span', { class: 'control-name' }, text('failNext')),
    element('div', { class: 'buttons' }, error,
      element('button', {
        type: 'button', id: 'fault-arm', on: { click: () => run(done(error.selectedOptions[0].textContent), arm) },
      }, text('arm'))),
    method);
}

function delivery() {
  return element('div', { class: 'control', role: 'group', 'aria-label': text('nextEvent') },
    element('span', { class: 'control-name' }, text('nextEvent')),
    element('div', { class: 'buttons' }, DELIVERIES.map((what) => button(text(`delivery.${what}`),
      () => api.fault({ delivery: what, times: 1 }), { 'data-delivery': what }))));
}

function access() {
  return element('div', { class: 'control', role: 'group', 'aria-label': text('access') },
    element('span', { class: 'control-name' }, text('access')),
    element('div', { class: 'buttons' },
      button(text('revokeIm'), () => api.fault({ revokeScope: 'im' })),
      button(text('grantIm'), () => api.fault({ grantScope: 'im' })),
      button(text('expireTokens'), () => api.fault({ expireTokens: true }))));
}

function ending() {
  return element('div', { class: 'buttons ending' },
    button(text('clearFaults'), () => api.fault({ clear: true })),
    element('button', {
      type: 'button', id: 'reset', class: 'danger',
      on: { click: () => window.confirm(text('resetSure')) && run(text('resetDone'), api.reset) },
    }, text('reset')));
}

export function prepareControls() {
  find('#controls-body').replaceChildren(clock(), failure(), delivery(), access(), ending());
}

export function showClock(now) {
  const time = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(now));
  find('#portal-time').textContent = text('portalTime', { time });
}
