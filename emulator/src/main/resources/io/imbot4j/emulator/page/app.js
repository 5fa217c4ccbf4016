// Starts the page, keeps what it knows of the portal, and shows it anew at every change.

import * as api from './api.js';
import { prepareChat, revealMessage, showChat } from './chat.js';
import { Composer } from './composer.js';
import { prepareControls, showClock } from './controls.js';
import { find } from './dom.js';
import { changeGroup, makeGroup } from './group.js';
import { Log } from './log.js';
import { attempt, notify, showGone } from './notice.js';
import { placeOf, showDialogs, showPeople } from './people.js';
import { chooseLanguage, fillTexts, language, text } from './texts.js';

const WIDE = matchMedia('(min-width: 1000px)');
const LOG_REMEMBERED = 'imbot4j.log';

const page = { user: 1, dialog: null, state: null, view: null, messages: [], acts: {} };
const log = new Log();
const composer = new Composer(page);

let running = false;
let again = false;
let toReveal = null;
let userBefore = page.user;

const dialogOf = (view, id) => view.dialogs.find((dialog) => dialog.dialog === id);

/** The dialog to show: the chosen one if this person sees it, else the first bot's. */
function settle(view, chosen, before) {
  if (dialogOf(view, chosen)) return chosen;
  // Whoever looked at the dialog with Bob and becomes Bob wants the same dialog from the other side.
  if (chosen === String(page.user) && dialogOf(view, String(before))) return String(before);
  return view.dialogs.find((dialog) => dialog.bot && dialog.kind === 'private')?.dialog ?? null;
}

async function load() {
  const { user, dialog } = page;
  // The state comes first: a change that happens while the rest is fetched then has a newer version and is not missed.
  const state = await api.state();
  const [view] = await Promise.all([api.view(user), log.refresh()]);
  const settled = settle(view, dialog, userBefore);
  // Nobody reads a hidden page, so there messages stay unread.
  const stays = document.hidden && settled === dialog;
  const { messages } = settled && !stays ? await api.messages(settled, user) : { messages: stays ? page.messages : [] };
  if (page.user !== user || page.dialog !== dialog) {
    again = true;
    return;
  }
  Object.assign(page, { state, view, dialog: settled, messages });
  userBefore = user;
  history.replaceState(null, '', placeOf(page.user, page.dialog));
}

function reveal() {
  const { message } = toReveal;
  toReveal = null;
  if (!revealMessage(message)) notify(text('noMessage', { message }), 'bad');
}

function show() {
  if (!page.state) return;
  showPeople(page);
  showDialogs(page);
  showChat(page);
  showClock(page.state.now);
  log.show();
  composer.show();
  if (toReveal?.dialog === page.dialog) reveal();
}

/** Fetches and shows; a wish that comes meanwhile makes one more round, however many there were. */
async function refresh() {
  again = true;
  if (running) return;
  running = true;
  try {
    while (again) {
      again = false;
      await load();
      show();
    }
    showGone(false);
  } catch (failure) {
    if (failure instanceof api.Gone) showGone(true);
    else notify(failure.message, 'bad');
  } finally {
    running = false;
  }
}

function goTo(user, dialog) {
  page.user = user;
  page.dialog = dialog ?? page.dialog;
  if (dialog) document.body.dataset.pane = 'chat';
  refresh();
}

function followAddress(hash) {
  const place = new URLSearchParams(hash.slice(1));
  const user = Number(place.get('user')) || 1;
  const dialog = place.get('dialog');
  if (user !== page.user || (dialog && dialog !== page.dialog)) goTo(user, dialog);
  else document.body.dataset.pane = 'chat';
}

Object.assign(page.acts, {
  put(words) {
    composer.put(words);
    composer.focus();
  },
  say: (words) => attempt(() => api.say({ user: page.user, dialog: page.dialog, text: words })),
  call: (number) => notify(text('calling', { number })),
  react: (message, reaction) => attempt(() => api.react(page.user, message.id, reaction)),
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
  remove: (message) => window.confirm(text('deleteSure')) && attempt(() => api.remove(page.user, message.id)),
  changeMembers: (dialog) => changeGroup(page, dialog),
  openDialog(dialog) {
    if (dialogOf(page.view, dialog)) location.hash = placeOf(page.user, dialog);
    else notify(text('noDialog', { dialog }), 'bad');
  },
  openMessage(dialog, message) {
    toReveal = { dialog, message };
    if (dialog === page.dialog) reveal();
    else page.acts.openDialog(dialog);
  },
});

function showLog(open) {
  document.body.dataset.log = open ? 'open' : 'closed';
  const button = find('#log-toggle');
  button.setAttribute('aria-expanded', String(open));
  button.title = text(open ? 'hideLog' : 'showLog');
  button.setAttribute('aria-label', button.title);
}

function fill() {
  fillTexts();
  prepareControls();
  showLog(document.body.dataset.log === 'open');
  for (const button of document.querySelectorAll('#languages button')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language()));
  }
  show();
}

function prepare() {
  prepareChat();
  for (const button of document.querySelectorAll('#languages button')) {
    button.addEventListener('click', () => {
      chooseLanguage(button.dataset.language);
      fill();
    });
  }
  find('#new-group').addEventListener('click', async () => {
    const dialog = await makeGroup(page);
    if (dialog) location.hash = placeOf(page.user, dialog);
  });
  // The address stays the same when the open dialog is chosen again, as on a narrow screen after going back.
  find('#dialogs').addEventListener('click', (event) => {
    if (event.target.closest('.dialog')) document.body.dataset.pane = 'chat';
  });
  find('#log-toggle').addEventListener('click', () => {
    const open = document.body.dataset.log !== 'open';
    showLog(open);
    if (WIDE.matches) localStorage.setItem(LOG_REMEMBERED, open ? 'open' : 'closed');
  });
  find('#log-close').addEventListener('click', () => showLog(false));
  find('#log').addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !WIDE.matches) showLog(false);
  });
  WIDE.addEventListener('change', () => showLog(WIDE.matches));
  // The address itself may have been replaced by the end of a load since then, and the click would be lost.
  addEventListener('hashchange', (event) => followAddress(new URL(event.newURL).hash));
  document.addEventListener('visibilitychange', refresh);
  document.body.dataset.log = WIDE.matches && localStorage.getItem(LOG_REMEMBERED) !== 'closed' ? 'open' : 'closed';
}

prepare();
fill();
followAddress(location.hash);
api.listen({
  onOpen: refresh,
  onChange(version) {
    if (!page.state || version !== page.state.version) refresh();
  },
  onGone: () => showGone(true),
});
