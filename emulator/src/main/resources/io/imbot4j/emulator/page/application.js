// An application's page in a frame, as a portal shows it: the form is posted into the frame, and what the page's script
// says to the window around it is answered.

import * as api from './api.js';
import { answerTo, commandIn } from './bx24.js';
import { element, find } from './dom.js';
import { attempt, notify } from './notice.js';
import { fillTexts, text } from './texts.js';

const asked = new URLSearchParams(location.search);
const app = asked.get('app');
const user = Number(asked.get('user')) || 1;
const portal = asked.get('portal');

let shown = null;

function home(dialog) {
  return `/#${new URLSearchParams({ ...(portal && { portal }), user, ...(dialog && { dialog }) })}`;
}

/** A form of the portal, sent into the frame; what it carries is in no address. */
function post({ url, name, form }) {
  const frame = element('iframe', { name, title: find('#title').textContent, allow: 'clipboard-write' });
  const sent = element('form', { method: 'post', action: url, target: name, hidden: true },
    Object.entries(form).map(([field, value]) => element('input', { type: 'hidden', name: field, value: String(value) })));
  find('#frame').replaceChildren(frame);
  document.body.append(sent);
  sent.submit();
  sent.remove();
  shown = { frame, origin: new URL(url).origin, sid: name.split('|')[2] };
}

async function show() {
  const { apps, installed } = await api.apps();
  const card = apps.find(({ client_id: id }) => id === app);
  const there = installed.find(({ client_id: id }) => id === app);
  if (!card || !there) throw new Error(text('appGone'));
  find('#title').textContent = card.name;
  document.title = card.name;
  find('#state').hidden = there.installed;
  find('#state').textContent = text('appInstalling');
  find('#finish').hidden = there.installed;
  if (there.installed && !card.handler) {
    shown = null;
    find('#frame').replaceChildren(element('p', {}, text('appWithoutPage')));
  } else {
    post(await api.openApp(app, user));
  }
}

function selected({ mult }, users) {
  const people = users.filter(({ bot }) => !bot).map(({ id, name }) => ({ id: String(id), name }));
  return mult ? people : people.find(({ id }) => id === String(user));
}

/** What only this window can do; undefined for what the portal answers. */
async function here(command, params) {
  const { frame } = shown;
  if (command === 'resizeWindow') {
    frame.style.width = /%$/.test(params.width) ? params.width : `${parseInt(params.width, 10) || 100}px`;
    if (parseInt(params.height, 10) > 0) frame.style.height = `${parseInt(params.height, 10)}px`;
    return { width: frame.clientWidth, height: frame.clientHeight };
  }
  if (command === 'setTitle') {
    find('#title').textContent = params.title;
    return {};
  }
  if (command === 'setScroll') {
    find('#frame').scrollTop = Number(params.scroll) || 0;
    return {};
  }
  if (command === 'selectUser') return selected(params, (await api.state()).users);
  if (command === 'reloadWindow') {
    location.reload();
    return {};
  }
  if (command === 'closeApplication' || command === 'imOpenMessenger') {
    location.assign(home(params.dialogId));
    return {};
  }
  return undefined;
}

async function hear(event) {
  if (!shown || event.source !== shown.frame.contentWindow || event.origin !== shown.origin) return;
  const said = commandIn(event.data);
  if (said?.sid !== shown.sid) return;
  const { frame, origin } = shown;
  const answer = await attempt(async () => await here(said.command, said.params) ?? api.appMessage(app, user, said.command, said.params));
  if (answer === undefined) return;
  if (said.callback) frame.contentWindow?.postMessage(answerTo(said.callback, answer), origin);
  if (said.command === 'setInstallFinish') await installed();
}

/** The installer has said its last word: the portal loads the page anew, and the application starts. */
async function installed() {
  notify(text('appFinished'), 'good');
  await attempt(show);
}

addEventListener('message', hear);
find('#finish').addEventListener('click', async () => {
  if (await attempt(() => api.finishApp(app))) await installed();
});
api.choosePortal(portal);
fillTexts();
find('#back').href = home(null);
const state = await attempt(api.state);
find('#person').textContent = state?.users.find(({ id }) => id === user)?.name ?? '';
await attempt(show);
