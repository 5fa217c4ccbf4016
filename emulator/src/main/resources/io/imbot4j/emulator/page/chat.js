// A column's head, messages, who is typing, and what stands there when there is nothing to show.

import { arrange, avatar, element, find, icon, iconButton, Kept } from './dom.js';
import { End } from './end.js';
import { messageElement } from './message.js';
import { copy } from './notice.js';
import { entityTag } from './people.js';
import { hasText, language, locale, text } from './texts.js';

const STATUS = 'IMBOT_AGENT_ACTION_';
// Messages of one author this close together stand under one name.
const TOGETHER_MILLIS = 5 * 60 * 1000;

function subtitle(dialog, state) {
  const bot = state.bots.find((candidate) => String(candidate.id) === dialog.dialog);
  if (bot) return text('botMode', bot);
  if (dialog.kind === 'group') {
    return `${text('members', { count: dialog.members.length })}: ${dialog.members.map((member) => member.name).join(', ')}`;
  }
  return text('colleague');
}

/** Who looks, where there are several columns: each can be somebody else. */
function personSelect(column) {
  const select = element('select', { class: 'column-person', 'aria-label': text('people') },
    column.state.users.filter((user) => !user.bot).map((user) => element('option',
      { value: user.id, selected: user.id === column.user }, user.name)));
  select.addEventListener('change', () => column.acts.become(Number(select.value)));
  return select;
}

function tools(dialog, column, several) {
  const { acts } = column;
  return element('div', { class: 'head-tools' },
    dialog?.bot && iconButton('link', text('openByLink'), acts.openByLink),
    dialog?.kind === 'group' && iconButton('people', text('changeMembers'), () => acts.changeMembers(dialog)),
    dialog && element('button', { type: 'button', class: 'copy-test', title: text('copyAsTestHint'), 'aria-label': text('copyAsTest'), on: { click: acts.copyAsTest } },
      icon('test'), element('span', {}, text('copyAsTest'))),
    iconButton('columns', text('beside'), acts.beside, { class: 'icon-button beside' }),
    several && iconButton('close', text('closeColumn'), acts.close));
}

function headElement(dialog, column, several) {
  const words = dialog && subtitle(dialog, column.state);
  return element('div', { class: 'head' },
    iconButton('back', text('back'), () => { document.body.dataset.pane = 'list'; }, { class: 'icon-button back' }),
    dialog && avatar(dialog),
    element('div', { class: 'head-text' },
      dialog && element('h1', {}, element('span', {}, dialog.name), entityTag(dialog)),
      several ? personSelect(column) : dialog && element('p', { class: 'muted', title: words }, words)),
    tools(dialog, column, several));
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

function messageElements(column, kept) {
  const { user, dialog, acts, messages, state } = column;
  const context = { user, dialog, acts, people: new Map(state.users.map(({ id, name }) => [id, name])) };
  return messages.flatMap((message, index) => {
    const above = messages[index - 1];
    const continued = sameAuthor(message, above);
    const shown = [message, continued, user, dialog, language()];
    const made = kept.get(message.id, shown, () => messageElement(message, context, continued));
    const newDay = !above || new Date(above.date).toDateString() !== new Date(message.date).toDateString();
    if (!newDay) return [made];
    const day = new Date(message.date).toDateString();
    return [kept.get(`day ${day}`, [language()], () => dayLine(message.date)), made];
  });
}

function welcome({ dialog, state }) {
  if (dialog) return element('p', { class: 'empty' }, icon('chat'), text('emptyChat'));
  if (state.bots.length) return element('p', { class: 'empty' }, icon('chat'), text('chooseDialog'));
  const { webhook } = state;
  return element('div', { class: 'empty', id: 'no-bot' }, icon('bot'),
    element('h2', {}, text('noBot')),
    element('p', {}, text('noBotHint')),
    element('p', { class: 'webhook' }, element('code', {}, webhook),
      element('button', { type: 'button', class: 'primary', on: { click: () => copy(webhook) } }, icon('copy'), text('copy'))),
    element('p', { class: 'muted' }, text('noBotThen')));
}

function typingWords(dialog) {
  return (dialog?.typing ?? []).map(({ name, text: status }) => {
    if (!status) return text('typing', { name });
    const key = `doing.${status.replace(STATUS, '')}`;
    return hasText(key) ? text(key, { name }) : text('doingOther', { name, text: status });
  }).join(' ');
}

export class Chat {
  #root;
  #list;
  #below;
  #end;
  #head = new Kept();
  #kept = new Kept();
  #place = null;
  #last = 0;

  constructor(root) {
    this.#root = root;
    this.#list = find('.messages', root);
    this.#below = find('.below', root);
    this.#end = new End(this.#list, () => { this.#below.hidden = true; });
    this.#below.addEventListener('click', () => this.#end.go());
  }

  /** Shows what the column holds; the list stays where it is unless one is at its end, wrote oneself or came from elsewhere. */
  show(column) {
    const { user, dialog, messages } = column;
    const place = `${user}/${dialog}`;
    const moved = place !== this.#place;
    const last = messages.at(-1);
    const grown = (last?.id ?? 0) > this.#last;
    this.#end.judge();
    if (moved) this.#kept.clear();
    // A whole other dialog is not news to be read aloud.
    this.#list.setAttribute('aria-live', moved ? 'off' : 'polite');
    this.#showHead(column);
    arrange(this.#list, messages.length ? messageElements(column, this.#kept) : [this.#kept.get('welcome',
      [dialog, column.state.webhook, column.state.bots.length, language()], () => welcome(column))]);
    this.#showTyping(column.shownDialog);
    if (moved || this.#end.pinned || (grown && last.authorId === user)) this.#end.go();
    else if (grown) this.#below.hidden = false;
    this.#place = place;
    this.#last = last?.id ?? 0;
  }

  #showHead(column) {
    const dialog = column.shownDialog;
    const several = column.page.columns.length > 1;
    const { name, members, color, entityId } = dialog ?? {};
    const shown = [dialog?.dialog, name, members, color, entityId, column.user, column.state.bots, several, language()];
    arrange(find('.chat-head', this.#root), [this.#head.get('head', shown, () => headElement(dialog, column, several))]);
  }

  #showTyping(dialog) {
    const sentence = typingWords(dialog);
    const place = find('.typing', this.#root);
    if (place.dataset.shown === sentence) return;
    place.dataset.shown = sentence;
    place.replaceChildren(...(sentence
      ? [element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')), sentence] : []));
  }

  /** Brings a message into view and marks it for a moment; answers whether it is there. */
  reveal(id) {
    const found = find(`.message[data-id="${Number(id)}"]`, this.#list);
    if (!found) return false;
    found.scrollIntoView({ block: 'center' });
    found.classList.remove('revealed');
    requestAnimationFrame(() => found.classList.add('revealed'));
    return true;
  }
}
