// The emulator's control API, as functions. A refused call throws an Error whose message can be shown to a person,
// and Gone when nobody answers.

import { text } from './texts.js';

export class Gone extends Error {}

let portal = null;

/** From now on every call is about this portal; null is the first one. */
export function choosePortal(memberId) {
  portal = memberId;
}

export const chosenPortal = () => portal;

const query = (values) => new URLSearchParams(portal ? { ...values, portal } : values).toString();

async function fetched(path, values, body) {
  const options = body === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  let response;
  try {
    response = await fetch(`/_emulator/${path}?${query(values)}`, options);
  } catch {
    throw new Gone(text('gone'));
  }
  if (response.ok) return response;
  const answer = await response.json().catch(() => ({}));
  throw Object.assign(new Error(answer.error ?? text('refused', { status: response.status })), { status: response.status });
}

const get = async (path, values = {}) => (await fetched(path, values)).json();
const post = async (path, body) => (await fetched(path, {}, body)).json();

const unknown = new Set();

/** What a call answers, or null when this emulator does not know the call. */
async function offered(path) {
  if (unknown.has(path)) return null;
  try {
    return await get(path);
  } catch (failure) {
    if (failure.status !== 404 && failure.status !== 405) throw failure;
    unknown.add(path);
    return null;
  }
}

export const state = () => get('state');
export const view = (user) => get('view', { user });
export const messages = (dialog, user) => get('messages', { dialog, user });
export const commands = (dialog, user) => get('commands', { dialog, user });
export const log = (since) => get('log', { since });
export const report = () => get('report');
export const limits = () => offered('limits');
export const changeLimits = (change) => post('limits', change);
export const faults = () => offered('fault');
export const portals = () => offered('portals');
export const testSource = async (values) => (await fetched('test', values)).text();
export const say = (message) => post('say', message);
export const press = (user, message, button) => post('press', { user, message, button });
export const choose = (user, message, item) => post('menu', { user, message, item });
export const forward = (user, message, dialog) => post('forward', { user, message, dialog });
export const edit = (user, message, words) => post('edit', { user, message, text: words });
export const remove = (user, message) => post('delete', { user, message });
export const react = (user, message, reaction) => post('react', { user, message, reaction });
export const openWith = (user, dialog, context) => post('context', { user, dialog, context });
export const createChat = (chat) => post('chat', chat);
export const createPortal = (name) => post('portal', { name });
export const apps = () => get('apps');
export const registerApp = (card) => post('app', card);
export const installApp = (app, user) => post('install', { app, user, browser: true });
export const finishApp = (app) => post('install/finish', { app });
export const openApp = (app, user) => post('app/frame', { app, user });
export const appMessage = (app, user, command, params) => post('app/message', { app, user, command, params });
export const changeApp = (act, app) => post(`app/${act}`, { app });
export const uninstallApp = (app, clean) => post('uninstall', { app, clean });
export const changeMembers = (change) => post('members', change);
export const fault = (what) => post('fault', what);
export const clock = (change) => post('clock', change);
export const reset = () => post('reset', {});

// An emulator under restart refuses connections for a moment; asking once a second is soon enough for a person.
const RETRY_MILLIS = 1000;

/** Listens for changes and comes back by itself when the emulator does. Answers what ends it. */
export function listen({ onOpen, onChange, onGone }) {
  let source = null;
  let retry = 0;
  const open = () => {
    source = new EventSource(`/_emulator/stream?${query({})}`);
    source.addEventListener('open', onOpen);
    source.addEventListener('change', (event) => onChange(JSON.parse(event.data).version));
    source.addEventListener('error', () => {
      // The browser's own retry gives up on some answers, so the page always opens a new stream itself.
      source.close();
      onGone();
      retry = setTimeout(open, RETRY_MILLIS);
    });
  };
  open();
  return () => {
    clearTimeout(retry);
    source.close();
  };
}
