// The form that makes a group or changes who is in it.

import * as api from './api.js';
import { avatar, element, find } from './dom.js';
import { attempt } from './notice.js';
import { text } from './texts.js';

function choices(people, chosen) {
  return people.map((person) => element('label', { class: 'choice' },
    element('input', { type: 'checkbox', name: 'member', value: person.id, checked: chosen.has(person.id) }),
    avatar(person), element('span', {}, person.name), person.bot && element('span', { class: 'tag' }, text('bot'))));
}

function ask({ title, okay, people, chosen, naming }) {
  const dialog = find('#group');
  const name = element('input', { name: 'name', required: true, maxlength: 255, autocomplete: 'off' });
  const form = element('form', { method: 'dialog' },
    element('h2', {}, title),
    naming && element('label', { class: 'field' }, text('groupName'), name),
    element('fieldset', {}, element('legend', {}, text('groupMembers')), choices(people, chosen)),
    naming && element('label', { class: 'choice' },
      element('input', { type: 'checkbox', name: 'open' }), element('span', {}, text('groupOpen'))),
    element('div', { class: 'form-end' },
      element('button', { type: 'button', on: { click: () => dialog.close() } }, text('cancel')),
      element('button', { type: 'submit', class: 'primary' }, okay)));
  dialog.replaceChildren(form);
  dialog.setAttribute('aria-label', title);
  dialog.showModal();
  return new Promise((resolve) => {
    form.addEventListener('submit', () => {
      const values = new FormData(form);
      resolve({ name: values.get('name'), open: values.has('open'), members: values.getAll('member').map(Number) });
    });
  });
}

/** Asks for a new group and answers its dialog, or undefined when it was refused. */
export async function makeGroup({ user, state }) {
  const asked = await ask({
    title: text('newGroup'), okay: text('create'), naming: true, chosen: new Set(),
    people: state.users.filter((other) => other.id !== user),
  });
  const users = [user, ...asked.members];
  const made = await attempt(() => api.createChat({ user, name: asked.name, users, open: asked.open }));
  return made?.dialogId;
}

export async function changeGroup({ user, state }, dialog) {
  const before = new Set(dialog.members.map((member) => member.id));
  const asked = await ask({
    title: text('changeMembers'), okay: text('save'), naming: false, chosen: before,
    people: state.users.filter((other) => other.id !== user),
  });
  const after = new Set([user, ...asked.members]);
  const add = [...after].filter((id) => !before.has(id));
  const remove = [...before].filter((id) => !after.has(id));
  if (add.length || remove.length) await attempt(() => api.changeMembers({ user, dialog: dialog.dialog, add, remove }));
}
