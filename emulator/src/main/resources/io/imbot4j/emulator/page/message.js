// One message of the chat: author, time, text, reply, attach, files, keyboard, reactions and what one can do with it.

import { attachElement } from './attach.js';
import { parse, plainText } from './bbcode.js';
import { avatar, element, icon, iconButton } from './dom.js';
import { keyboardElement } from './keyboard.js';
import { fileChip, richText } from './rich.js';
import { locale, text } from './texts.js';

// The platform's list may grow: a code that is not here is shown by its name.
const REACTIONS = {
  like: '👍', dislike: '👎', faceWithTearsOfJoy: '😂', redHeart: '❤️', neutralFace: '😐', fire: '🔥', cry: '😢',
  slightlySmilingFace: '🙂', winkingFace: '😉', laugh: '😆', kiss: '😘', wonder: '😮', slightlyFrowningFace: '🙁',
  loudlyCryingFace: '😭', thinkingFace: '🤔', angry: '😠', facepalm: '🤦', clappingHands: '👏', raisedHand: '✋',
  foldedHands: '🙏', okHand: '👌', partyingFace: '🥳', questionMark: '❓', exclamationMark: '❗', lightBulb: '💡',
  bomb: '💣', crossMark: '❌', whiteHeavyCheckMark: '✅', eyes: '👀', handshake: '🤝', hundredPoints: '💯',
};

// Those most people want; the control call takes any other, too.
const COMMON = ['like', 'redHeart', 'faceWithTearsOfJoy', 'wonder', 'cry', 'angry', 'fire', 'clappingHands', 'eyes', 'whiteHeavyCheckMark'];

const SHORT = 140;

/** The beginning of a text without markup, for places with room for one line. */
export function shortText(words) {
  const plain = plainText(parse(words)).replace(/\s+/g, ' ').trim();
  return plain.length > SHORT ? `${plain.slice(0, SHORT)}…` : plain;
}

function clock(date) {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(new Date(date));
}

function reply(original, { people, acts, dialog }) {
  if (!original) return null;
  return element('button', {
    type: 'button', class: 'reply', title: text('openMessage'),
    on: { click: () => acts.openMessage(dialog, original.id) },
  }, element('b', {}, people.get(original.authorId) ?? text('system')), element('span', {}, shortText(original.text)));
}

function reactions(message, { user, people, acts }) {
  if (!message.reactions?.length) return null;
  return element('div', { class: 'reactions' }, message.reactions.map(({ reaction, users }) => element('button', {
    type: 'button', class: 'reaction', 'aria-pressed': String(users.includes(user)),
    title: users.map((id) => people.get(id) ?? id).join(', '),
    'aria-label': `${reaction}: ${users.length}`,
    on: { click: () => acts.react(message, reaction) },
  }, REACTIONS[reaction] ?? reaction, ' ', String(users.length))));
}

/** The entries fold away by themselves: a reaction makes the message anew. */
function palette(message, { acts }) {
  return element('details', { class: 'menu more-reactions' },
    element('summary', { title: text('react'), 'aria-label': text('react') }, icon('smile')),
    element('div', { class: 'menu-items' }, COMMON.map((code) => element('button', {
      type: 'button', title: code, 'aria-label': code, 'data-reaction': code, on: { click: () => acts.react(message, code) },
    }, REACTIONS[code]))));
}

function tools(message, context) {
  const { user, acts } = context;
  const own = message.authorId === user;
  return element('div', { class: 'tools' },
    iconButton('like', text('like'), () => acts.react(message, 'like')),
    palette(message, context),
    iconButton('reply', text('reply'), () => acts.reply(message)),
    iconButton('forward', text('forward'), () => acts.forward(message)),
    iconButton('turn', text('showTurn'), () => acts.showTurn(message), { class: 'icon-button show-turn' }),
    own && iconButton('edit', text('edit'), () => acts.edit(message)),
    own && iconButton('delete', text('delete'), () => acts.remove(message)));
}

function systemLine(message, context) {
  return element('article', { class: 'message system', 'data-id': message.id, 'data-author': message.authorId ?? 0 },
    element('span', { class: 'body' }, richText(message.text, context)),
    element('time', { datetime: message.date }, clock(message.date)));
}

function body(message, context) {
  if (message.deleted) {
    return element('div', { class: 'body gone' }, icon('delete'), text('deleted'));
  }
  return [
    message.forward && element('p', { class: 'forwarded' }, icon('forward'), text('forwardedFrom', { name: message.forward.author })),
    reply(message.replyTo, context),
    message.text && element('div', { class: 'body' }, richText(message.text, context)),
    message.attach && attachElement(message.attach, context),
    message.files?.length ? element('div', { class: 'files' },
      message.files.map((file) => fileChip(file.name, file.size))) : null,
  ];
}

/** The entries a bot put into the menu of a message. */
function menu(message, { acts }) {
  if (!message.menu?.length) return null;
  return element('details', { class: 'menu' },
    element('summary', { title: text('menu'), 'aria-label': text('menu') }, icon('more')),
    element('div', { class: 'menu-items' }, message.menu.map((item, index) => element('button', {
      type: 'button', disabled: item.DISABLED === 'Y', on: { click: () => acts.choose(message, index) },
    }, item.TEXT ?? ''))));
}

/** A click on a message shows its turn, unless it is meant for a link or a button in it, or marks some words. */
function turnOnClick(message, { acts }) {
  return (event) => {
    if (event.target.closest('a, button, summary, pre') || !getSelection().isCollapsed) return;
    acts.showTurn(message);
  };
}

/**
 * @param context {user, dialog, people, files, acts}: who looks, where, and what clicks do
 * @param continued whether the message above is of the same author and fresh, so that name and avatar need no repeating
 */
export function messageElement(message, context, continued) {
  if (message.system) return systemLine(message, context);
  const author = message.author ?? { id: message.authorId, name: context.people.get(message.authorId) ?? '?' };
  const marks = ['message', message.authorId === context.user && 'own', author.bot && 'of-bot',
    message.deleted && 'deleted', continued && 'continued'];
  const inside = { ...context, files: message.files };
  return element('article', {
    class: marks.filter(Boolean).join(' '), 'data-id': message.id, 'data-author': message.authorId,
    'aria-label': `${author.name}, ${clock(message.date)}`,
  },
  avatar(author),
  element('div', { class: 'column' },
    element('header', {}, element('b', { class: 'author' }, author.name),
      author.bot && element('span', { class: 'tag' }, text('bot'))),
    element('div', { class: 'bubble', title: text('showTurn'), on: { click: turnOnClick(message, context) } },
      body(message, inside),
      element('footer', {},
        message.edited && !message.deleted && element('span', {}, text('edited')),
        element('time', { datetime: message.date, title: new Date(message.date).toLocaleString(locale()) },
          clock(message.date)))),
    !message.deleted && keyboardElement(message, inside),
    reactions(message, context)),
  !message.deleted && menu(message, context),
  !message.deleted && tools(message, context));
}
