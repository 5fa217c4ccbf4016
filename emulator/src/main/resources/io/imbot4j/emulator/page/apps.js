// The applications of the portal: which there are, how one is installed, and what can become of it.

import * as api from './api.js';
import { arrange, element, find, iconButton, Kept } from './dom.js';
import { ask } from './form.js';
import { attempt, copy, notify } from './notice.js';
import { language, text } from './texts.js';

const entries = new Kept();

/** At the portal's own address, for that is where the page's script looks for its portal. */
function pageOf({ card, url }, page) {
  const portal = api.chosenPortal();
  return `${url}application.html?${new URLSearchParams({ app: card.client_id, user: page.active.user, ...(portal && { portal }) })}`;
}

function hasPage({ card, there }) {
  return Boolean(there && (there.installed ? card.handler : card.install));
}

function stateOf({ there }) {
  if (!there) return text('appNot');
  if (!there.paid) return text('appUnpaid');
  return there.installed ? null : text('appInstalling');
}

async function install(app, page) {
  const { card } = app;
  const there = await attempt(() => api.installApp(card.client_id, page.active.user));
  if (!there) return;
  if (there.installed) notify(text('appFinished'), 'good');
  else location.assign(pageOf(app, page));
}

function key(name, value) {
  return [element('dt', {}, name), element('dd', {}, element('code', {}, value), iconButton('copy', text('copy'), () => copy(value)))];
}

function acts(app) {
  const { card: { client_id: id }, there } = app;
  const act = (name, run, attributes = {}) => element('button', {
    type: 'button', 'data-act': name, ...attributes,
    on: { click: async () => { find('#form').close(); await attempt(run); } },
  }, text(`appAct.${name}`));
  const change = (name) => act(name, () => api.changeApp(name, id));
  return element('div', { class: 'buttons' },
    change('update'), change(there.paid ? 'lapse' : 'pay'),
    act('keep', () => api.uninstallApp(id, false), { class: 'danger' }),
    act('clean', () => api.uninstallApp(id, true), { class: 'danger' }));
}

/** Its keys, and what a portal's administrator can do with it. */
async function showKeys(app, page) {
  const { card, there } = app;
  const okay = !there ? text('appInstall') : hasPage(app) ? text('appOpen') : text('close');
  await ask({
    title: card.name, okay, calledOff: !there || hasPage(app),
    body: [
      !there && element('p', { class: 'muted' }, text('appKeysHint')),
      element('dl', { class: 'keys' }, key('client_id', card.client_id), key('client_secret', card.client_secret)),
      there && acts(app),
    ],
  });
  if (!there) await install(app, page);
  else if (hasPage(app)) location.assign(pageOf(app, page));
}

function field(name, label, attributes = {}) {
  return element('label', { class: 'field' }, label, element('input', { name, autocomplete: 'off', spellcheck: 'false', ...attributes }));
}

const address = { type: 'url', placeholder: 'https://' };

async function makeApp(page) {
  const asked = await ask({
    title: text('newAppTitle'), okay: text('register'),
    body: [
      field('name', text('groupName'), { required: true }),
      field('handler', text('appPage'), address),
      field('install', text('appInstaller'), address),
      element('p', { class: 'muted' }, text('appInstallerHint')),
      element('label', { class: 'choice' }, element('input', { type: 'checkbox', name: 'only' }), element('span', {}, text('appEventsOnly'))),
    ],
  });
  const installer = asked.has('only') ? 'events' : 'install';
  const card = await attempt(() => api.registerApp({ name: asked.get('name'), handler: asked.get('handler'), [installer]: asked.get('install') }));
  const known = card && await attempt(api.apps);
  if (known) await showKeys({ card, url: known.portal }, page);
}

function entry(app, page, href) {
  const { card } = app;
  const state = stateOf(app);
  return element('div', { class: 'app', 'data-app': card.client_id },
    hasPage(app) ? element('a', { class: 'app-name', href }, card.name) : element('span', { class: 'app-name' }, card.name),
    state && element('span', { class: 'tag' }, state),
    iconButton('more', text('appMore', { name: card.name }), () => showKeys(app, page)));
}

export async function showApps(page) {
  const answer = await attempt(api.apps);
  if (!answer || !page.active) return;
  arrange(find('#apps'), answer.apps.map((card) => {
    const app = { card, url: answer.portal, there: answer.installed.find(({ client_id: id }) => id === card.client_id) };
    const href = pageOf(app, page);
    return entries.get(card.client_id, [app, href, language()], () => entry(app, page, href));
  }));
}

export function prepareApps(page) {
  find('#new-app').addEventListener('click', () => makeApp(page));
}
