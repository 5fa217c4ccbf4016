// The buttons below a message and what pressing them does.

import * as api from './api.js';
import { safeColor, safeLink } from './bbcode.js';
import { element, icon } from './dom.js';
import { attempt, copy } from './notice.js';
import { text } from './texts.js';

const TOKENS = ['primary', 'secondary', 'alert', 'base'];

// A pressed BLOCK=Y button stays locked until its message changes, so what the message was is remembered with it.
const locked = new Map();

const sign = (message) => JSON.stringify([message.text, message.keyboard, message.attach]);
const lockKey = (user, message, index) => `${user}/${message.id}/${index}`;
const isLocked = (user, message, index) => locked.get(lockKey(user, message, index)) === sign(message);
const on = (value) => value === true || /^(y|1|true)$/i.test(String(value ?? ''));

function actionOf({ ACTION: action, ACTION_VALUE: value }, { acts }) {
  switch (String(action).toUpperCase()) {
    case 'PUT': return { hint: text('putHint', { text: value }), run: () => acts.put(value) };
    case 'COPY': return { hint: text('copyHint', { text: value }), run: () => copy(value) };
    case 'CALL': return { hint: text('callHint', { number: value }), run: () => acts.call(value) };
    case 'DIALOG': return { hint: text('openDialog'), run: () => acts.openDialog(value) };
    case 'SEND': return { hint: text('sendHint', { text: value }), onPortal: true };
    default: return { hint: text('unknownAction', { action }), dead: true };
  }
}

function behaviour(button, context) {
  if (button.COMMAND) {
    return { hint: `/${button.COMMAND} ${button.COMMAND_PARAMS ?? ''}`.trim(), onPortal: true, locks: on(button.BLOCK) };
  }
  if (button.ACTION) return actionOf(button, context);
  return { hint: text('appButton'), dead: true };
}

/** Black or white, whichever can be read on the colour. */
function readable(color) {
  const full = color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color;
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 160 ? '#1d2733' : '#ffffff';
}

function colors(button, off) {
  const background = safeColor((off && button.OFF_BG_COLOR) || button.BG_COLOR);
  const ink = safeColor((off && button.OFF_TEXT_COLOR) || button.TEXT_COLOR) ?? (background && readable(background));
  const width = Number(button.WIDTH) > 0 ? `${Math.min(Number(button.WIDTH), 800)}px` : null;
  return { '--key': background, '--key-ink': ink, '--key-width': width };
}

function keyElement(button, index, message, context) {
  const href = safeLink(button.LINK);
  const does = href ? { hint: href } : behaviour(button, context);
  const waiting = isLocked(context.user, message, index);
  const off = on(button.DISABLED) || does.dead || waiting;
  const token = String(button.BG_COLOR_TOKEN ?? 'base').toLowerCase();
  const attributes = {
    class: waiting ? 'key waiting' : 'key',
    title: waiting ? text('locked') : does.hint,
    'data-index': index,
    'data-token': TOKENS.includes(token) ? token : 'base',
    'data-display': String(button.DISPLAY ?? 'BLOCK').toUpperCase() === 'LINE' ? 'line' : 'block',
    'data-width': Number(button.WIDTH) > 0,
    'data-context': String(button.CONTEXT ?? 'ALL').toLowerCase(),
    style: colors(button, off),
  };
  if (href && !off) {
    return element('a', { ...attributes, href, target: '_blank', rel: 'noopener noreferrer' },
      button.TEXT ?? '', icon('out'));
  }
  const key = element('button', { ...attributes, type: 'button', disabled: off }, button.TEXT ?? '');
  key.addEventListener('click', () => press(key, does, index, message, context));
  return key;
}

async function press(key, does, index, message, { user }) {
  if (!does.onPortal) {
    does.run();
    return;
  }
  if (does.locks) {
    locked.set(lockKey(user, message, index), sign(message));
    key.disabled = true;
    key.classList.add('waiting');
    key.title = text('locked');
  }
  const answer = await attempt(() => api.press(user, message.id, index));
  if (answer || !does.locks) return;
  locked.delete(lockKey(user, message, index));
  key.disabled = false;
  key.classList.remove('waiting');
}

export function keyboardElement(message, context) {
  const buttons = message.keyboard ?? [];
  if (!buttons.length) return null;
  const rows = new Map();
  buttons.forEach((button, index) => {
    const row = button.ROW ?? 0;
    if (!rows.has(row)) rows.set(row, []);
    rows.get(row).push(keyElement(button, index, message, context));
  });
  return element('div', { class: 'keyboard', role: 'group', 'aria-label': text('keyboard') },
    [...rows.values()].map((keys) => element('div', { class: 'keyboard-row' }, keys)));
}
