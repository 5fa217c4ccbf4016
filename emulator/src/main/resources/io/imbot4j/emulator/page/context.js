// Opens the dialog with a bot as a link with a context does, so that the bot hears why it is opened.

import * as api from './api.js';
import { element } from './dom.js';
import { ask } from './form.js';
import { attempt, notify } from './notice.js';
import { text } from './texts.js';

const SAMPLE = '{"entityType": "task", "entityId": 7}';

export async function openByLink({ user, dialog }) {
  const field = element('textarea', { name: 'context', rows: 4, spellcheck: 'false', required: true });
  field.value = SAMPLE;
  // What is no JSON object is said while it is typed, not after the form has gone.
  const judge = () => field.setCustomValidity(isObject(field.value) ? '' : text('contextWrong'));
  field.addEventListener('input', judge);
  const asked = await ask({
    title: text('openByLink'), okay: text('open'),
    body: [element('p', { class: 'muted' }, text('openByLinkHint')), element('label', { class: 'field' }, text('context'), field)],
  });
  const context = JSON.parse(asked.get('context'));
  if (await attempt(() => api.openWith(user, dialog, context))) notify(text('opened'), 'good');
}

function isObject(words) {
  try {
    const value = JSON.parse(words);
    return Boolean(value) && typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}
