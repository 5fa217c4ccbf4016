// The log: every event, call and act in order, with what was sent and answered.

import * as api from './api.js';
import { find } from './dom.js';
import { End } from './end.js';
import { entryElement, WAITING } from './entry.js';
import { language, text } from './texts.js';

// The emulator keeps this many entries; older ones leave the page as well.
const MOST = 2000;
// How far back an entry that is not finished yet is asked for again.
const LOOK_BACK = 200;
// A bot in fetch mode asks all the time; its polls can be hidden without hiding its other calls.
const POLL = 'imbot.v2.event.get';

export class Log {
  #entries = new Map();
  #elements = new Map();
  #hiddenKinds = new Set();
  #search = '';
  #paused = false;
  #clearedTo = 0;
  #list = find('#log-list');
  #end = new End(this.#list);

  constructor() {
    for (const button of document.querySelectorAll('#log-kinds button')) {
      button.addEventListener('click', () => this.#toggleKind(button));
    }
    // Whoever opens an entry reads it, and it must not run away; its body is there a frame later.
    this.#list.addEventListener('toggle', () => requestAnimationFrame(() => this.#end.release()), true);
    find('#log-search').addEventListener('input', (event) => {
      this.#search = event.target.value.trim().toLowerCase();
      this.show();
    });
    find('#log-pause').addEventListener('click', () => {
      this.#paused = !this.#paused;
      this.show();
    });
    find('#log-clear').addEventListener('click', () => {
      this.#clearedTo = Math.max(0, ...this.#entries.keys());
      this.show();
    });
  }

  /** Every line that is still known, oldest first. */
  get entries() {
    return [...this.#entries.values()];
  }

  async refresh() {
    const last = Math.max(0, ...this.#entries.keys());
    const unfinished = [...this.#entries.values()].find(({ seq, outcome }) => WAITING.has(outcome) && seq > last - LOOK_BACK);
    const known = this.#entries.get(last);
    const { entries } = await api.log(Math.max(0, (unfinished?.seq ?? last) - 1));
    const again = entries.find((entry) => entry.seq === last);
    // The newest known entry is asked for again on purpose: when it is gone or another, the log has begun anew.
    if (known && (again?.at !== known.at || again.name !== known.name)) {
      this.#forget();
      await this.refresh();
      return;
    }
    entries.forEach((entry) => this.#entries.set(entry.seq, entry));
    for (const seq of this.#entries.keys()) {
      if (this.#entries.size <= MOST) break;
      this.#entries.delete(seq);
      this.#elements.get(seq)?.remove();
      this.#elements.delete(seq);
    }
  }

  show() {
    this.#end.judge();
    const all = [...this.#entries.values()];
    const held = this.#paused ? all.filter(({ seq }) => !this.#elements.has(seq) && seq > this.#clearedTo).length : 0;
    let shown = 0;
    for (const entry of all) {
      if (this.#paused && !this.#elements.has(entry.seq)) continue;
      const made = this.#elementOf(entry);
      made.hidden = !this.#matches(entry);
      if (!made.hidden) shown += 1;
    }
    find('#log-none').hidden = all.length > 0;
    find('#log-count').textContent = held ? text('held', { count: held }) : text('entries', { count: shown });
    const pause = find('#log-pause');
    pause.textContent = text(this.#paused ? 'resume' : 'pause');
    pause.setAttribute('aria-pressed', String(this.#paused));
    this.#showLost(all);
    if (this.#end.pinned) this.#end.go();
  }

  #showLost(all) {
    const count = all.filter(({ outcome, seq }) => outcome === 'lost' && seq > this.#clearedTo).length;
    const badge = find('#lost-badge');
    badge.hidden = count === 0;
    badge.textContent = String(count);
    badge.title = text('lostCount', { count });
  }

  #forget() {
    this.#entries.clear();
    this.#elements.clear();
    this.#clearedTo = 0;
    this.#list.replaceChildren();
  }

  #toggleKind(button) {
    const { kind } = button.dataset;
    if (!this.#hiddenKinds.delete(kind)) this.#hiddenKinds.add(kind);
    button.setAttribute('aria-pressed', String(!this.#hiddenKinds.has(kind)));
    this.show();
  }

  #matches({ seq, kind, name, summary, outcome }) {
    return seq > this.#clearedTo && !this.#hiddenKinds.has(name.toLowerCase() === POLL ? 'poll' : kind === 'clock' ? 'user' : kind)
      && (!this.#search || `${name} ${summary} ${outcome}`.toLowerCase().includes(this.#search));
  }

  #elementOf(entry) {
    const known = this.#elements.get(entry.seq);
    const sign = `${entry.outcome} ${entry.status} ${entry.ms} ${language()}`;
    if (known?.dataset.sign === sign) return known;
    const made = entryElement(entry);
    made.dataset.sign = sign;
    made.open = known?.open ?? false;
    if (known) known.replaceWith(made);
    else this.#list.append(made);
    this.#elements.set(entry.seq, made);
    return made;
  }
}
