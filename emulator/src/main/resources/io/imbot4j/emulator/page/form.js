// The window that asks for something: a title, a body and two buttons.

import { avatar, element, find } from './dom.js';
import { text } from './texts.js';

/** Rows to choose from, with a face each. */
export function choiceList(choices, type, name, chosen = new Set()) {
  return element('div', { class: 'choices' }, choices.map((choice) => element('label', { class: 'choice' },
    element('input', { type, name, value: choice.value, checked: chosen.has(choice.value), required: type === 'radio' }),
    avatar(choice), element('span', {}, choice.name), choice.bot && element('span', { class: 'tag' }, text('bot')))));
}

/**
 * Asks, and answers the form's values when it is sent; a cancelled one is never answered. What is only to be looked at
 * cannot be called off.
 */
export function ask({ title, okay, body, calledOff = true }) {
  const dialog = find('#form');
  const form = element('form', { method: 'dialog' },
    element('h2', {}, title), body,
    element('div', { class: 'form-end' },
      calledOff && element('button', { type: 'button', on: { click: () => dialog.close() } }, text('cancel')),
      element('button', { type: 'submit', class: 'primary' }, okay)));
  dialog.replaceChildren(form);
  dialog.setAttribute('aria-label', title);
  dialog.showModal();
  return new Promise((resolve) => {
    form.addEventListener('submit', () => resolve(new FormData(form)));
  });
}
