// Several portals: which one the page shows, and a way to make another.

import * as api from './api.js';
import { element, find } from './dom.js';
import { ask } from './form.js';
import { attempt } from './notice.js';
import { text } from './texts.js';

const NEW = 'new';

function show(portal) {
  location.hash = new URLSearchParams(portal ? { user: 1, portal } : { user: 1 }).toString();
}

async function make() {
  const asked = await ask({
    title: text('newPortal'), okay: text('create'),
    body: element('label', { class: 'field' }, text('groupName'), element('input', { name: 'name', required: true, autocomplete: 'off' })),
  });
  const made = await attempt(() => api.createPortal(asked.get('name')));
  if (made) show(made.memberId);
  await showPortals();
}

/** Shows nothing where the emulator has one portal and can have no more. */
export async function showPortals() {
  const answer = await attempt(api.portals);
  const select = find('#portals');
  select.hidden = !answer;
  if (!answer) return;
  const [first] = answer.portals;
  const chosen = api.chosenPortal() ?? first.memberId;
  select.replaceChildren(...answer.portals.map(({ memberId, name }) => element('option',
    { value: memberId, selected: memberId === chosen }, name)), element('option', { value: NEW }, text('newPortal')));
  select.onchange = () => {
    if (select.value === NEW) {
      select.value = chosen;
      make();
    } else {
      show(select.value === first.memberId ? null : select.value);
    }
  };
}
