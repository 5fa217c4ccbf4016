// The right column: a tab for the turns, the log, faults and time, and the report.

import { find } from './dom.js';
import { text } from './texts.js';

const WIDE = matchMedia('(min-width: 1000px)');
const REMEMBERED = 'imbot4j.panel';

const tabs = () => [...document.querySelectorAll('#tabs [role=tab]')];

export class Panel {
  #chosen;

  /** @param chosen called with a tab's name whenever it is opened */
  constructor(chosen) {
    this.#chosen = chosen;
    for (const tab of tabs()) {
      tab.addEventListener('click', () => this.choose(tab.dataset.tab));
      tab.addEventListener('keydown', (event) => this.#key(event, tab));
    }
    find('#panel-toggle').addEventListener('click', () => {
      const open = document.body.dataset.panel !== 'open';
      this.open(open);
      if (WIDE.matches) localStorage.setItem(REMEMBERED, open ? 'open' : 'closed');
    });
    find('#panel-close').addEventListener('click', () => this.open(false));
    find('#panel').addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !WIDE.matches) this.open(false);
    });
    WIDE.addEventListener('change', () => this.open(WIDE.matches));
    document.body.dataset.panel = WIDE.matches && localStorage.getItem(REMEMBERED) !== 'closed' ? 'open' : 'closed';
  }

  get tab() {
    return tabs().find((tab) => tab.getAttribute('aria-selected') === 'true').dataset.tab;
  }

  get isOpen() {
    return document.body.dataset.panel === 'open';
  }

  choose(name) {
    for (const tab of tabs()) {
      const selected = tab.dataset.tab === name;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      find(`#${tab.getAttribute('aria-controls')}`).hidden = !selected;
    }
    this.#chosen(name);
  }

  open(open) {
    document.body.dataset.panel = open ? 'open' : 'closed';
    this.name();
    if (open) this.#chosen(this.tab);
  }

  /** Says in the chosen language what the switch of the panel does now. */
  name() {
    const button = find('#panel-toggle');
    button.setAttribute('aria-expanded', String(this.isOpen));
    button.title = text(this.isOpen ? 'hidePanel' : 'showPanel');
    find('#panel-name').textContent = button.title;
  }

  #key(event, tab) {
    const all = tabs();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step && all.indexOf(tab) + step;
    if (to === undefined) return;
    event.preventDefault();
    const next = all[(to + all.length) % all.length];
    this.choose(next.dataset.tab);
    next.focus();
  }
}
