// "Copy as test": the conversation as the source of a JUnit test.

import * as api from './api.js';
import { element, find, icon } from './dom.js';
import { attempt, copy } from './notice.js';
import { text } from './texts.js';

const REMEMBERED = 'imbot4j.bot';

function remembered() {
  return localStorage.getItem(REMEMBERED) ?? '';
}

export async function copyAsTest({ user, dialog }) {
  const window = find('#form');
  const source = element('pre', { class: 'source', tabindex: 0, 'aria-label': text('testSource') });
  const bot = element('input', {
    name: 'bot', id: 'test-bot', value: remembered(), placeholder: 'new OfficeBot()', autocomplete: 'off', spellcheck: 'false',
  });
  const refresh = async () => {
    const made = bot.value.trim();
    localStorage.setItem(REMEMBERED, made);
    const words = await attempt(() => api.testSource({ dialog, user, ...(made && { bot: made }) }));
    if (words) source.textContent = words;
  };
  bot.addEventListener('input', refresh);
  window.replaceChildren(element('form', { method: 'dialog', class: 'test' },
    element('h2', {}, text('copyAsTest')),
    element('p', { class: 'muted' }, text('copyAsTestHint')),
    element('label', { class: 'field' }, text('testBot'), bot),
    source,
    element('div', { class: 'form-end' },
      element('button', { type: 'submit' }, text('close')),
      element('button', {
        type: 'button', id: 'test-copy', class: 'primary', on: { click: () => copy(source.textContent, text('testCopied')) },
      }, icon('copy'), text('copy')))));
  window.setAttribute('aria-label', text('copyAsTest'));
  await refresh();
  window.showModal();
  find('#test-copy').focus();
}
