// The form that makes a group or changes who is in it.

import * as api from './api.js';
import { element } from './dom.js';
import { ask, choiceList } from './form.js';
import { attempt } from './notice.js';
import { text } from './texts.js';

function members({ user, state }, chosen) {
  const people = state.users.filter((other) => other.id !== user).map((person) => ({ ...person, value: person.id }));
  return element('fieldset', {}, element('legend', {}, text('groupMembers')), choiceList(people, 'checkbox', 'member', chosen));
}

const chosenIn = (values) => values.getAll('member').map(Number);

/** Asks for a new group and answers its dialog, or undefined when it was refused. */
export async function makeGroup({ user, state }) {
  const asked = await ask({
    title: text('newGroup'), okay: text('create'),
    body: [
      element('label', { class: 'field' }, text('groupName'),
        element('input', { name: 'name', required: true, maxlength: 255, autocomplete: 'off' })),
      members({ user, state }, new Set()),
      element('label', { class: 'choice' },
        element('input', { type: 'checkbox', name: 'open' }), element('span', {}, text('groupOpen'))),
    ],
  });
  const users = [user, ...chosenIn(asked)];
  const made = await attempt(() => api.createChat({ user, name: asked.get('name'), users, open: asked.has('open') }));
  return made?.dialogId;
}

export async function changeGroup({ user, state }, dialog) {
  const before = new Set(dialog.members.map((member) => member.id));
  const asked = await ask({ title: text('changeMembers'), okay: text('save'), body: members({ user, state }, before) });
  const after = new Set([user, ...chosenIn(asked)]);
  const add = [...after].filter((id) => !before.has(id));
  const remove = [...before].filter((id) => !after.has(id));
  if (add.length || remove.length) await attempt(() => api.changeMembers({ user, dialog: dialog.dialog, add, remove }));
}
