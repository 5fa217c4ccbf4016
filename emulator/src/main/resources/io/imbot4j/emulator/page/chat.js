// The middle column: head, messages, who is typing, and what stands there when there is nothing to show.

import { arrange, avatar, element, find, icon, iconButton, Kept } from './dom.js';
import { End } from './end.js';
import { messageElement } from './message.js';
import { copy } from './notice.js';
import { entityTag } from './people.js';
import { hasText, language, locale, text } from './texts.js';

const STATUS = 'IMBOT_AGENT_ACTION_';
// Messages of one author this close together stand under one name.
const TOGETHER_MILLIS = 5 * 60 * 1000;

const head = new Kept();
const kept = new Kept();
let shownPlace = null;
let lastShown = 0;
let end = null;

function subtitle(dialog, state) {
  const bot = state.bots.find((candidate) => String(candidate.id) === dialog.dialog);
  if (bot) return text('botMode', bot);
  if (dialog.kind === 'group') {
    return `${text('members', { count: dialog.members.length })}: ${dialog.members.map((member) => member.name).join(', ')}`;
  }
  return text('colleague');
}

function headElement(dialog, page) {
  const words = dialog && subtitle(dialog, page.state);
  return element('div', { class: 'head' },
    iconButton('back', text('back'), () => { document.body.dataset.pane = 'list'; }, { id: 'back' }),
    dialog && avatar(dialog),
    dialog && element('div', { class: 'head-text' },
      element('h1', {}, element('span', {}, dialog.name), entityTag(dialog)),
      element('p', { class: 'muted', title: words }, words)),
    dialog?.kind === 'group' && iconButton('people', text('changeMembers'), () => page.acts.changeMembers(dialog)));
}

function showHead(dialog, page) {
  const { name, members, color, entityId } = dialog ?? {};
  const shown = [dialog?.dialog, name, members, color, entityId, page.user, page.state.bots, language()];
  arrange(find('#chat-head'), [head.get('head', shown, () => headElement(dialog, page))]);
}

function dayLine(date) {
  const words = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(date));
  return element('div', { class: 'day' }, words);
}

function sameAuthor(message, above) {
  return Boolean(above) && !above.system && !message.system && above.authorId === message.authorId
    && new Date(message.date) - new Date(above.date) < TOGETHER_MILLIS
    && new Date(message.date).toDateString() === new Date(above.date).toDateString();
}

function messageElements(page) {
  const context = {
    user: page.user, dialog: page.dialog, acts: page.acts, people: new Map(page.state.users.map(({ id, name }) => [id, name])),
  };
  return page.messages.flatMap((message, index) => {
    const above = page.messages[index - 1];
    const continued = sameAuthor(message, above);
    const shown = [message, continued, page.user, page.dialog, language()];
    const made = kept.get(message.id, shown, () => messageElement(message, context, continued));
    const newDay = !above || new Date(above.date).toDateString() !== new Date(message.date).toDateString();
    if (!newDay) return [made];
    const day = new Date(message.date).toDateString();
    return [kept.get(`day ${day}`, [language()], () => dayLine(message.date)), made];
  });
}

function welcome(page) {
  if (page.dialog) return element('p', { class: 'empty' }, icon('chat'), text('emptyChat'));
  if (page.state.bots.length) return element('p', { class: 'empty' }, icon('chat'), text('chooseDialog'));
  const { webhook } = page.state;
  return element('div', { class: 'empty', id: 'no-bot' }, icon('bot'),
    element('h2', {}, text('noBot')),
    element('p', {}, text('noBotHint')),
    element('p', { class: 'webhook' }, element('code', {}, webhook),
      element('button', { type: 'button', class: 'primary', on: { click: () => copy(webhook) } }, icon('copy'), text('copy'))),
    element('p', { class: 'muted' }, text('noBotThen')));
}

function showTyping(dialog) {
  const words = (dialog?.typing ?? []).map(({ name, text: status }) => {
    if (!status) return text('typing', { name });
    const key = `doing.${status.replace(STATUS, '')}`;
    return hasText(key) ? text(key, { name }) : text('doingOther', { name, text: status });
  });
  const place = find('#typing');
  const sentence = words.join(' ');
  if (place.dataset.shown === sentence) return;
  place.dataset.shown = sentence;
  place.replaceChildren(...(words.length
    ? [element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')), sentence] : []));
}

/** Shows what page holds; the list stays where it is unless one is at its end, wrote oneself or came from elsewhere. */
export function showChat(page) {
  const dialog = page.view.dialogs.find((candidate) => candidate.dialog === page.dialog);
  const list = find('#messages');
  const place = `${page.user}/${page.dialog}`;
  const moved = place !== shownPlace;
  const last = page.messages.at(-1);
  const grown = (last?.id ?? 0) > lastShown;
  end.judge();
  if (moved) kept.clear();
  // A whole other dialog is not news to be read aloud.
  list.setAttribute('aria-live', moved ? 'off' : 'polite');
  showHead(dialog, page);
  arrange(list, page.messages.length ? messageElements(page) : [kept.get('welcome',
    [page.dialog, page.state.webhook, page.state.bots.length, language()], () => welcome(page))]);
  showTyping(dialog);
  if (moved || end.pinned || (grown && last.authorId === page.user)) end.go();
  else if (grown) find('#below').hidden = false;
  shownPlace = place;
  lastShown = last?.id ?? 0;
}

/** Brings a message into view and marks it for a moment; answers whether it is there. */
export function revealMessage(id) {
  const found = find(`#messages .message[data-id="${Number(id)}"]`);
  if (!found) return false;
  found.scrollIntoView({ block: 'center' });
  found.classList.remove('revealed');
  requestAnimationFrame(() => found.classList.add('revealed'));
  return true;
}

export function prepareChat() {
  end = new End(find('#messages'), () => { find('#below').hidden = true; });
  find('#below').addEventListener('click', () => end.go());
}
