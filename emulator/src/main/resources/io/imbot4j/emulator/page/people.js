// The left column: who one is, and the dialogs that person sees.

import { arrange, avatar, element, find, Kept } from './dom.js';
import { shortText } from './message.js';
import { language, locale, text } from './texts.js';

const chips = new Kept();
const entries = new Kept();

export function showPeople(page) {
  const people = page.state.users.filter((user) => !user.bot);
  arrange(find('#people'), people.map((person) => {
    const current = person.id === page.active.user;
    const href = page.addressWith({ user: person.id, dialog: null });
    return chips.get(person.id, [person, current, href, language()], () => element('a', {
      class: 'person', href, 'data-id': person.id, 'aria-current': current ? 'true' : null,
      title: [person.name, person.position, text('peopleHint')].filter(Boolean).join('\n'),
    }, avatar(person), element('span', {}, person.name)));
  }));
}

function when(date, now) {
  const day = new Date(date);
  const today = day.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale(),
    today ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' }).format(day);
}

function lastLine(dialog, user) {
  if (dialog.typing?.length) {
    return element('span', { class: 'dots', role: 'img', 'aria-label': text('typing', { name: dialog.typing[0].name }) },
      element('i'), element('i'), element('i'));
  }
  if (!dialog.last) return element('span', { class: 'last nothing' }, text('nothingYet'));
  const words = shortText(dialog.last.text);
  return element('span', { class: 'last' }, dialog.last.authorId === user ? text('youWrote', { text: words }) : words);
}

export function entityTag({ entityType, entityId }) {
  return entityType ? element('span', { class: 'tag entity' }, `${entityType} ${entityId ?? ''}`.trim()) : null;
}

function dialogEntry(dialog, href, page, unread) {
  const current = dialog.dialog === page.active.dialog;
  return element('a', {
    class: 'dialog', href, 'data-dialog': dialog.dialog,
    'aria-current': current ? 'true' : null,
  },
  avatar(dialog),
  element('span', { class: 'dialog-text' },
    element('span', { class: 'dialog-top' },
      element('b', {}, dialog.name),
      dialog.bot && element('span', { class: 'tag' }, text('bot')),
      dialog.last && element('time', { datetime: dialog.last.date }, when(dialog.last.date, page.state.now))),
    element('span', { class: 'dialog-bottom' },
      lastLine(dialog, page.active.user),
      unread > 0 && element('span', { class: 'unread', 'aria-label': text('unread', { count: unread }) }, String(unread))),
    entityTag(dialog)));
}

export function showDialogs(page) {
  const { user, dialog: open, view } = page.active;
  const isSeen = (dialog) => dialog.dialog === open && !document.hidden;
  arrange(find('#dialogs'), view.dialogs.map((dialog) => {
    // What is on the screen counts as read even before the portal has said so.
    const unread = isSeen(dialog) ? 0 : dialog.unread;
    const href = page.addressWith({ user, dialog: dialog.dialog });
    const shown = [dialog, dialog.dialog === open, unread, href, page.state.now.slice(0, 10), language()];
    return entries.get(dialog.dialog, shown, () => dialogEntry(dialog, href, page, unread));
  }));
  const unread = view.dialogs.reduce((sum, dialog) => sum + (dialog.dialog === open ? 0 : dialog.unread), 0);
  document.title = unread ? `(${unread}) ${text('title')}` : text('title');
}
