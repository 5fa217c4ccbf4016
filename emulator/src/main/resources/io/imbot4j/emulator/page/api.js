// The emulator's control API, as functions. A refused call throws an Error whose message can be shown to a person,
// and Gone when nobody answers.

import { text } from './texts.js';

export class Gone extends Error {}

async function call(path, body) {
  const options = body === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  let response;
  try {
    response = await fetch(`/_emulator/${path}`, options);
  } catch {
    throw new Gone(text('gone'));
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? text('refused', { status: response.status }));
  return answer;
}

const query = (values) => new URLSearchParams(values).toString();

export const state = () => call('state');
export const view = (user) => call(`view?${query({ user })}`);
export const messages = (dialog, user) => call(`messages?${query({ dialog, user })}`);
export const commands = (dialog, user) => call(`commands?${query({ dialog, user })}`);
export const log = (since) => call(`log?${query({ since })}`);
export const say = (message) => call('say', message);
export const press = (user, message, button) => call('press', { user, message, button });
export const edit = (user, message, words) => call('edit', { user, message, text: words });
export const remove = (user, message) => call('delete', { user, message });
export const react = (user, message, reaction) => call('react', { user, message, reaction });
export const createChat = (chat) => call('chat', chat);
export const changeMembers = (change) => call('members', change);
export const fault = (what) => call('fault', what);
export const advance = (duration) => call('clock', { advance: duration });
export const reset = () => call('reset', {});

// An emulator under restart refuses connections for a moment; asking once a second is soon enough for a person.
const RETRY_MILLIS = 1000;

/** Listens for changes and comes back by itself when the emulator does. */
export function listen({ onOpen, onChange, onGone }) {
  const source = new EventSource('/_emulator/stream');
  source.addEventListener('open', onOpen);
  source.addEventListener('change', (event) => onChange(JSON.parse(event.data).version));
  source.addEventListener('error', () => {
    // The browser's own retry gives up on some answers, so the page always opens a new stream itself.
    source.close();
    onGone();
    setTimeout(() => listen({ onOpen, onChange, onGone }), RETRY_MILLIS);
  });
}
