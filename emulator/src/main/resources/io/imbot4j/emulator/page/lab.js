// The tab "Faults & time": what a real portal does to a bot on a bad day, at the press of a button.

import * as api from './api.js';
import { element, find } from './dom.js';
import { showArmed } from './armed.js';
import { attempt, notify } from './notice.js';
import { text } from './texts.js';

const ADVANCES = ['PT1M', 'PT15M', 'PT1H', 'P1D'];
// Errors a call can be answered with, by the codes of the platform.
const ERRORS = [
  ['QUERY_LIMIT_EXCEEDED', 503], ['OPERATION_TIME_LIMIT', 429], ['expired_token', 401], ['ACCESS_DENIED', 403], ['BOT_NOT_FOUND', 400],
  ['INTERNAL_SERVER_ERROR', 500],
];
// Errors every call is answered with from now on, because the portal as a whole serves nobody.
const STOPS = ['PORTAL_DELETED', 'OVERLOAD_LIMIT', 'PAYMENT_REQUIRED'];
// What else can befall an answer, by the words of the control API.
const ANSWERS = ['slow', 'bad_gateway', 'page', 'redirect', 'cut', 'reset_before', 'reset_after', 'half_batch'];
const SLOW_MILLIS = 5000;
// A name that no machine has, so that a call which follows the redirection goes nowhere.
const ELSEWHERE = 'https://elsewhere.invalid/';
const DELIVERIES = ['drop', 'twice', 'slow', 'late'];
const MOST_TIMES = 100;

async function run(what, act) {
  if (!await attempt(act)) return;
  notify(text('done', { what }), 'good');
  showArmed();
}

function button(words, act, attributes = {}) {
  return element('button', { type: 'button', ...attributes, on: { click: () => run(words, act) } }, words);
}

function card(title, ...children) {
  return element('section', { class: 'card', 'aria-label': title }, element('h3', {}, title), children);
}

/** Till the next token is over; what passes meanwhile only makes it surer. */
async function toExpiry() {
  const { now, nextExpiry } = await api.state();
  const seconds = Math.ceil((new Date(nextExpiry) - new Date(now)) / 1000);
  return api.clock({ advance: `PT${seconds}S` });
}

async function turnClock() {
  const { stopped } = await api.state();
  return api.clock({ stopped: !stopped });
}

function clock() {
  return card(text('advance'),
    element('div', { class: 'buttons' },
      ADVANCES.map((duration) => button(text(`clock.${duration}`), () => api.clock({ advance: duration }), { 'data-advance': duration })),
      button(text('toExpiry'), toExpiry, { id: 'clock-expiry', disabled: true }),
      element('button', { type: 'button', id: 'clock-turn', 'aria-pressed': 'false', on: { click: () => attempt(turnClock) } }, text('stopClock'))));
}

/** What the clock can do right now. */
export function showClock({ stopped, nextExpiry }) {
  find('#clock-expiry').disabled = !nextExpiry;
  find('#clock-turn').setAttribute('aria-pressed', String(stopped));
}

function order(what) {
  const error = ERRORS.find(([code]) => code === what);
  if (error) return { error: what, status: error[1] };
  return { answer: what, ...(what === 'slow' && { milliseconds: SLOW_MILLIS }), ...(what === 'redirect' && { location: ELSEWHERE }) };
}

function calls() {
  const what = element('select', { id: 'fault-error', 'aria-label': text('failNext') },
    element('optgroup', { label: text('withError') }, ERRORS.map(([code, status]) => element('option', { value: code }, `${code} (${status})`))),
    element('optgroup', { label: text('onTheWay') }, ANSWERS.map((word) => element('option', { value: word }, text(`answer.${word}`)))));
  const times = element('input', { id: 'fault-times', type: 'number', min: 1, max: MOST_TIMES, value: 1, 'aria-label': text('times') });
  const method = element('input', {
    id: 'fault-method', placeholder: text('onlyMethod'), 'aria-label': text('onlyMethod'), autocomplete: 'off', spellcheck: 'false',
  });
  const arm = () => {
    const only = method.value.trim();
    return api.fault({ ...order(what.value), ...(only && { method: only }), times: Number(times.value) || 1 });
  };
  return card(text('failNext'),
    element('form', { class: 'fault', on: { submit: (event) => { event.preventDefault(); run(what.selectedOptions[0].textContent, arm); } } },
      what,
      element('label', { class: 'times' }, text('times'), times),
      method,
      element('button', { type: 'submit', id: 'fault-arm', class: 'primary' }, text('arm'))));
}

function stops() {
  return card(text('everyCall'), element('div', { class: 'buttons' }, STOPS.map((code) => button(text(`stop.${code}`),
    () => api.fault({ stop: code }), { 'data-stop': code, title: code }))));
}

function deliveries() {
  return card(text('nextEvent'), element('div', { class: 'buttons' }, DELIVERIES.map((what) => button(text(`delivery.${what}`),
    () => api.fault({ delivery: what, times: 1 }), { 'data-delivery': what }))));
}

function access() {
  return card(text('access'), element('div', { class: 'buttons' },
    button(text('revokeIm'), () => api.fault({ revokeScope: 'im' })),
    button(text('grantIm'), () => api.fault({ grantScope: 'im' })),
    button(text('expireTokens'), () => api.fault({ expireTokens: true }))));
}

/** A portal that was made since the start is gone then, and with it what this page shows. */
async function startOver() {
  const done = await api.reset();
  const { portals } = await api.portals();
  if (api.chosenPortal() && !portals.some(({ memberId }) => memberId === api.chosenPortal())) location.assign('/#user=1');
  return done;
}

function ending() {
  const reset = () => {
    if (window.confirm(text('resetSure'))) run(text('resetDone'), startOver);
  };
  return card(text('startOver'), element('div', { class: 'buttons' },
    element('button', { type: 'button', id: 'reset', class: 'danger', on: { click: reset } }, text('reset'))));
}

export function prepareLab() {
  find('#lab-acts').replaceChildren(calls(), deliveries(), stops(), clock(), access(), ending());
}
