// The timeline of turns: what was done, the event and its acknowledgement, the calls, and what people saw.

import { element, find, icon, Kept } from './dom.js';
import { End } from './end.js';
import { clockTime, detailsWhenOpen, guessTag, lessonOf, outcomeWords } from './entry.js';
import { hookFor } from './hooks.js';
import { shortText } from './message.js';
import { copy } from './notice.js';
import { language, locale, text } from './texts.js';
import { gradeOf, healthOf, turnOfMessage, turnsOf } from './turns.js';

// A bot that thinks is not a bot that has no handler.
const QUIET_MILLIS = 3000;
const MOST = 100;

export class TurnPane {
  #list = find('#turn-list');
  #end = new End(this.#list);
  #kept = new Kept();
  #turns = [];
  #chosen = null;

  /** Shows the turns of the dialog that is in use. */
  show(column, entries) {
    const chat = column.shownDialog?.chatId ?? null;
    const { chats, users, bots, now } = column.state;
    this.#end.judge();
    this.#turns = turnsOf(entries, chats).filter((turn) => turn.chat === chat && chat !== null).slice(-MOST);
    const people = new Map(users.map(({ id, name }) => [id, name]));
    find('#turns-none').hidden = this.#turns.length > 0;
    this.#showHealth(column, entries, bots);
    const focused = document.activeElement?.closest('.turn')?.dataset.id;
    const open = new Set([...this.#list.querySelectorAll('details[open]')].map((each) => each.dataset.seq));
    this.#list.replaceChildren(...this.#turns.map((turn) => this.#elementOf(turn, people, now)));
    for (const each of this.#list.querySelectorAll('details')) if (open.has(each.dataset.seq)) each.open = true;
    this.#mark();
    // A turn that goes on is made anew; whoever read it with the keyboard stays in it.
    if (focused && document.activeElement === document.body) find(`.turn[data-id="${focused}"]`, this.#list)?.focus({ preventScroll: true });
    if (this.#end.pinned) this.#end.go();
  }

  /** Brings the turn of a message into view. */
  reveal(message) {
    this.#chosen = turnOfMessage(this.#turns, message)?.id ?? null;
    const found = this.#mark();
    find('#turn-unknown').hidden = Boolean(found);
    if (!found) return;
    found.scrollIntoView({ block: 'nearest' });
    found.focus({ preventScroll: true });
    this.#end.release();
  }

  /** Marks the chosen turn and answers its element. */
  #mark() {
    for (const each of this.#list.children) each.classList.toggle('chosen', each.dataset.id === String(this.#chosen));
    return find('.turn.chosen', this.#list);
  }

  #elementOf(turn, people, now) {
    const quiet = gradeOf(turn) === 'quiet' && new Date(now) - new Date(turn.last.at) > QUIET_MILLIS;
    const signs = [...turn.events, ...turn.calls].map(({ seq, outcome, ms }) => [seq, outcome, ms]);
    return this.#kept.get(turn.id, [signs, quiet, language()], () => turnElement(turn, people, quiet));
  }

  #showHealth(column, entries, bots) {
    const place = find('#health');
    const bot = bots.find(({ id }) => column.shownDialog?.members.some((member) => member.id === id));
    const { lost, since, back, missed } = bot ? healthOf(entries, bot.id) : { lost: 0 };
    const time = new Date(since ?? back ?? 0).toLocaleTimeString(locale(), { timeStyle: 'medium' });
    place.hidden = !lost && !back;
    place.className = lost ? 'health down' : 'health back';
    place.textContent = lost ? text('botDown', { name: bot.name, count: lost, time })
      : back ? text('botBack', { name: bot.name, count: missed, time }) : '';
  }
}

function step(kind, iconName, title, ...children) {
  return element('li', { class: `step ${kind}` }, icon(iconName),
    element('div', { class: 'step-body' }, element('h4', {}, title), children));
}

function line(entry, words) {
  const bad = entry.outcome === 'lost' ? 'lost' : ['ok', 'delivered', 'fetched'].includes(entry.outcome) ? 'good' : 'bad';
  const grade = ['pending', 'queued'].includes(entry.outcome) ? 'waiting' : bad;
  return detailsWhenOpen(element('details', { class: `turn-line ${grade}`, 'data-seq': entry.seq },
    element('summary', {}, element('code', {}, entry.name), guessTag(entry),
      entry.bucket !== null && entry.bucket !== undefined
        && element('span', { class: 'bucket', title: text('bucket', { level: Math.ceil(entry.bucket) }) }, String(Math.ceil(entry.bucket))),
      element('span', { class: 'outcome' }, words)),
    entry.outcome === 'lost' && element('p', { class: 'lesson' }, text(lessonOf(entry)))), entry);
}

function seen(turn, people) {
  const rows = turn.shown.filter((change) => change.what !== 'reacted').map((change) => element('div', { class: `seen ${change.what}` },
    element('b', {}, people.get(change.author) ?? text('system')),
    change.what !== 'said' && element('span', { class: 'tag' }, text(`what.${change.what}`)),
    element('span', {}, shortText(change.text) || '—'),
    change.buttons.length ? element('span', { class: 'muted' }, change.buttons.map((button) => `[${button}]`).join(' ')) : null));
  return rows.length ? step('saw', 'eye', text('saw'), rows) : null;
}

function handler(turn) {
  const source = hookFor(turn.events);
  return step('hint', 'bulb', text('nothingCame'),
    element('p', { class: 'muted' }, text('nothingCameHint')),
    element('pre', { class: 'json', tabindex: 0 }, source),
    element('button', { type: 'button', on: { click: () => copy(source, text('copiedJava')) } }, text('copy')));
}

function title(turn, people) {
  if (turn.act) return `${people.get(turn.act.request.user)}: ${shortText(turn.act.summary.replace(/^.*? in [^:]*: /, ''))}`;
  return turn.events.length ? shortText(turn.events[0].summary) : text('byItself');
}

function turnElement(turn, people, quiet) {
  return element('article', {
    class: `turn ${gradeOf(turn)}`, 'data-id': turn.id, tabindex: -1, 'aria-label': title(turn, people),
  },
  element('header', {}, clockTime(turn.at), element('b', {}, title(turn, people))),
  element('ol', {},
    turn.events.length > 0 && step('events', 'event', text('heard'),
      turn.events.map((entry) => line(entry, outcomeWords(entry)))),
    turn.calls.length > 0 && step('calls', 'call', text('calls', { count: turn.calls.length }),
      turn.calls.map((entry) => line(entry, outcomeWords(entry)))),
    seen(turn, people),
    quiet && handler(turn)));
}
