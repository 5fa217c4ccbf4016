// The list above the message field: slash commands and, in groups, people after "@".

import { element } from './dom.js';

const MOST = 50;

/** What is being typed at the caret: a command at the start of a line, a person after "@", or nothing. */
export function wordAt(words, caret, inGroup) {
  const line = words.slice(0, caret).split('\n').at(-1);
  if (/^\/\S*$/.test(line)) return { kind: 'command', typed: line, start: caret - line.length };
  const person = inGroup && /(?:^|[\s([])@([^\s@[\]]*)$/.exec(line);
  return person ? { kind: 'person', typed: person[1], start: caret - person[1].length - 1 } : null;
}

/** Commands that begin as typed, an exact one first. */
export function matchingCommands(commands, typed) {
  const start = typed.toLowerCase();
  return commands.filter(({ command }) => command.toLowerCase().startsWith(start))
    .sort((one, other) => Number(other.command.toLowerCase() === start) - Number(one.command.toLowerCase() === start));
}

export function matchingPeople(members, typed) {
  const start = typed.toLowerCase();
  return members.filter(({ name }) => name.toLowerCase().split(/\s+/).some((word) => word.startsWith(start)));
}

export class Palette {
  #choices = [];
  #at = 0;
  #root;
  #field;
  #choose;

  /**
   * @param root the list to show the choices in
   * @param choose called with the chosen {value, label, detail, hint}
   */
  constructor(field, root, choose) {
    this.#root = root;
    this.#field = field;
    this.#choose = choose;
  }

  get open() {
    return !this.#root.hidden;
  }

  get current() {
    return this.#choices[this.#at];
  }

  show(choices) {
    if (!choices.length) {
      this.hide();
      return;
    }
    this.#choices = choices.slice(0, MOST);
    this.#at = 0;
    this.#root.replaceChildren(...this.#choices.map((choice, index) => element('div', {
      class: 'choice', role: 'option', id: `${this.#root.id}-${index}`, 'data-value': choice.value,
      on: {
        // A mouse press would take the focus from the field before the click arrives.
        mousedown: (event) => event.preventDefault(),
        click: () => this.#choose(choice),
      },
    }, choice.face, element('b', {}, choice.label), choice.detail && element('code', {}, choice.detail),
    choice.hint && element('span', { class: 'muted' }, choice.hint))));
    this.#root.hidden = false;
    this.#mark();
  }

  hide() {
    this.#root.hidden = true;
    this.#field.removeAttribute('aria-activedescendant');
  }

  /** Handles a key when the list is open and answers whether it did. */
  key(event) {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.#at = (this.#at + step + this.#choices.length) % this.#choices.length;
      this.#mark();
    } else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey)) {
      this.#choose(this.current);
    } else if (event.key === 'Escape') {
      this.hide();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  #mark() {
    [...this.#root.children].forEach((child, index) => child.setAttribute('aria-selected', String(index === this.#at)));
    this.#root.children[this.#at].scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', `${this.#root.id}-${this.#at}`);
  }
}
