// Starts the page, keeps what it knows of the portal, and shows it anew at every change.

import * as api from './api.js';
import { prepareApps, showApps } from './apps.js';
import { showArmed } from './armed.js';
import { Column } from './column.js';
import { arrange, element, find } from './dom.js';
import { showGauges } from './gauges.js';
import { makeGroup } from './group.js';
import { prepareLab, showClock } from './lab.js';
import { Log } from './log.js';
import { notify, showGone } from './notice.js';
import { Panel } from './panel.js';
import { showDialogs, showPeople } from './people.js';
import { addressOf, placeIn } from './place.js';
import { showPortals } from './portals.js';
import { showReport } from './reportpane.js';
import { chooseLanguage, fillTexts, language, locale, text } from './texts.js';
import { TurnPane } from './turnpane.js';

const MOST_COLUMNS = 3;

let running = false;
let again = false;

const page = {
  state: null,
  columns: [],
  active: null,

  activate(column) {
    if (page.active === column) return;
    page.active = column;
    show();
  },
  go(column, place) {
    column.goTo(place);
    page.active = column;
    document.body.dataset.pane = 'chat';
    refresh();
  },
  /** The address with the column in use looking elsewhere. */
  addressWith: (place) => addressOf(page.columns.map((column) => (column === page.active ? place : column)), api.chosenPortal()),
  addColumn({ user, dialog }) {
    if (page.columns.length >= MOST_COLUMNS) {
      notify(text('enoughColumns', { count: MOST_COLUMNS }));
      return;
    }
    // The other side of the talk: somebody who is not looking yet, at the same group or the same bot.
    const looking = new Set(page.columns.map((column) => column.user));
    const other = page.state.users.find((person) => !person.bot && !looking.has(person.id));
    const column = new Column(page, { user: other?.id ?? user, dialog });
    page.columns.push(column);
    page.active = column;
    refresh();
  },
  closeColumn(column) {
    page.columns = page.columns.filter((other) => other !== column);
    [page.active] = page.columns;
    refresh();
    page.active.focus();
  },
  showTurn(message) {
    panel.open(true);
    panel.choose('turns');
    turns.reveal(message);
  },
};

const log = new Log();
const turns = new TurnPane();
const panel = new Panel(() => show());

async function load() {
  // The state comes first: a change that happens while the rest is fetched then has a newer version and is not missed.
  const state = await api.state();
  page.state = state;
  const [settled] = await Promise.all([Promise.all(page.columns.map((column) => column.load())), log.refresh()]);
  if (settled.every(Boolean)) {
    // A token the page was opened with is in a cookie by now, and need not stay in sight.
    history.replaceState(null, '', location.pathname + addressOf(page.columns, api.chosenPortal()));
  } else {
    again = true;
  }
}

function showPanel() {
  if (!panel.isOpen) return;
  if (panel.tab === 'turns') turns.show(page.active, log.entries);
  if (panel.tab === 'lab') showGauges();
}

function show() {
  if (!page.state || !page.active?.view) return;
  showPeople(page);
  showDialogs(page);
  document.body.dataset.columns = String(page.columns.length);
  const more = find('#columns').childElementCount < page.columns.length;
  arrange(find('#columns'), page.columns.map((column) => column.root));
  for (const column of page.columns) {
    column.root.classList.toggle('active', column === page.active);
    column.show();
  }
  if (more) page.active.root.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const time = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(page.state.now));
  find('#portal-time').textContent = [text('portalTime', { time }), page.state.stopped && text('clockStands')].filter(Boolean).join(', ');
  showClock(page.state);
  log.show();
  showPanel();
}

function showLine(seq) {
  panel.choose('log');
  const line = find(`#log-list [data-seq="${seq}"]`);
  line?.scrollIntoView({ block: 'center' });
  line?.querySelector('summary').focus();
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
    showArmed();
    showApps(page);
    showReport(showLine);
  } catch (failure) {
    if (failure instanceof api.Gone) showGone(true);
    else notify(failure.message, 'bad');
  } finally {
    running = false;
  }
}

function followAddress(hash) {
  const { columns, portal } = placeIn(hash);
  if (portal !== api.chosenPortal()) {
    api.choosePortal(portal);
    listen();
  }
  columns.slice(0, MOST_COLUMNS).forEach((place, index) => {
    if (!page.columns[index]) page.columns[index] = new Column(page, place);
    else page.columns[index].goTo(place);
  });
  page.columns.length = Math.min(columns.length, MOST_COLUMNS);
  if (!page.columns.includes(page.active)) [page.active] = page.columns;
  document.body.dataset.pane = 'chat';
  refresh();
}

function fill() {
  fillTexts();
  prepareLab();
  panel.name();
  for (const button of document.querySelectorAll('#languages button')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language()));
  }
  showPortals();
  show();
}

let stop = () => {};

function listen() {
  stop();
  stop = api.listen({
    onOpen: refresh,
    onChange(version) {
      if (!page.state || version !== page.state.version) refresh();
    },
    onGone: () => showGone(true),
  });
}

function prepare() {
  for (const button of document.querySelectorAll('#languages button')) {
    button.addEventListener('click', () => {
      chooseLanguage(button.dataset.language);
      fill();
      showReport(showLine);
      showArmed();
      showApps(page);
    });
  }
  prepareApps(page);
  find('#new-group').addEventListener('click', async () => {
    const dialog = await makeGroup(page.active);
    if (dialog) page.go(page.active, { user: page.active.user, dialog });
  });
  // The address stays the same when the open dialog is chosen again, as on a narrow screen after going back.
  find('#dialogs').addEventListener('click', (event) => {
    if (event.target.closest('.dialog')) document.body.dataset.pane = 'chat';
  });
  // The address itself may have been replaced by the end of a load since then, and the click would be lost.
  addEventListener('hashchange', (event) => followAddress(new URL(event.newURL).hash));
  document.addEventListener('visibilitychange', refresh);
}

prepare();
followAddress(location.hash);
fill();
listen();
