// Groups the log into turns: what somebody did, the events that came of it, the bot's calls, and what people saw. It
// knows nothing of the DOM, so that it can be tested on its own.
//
// A turn is {id, chat, at, act, events: [entry], calls: [entry], shown: [change]}. A turn without an act and events is
// the bot's own doing, as when a timer fell due.

// Calls that come this long after a turn's last line are the bot's own doing, unless it is still at the turn's call.
const APART_MILLIS = 10_000;
const POLL = 'imbot.v2.event.get';

/** The chat a call names by its dialog, as its bot sees dialogs. */
function chatNamed(entry, chats) {
  const request = entry.request ?? {};
  const dialog = String(request.dialogId ?? request.DIALOG_ID ?? '');
  if (dialog.startsWith('chat')) return Number(dialog.slice('chat'.length));
  const pair = chats.find((chat) => chat.type === 'private' && chat.users.includes(Number(dialog)) && chat.users.includes(entry.bot));
  return pair?.id ?? null;
}

class Turns {
  #chats;
  #byCause = new Map();
  #newest = new Map();
  #clockMoved = 0;
  all = [];

  constructor(chats) {
    this.#chats = chats;
  }

  add(entry) {
    if (entry.kind === 'clock') this.#clockMoved = entry.seq;
    else if (entry.kind === 'user') this.#begin(entry, { act: entry });
    else if (entry.kind === 'event') this.#event(entry);
    else if (!(entry.name.toLowerCase() === POLL && entry.outcome === 'ok')) this.#call(entry);
  }

  #begin(entry, parts) {
    const turn = { id: entry.seq, chat: entry.chat, at: entry.at, act: null, events: [], calls: [], shown: [], last: entry, ...parts };
    this.all.push(turn);
    if (parts.act) {
      this.#byCause.set(entry.seq, turn);
      turn.shown.push(...entry.shown);
    }
    return turn;
  }

  #event(entry) {
    const turn = this.#byCause.get(entry.cause) ?? this.#begin(entry, {});
    this.#byCause.set(entry.cause || entry.seq, turn);
    turn.events.push(entry);
    turn.last = entry;
    this.#newest.set(`${entry.bot}/${entry.chat}`, turn);
    this.#newest.set(`${entry.bot}/`, turn);
  }

  #call(entry) {
    const chat = entry.chat ?? chatNamed(entry, this.#chats);
    const key = `${entry.bot}/${chat ?? ''}`;
    let turn = this.#newest.get(key);
    if (!turn || this.#isApart(turn, entry)) {
      turn = this.#begin({ ...entry, chat }, {});
      this.#newest.set(key, turn);
    }
    turn.calls.push(entry);
    turn.shown.push(...entry.shown);
    turn.last = entry;
  }

  #isApart(turn, entry) {
    const waited = new Date(entry.at) - new Date(turn.last.at);
    return this.#clockMoved > turn.last.seq || (turn.calls.length > 0 && waited > APART_MILLIS);
  }
}

export function turnsOf(entries, chats) {
  const turns = new Turns(chats);
  entries.forEach((entry) => turns.add(entry));
  return turns.all;
}

/** The turn that brought a message onto the screen. */
export function turnOfMessage(turns, message) {
  const shows = (turn) => turn.shown.some((change) => change.message === message && change.what === 'said');
  return turns.find(shows) ?? null;
}

/** How a turn went: lost, bad, waiting, quiet (an event that nothing came of) or good. */
export function gradeOf(turn) {
  const lines = [...turn.events, ...turn.calls];
  if (lines.some(({ outcome }) => outcome === 'lost')) return 'lost';
  if (turn.calls.some(({ outcome }) => outcome !== 'ok')) return 'bad';
  if (lines.some(({ outcome }) => outcome === 'pending' || outcome === 'queued')) return 'waiting';
  return turn.events.length && !turn.calls.length ? 'quiet' : 'good';
}

/** Whether a bot answers its events: {lost, since} of the losses in a row up to now, or {back: entry} right after them. */
export function healthOf(entries, bot) {
  // What somebody had dropped on its way says nothing of the bot.
  const events = entries.filter((entry) => entry.kind === 'event' && entry.bot === bot && entry.source !== 'ordered'
    && ['lost', 'delivered'].includes(entry.outcome));
  const lostAtEnd = (upTo) => {
    let first = upTo;
    while (first > 0 && events[first - 1].outcome === 'lost') first -= 1;
    return events.slice(first, upTo);
  };
  const lost = lostAtEnd(events.length);
  if (lost.length) return { lost: lost.length, since: lost[0].at };
  const before = lostAtEnd(events.length - 1);
  return before.length ? { lost: 0, back: events.at(-1).at, missed: before.length } : { lost: 0 };
}

/** An event as it travelled: a form with PHP's brackets, where null and empty lists are missing. */
export function formOf(tree, prefix = '') {
  return Object.entries(tree ?? {}).flatMap(([key, value]) => {
    const name = prefix ? `${prefix}[${key}]` : key;
    if (value === null) return [];
    if (typeof value === 'object') return formOf(value, name);
    return [`${name}=${typeof value === 'boolean' ? Number(value) : value}`];
  });
}
