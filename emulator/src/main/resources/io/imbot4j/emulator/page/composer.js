// The message field: drafts, replies, edits, files, and the palette above it.

import * as api from './api.js';
import { avatar, element, find, icon, iconButton } from './dom.js';
import { shortText } from './message.js';
import { attempt } from './notice.js';
import { matchingCommands, matchingPeople, Palette, wordAt } from './palette.js';
import { fileSize } from './rich.js';
import { text } from './texts.js';

// On a narrow screen, which is mostly a touch screen, the focus would open a keyboard over the dialog.
const FOCUSES = '(min-width: 700px)';

export class Composer {
  #column;
  #field;
  #palette;
  #drafts = new Map();
  #place = null;
  #target = null;
  #files = [];
  #word = null;

  constructor(column) {
    this.#column = column;
    this.#field = this.#find('textarea');
    this.#palette = new Palette(this.#field, this.#find('.palette'), (choice) => this.#insert(choice));
    this.#field.addEventListener('input', () => this.#changed());
    this.#field.addEventListener('click', () => this.#suggest());
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('blur', () => this.#palette.hide());
    this.#find('.compose').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#find('.clear').addEventListener('click', () => this.clear());
    this.#find('.add-file').addEventListener('click', () => this.#find('input[type=file]').click());
    this.#find('input[type=file]').addEventListener('change', (event) => this.#addFiles(event.target));
  }

  #find(selector) {
    return find(selector, this.#column.root);
  }

  /** Follows the column to another dialog, keeping what was begun in the old one. */
  show() {
    const { user, dialog } = this.#column;
    const place = `${user}/${dialog}`;
    const mayType = this.#dialog?.textField !== false;
    this.#find('.compose').hidden = !dialog || !mayType;
    this.#find('.no-field').hidden = mayType;
    this.#field.placeholder = text('writeHint');
    this.#find('.signs').textContent = text(this.#inGroup ? 'signsGroup' : 'signs');
    if (place === this.#place) return;
    if (this.#place) this.#drafts.set(this.#place, this.#target?.edit ? '' : this.#field.value);
    this.#place = place;
    this.#target = null;
    this.#files = [];
    this.put(this.#drafts.get(place) ?? '');
    this.#showTarget();
    if (dialog && this.#column.page.active === this.#column && matchMedia(FOCUSES).matches) this.focus();
  }

  put(words) {
    this.#field.value = words;
    this.#field.setSelectionRange(words.length, words.length);
    this.#changed();
  }

  focus() {
    this.#field.focus();
  }

  clear() {
    this.#target = null;
    this.#files = [];
    this.put('');
    this.#showTarget();
    this.focus();
  }

  reply(message) {
    this.#target = { reply: message };
    this.#showTarget();
    this.focus();
  }

  edit(message) {
    this.#target = { edit: message };
    this.#showTarget();
    this.put(message.text);
    this.focus();
  }

  get #dialog() {
    return this.#column.shownDialog;
  }

  get #inGroup() {
    return this.#dialog?.kind === 'group';
  }

  #changed() {
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight + 2}px`;
    const empty = !this.#field.value.trim() && !this.#files.length;
    this.#find('.send').disabled = empty;
    this.#find('.clear').hidden = empty && !this.#target;
    this.#suggest();
  }

  #key(event) {
    if (event.isComposing) return;
    const typedWhole = this.#word?.kind === 'command' && this.#palette.current?.value === this.#word.typed;
    // A command typed to its end is meant to be sent: Enter must not ask for a second Enter.
    if (!(event.key === 'Enter' && typedWhole) && this.#palette.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape' && this.#target) {
      this.clear();
    }
  }

  async #suggest() {
    this.#word = wordAt(this.#field.value, this.#field.selectionStart, this.#inGroup);
    const word = this.#word;
    if (!word) {
      this.#palette.hide();
      return;
    }
    const { user, dialog } = this.#column;
    if (word.kind === 'person') {
      const others = this.#dialog.members.filter((member) => member.id !== user);
      const known = new Map(this.#column.state.users.map((person) => [person.id, person]));
      this.#palette.show(matchingPeople(others, word.typed).map((member) => ({
        value: `[USER=${member.id}]${member.name}[/USER]`, label: member.name, hint: member.bot ? text('bot') : '',
        face: avatar(known.get(member.id) ?? member),
      })));
      return;
    }
    const answer = await attempt(() => api.commands(dialog, user));
    // The person may have typed on, or gone elsewhere, while the answer was under way.
    if (!answer || this.#word !== word || document.activeElement !== this.#field) return;
    this.#palette.show(matchingCommands(answer.commands, word.typed).map((command) => ({
      value: command.command, label: command.command, detail: command.params,
      hint: [command.title, this.#inGroup && command.bot].filter(Boolean).join(' · '),
    })));
  }

  #insert({ value }) {
    const end = this.#field.selectionStart;
    this.#field.setRangeText(`${value} `, this.#word.start, end, 'end');
    this.#changed();
    this.focus();
  }

  #addFiles(input) {
    this.#files.push(...[...input.files].map(({ name, size }) => ({ name, size })));
    input.value = '';
    this.#showTarget();
    this.#changed();
    this.focus();
  }

  #showTarget() {
    const parts = [];
    const original = this.#target?.edit ?? this.#target?.reply;
    if (original) {
      const title = this.#target.edit ? text('editing') : text('replyingTo', { name: original.author?.name ?? text('system') });
      parts.push(element('div', { class: 'target' }, icon(this.#target.edit ? 'edit' : 'reply'),
        element('span', {}, element('b', {}, title), ' ', shortText(original.text)),
        iconButton('close', text('cancel'), () => (this.#target.edit ? this.clear() : this.#forgetTarget()))));
    }
    this.#files.forEach((file) => parts.push(element('div', { class: 'target' }, icon('file'),
      element('span', {}, element('b', {}, file.name), ' ', fileSize(file.size)),
      iconButton('close', text('removeFile', { name: file.name }), () => {
        this.#files = this.#files.filter((other) => other !== file);
        this.#showTarget();
        this.#changed();
      }))));
    this.#find('.targets').replaceChildren(...parts);
  }

  #forgetTarget() {
    this.#target = null;
    this.#showTarget();
    this.#changed();
  }

  async #send() {
    const words = this.#field.value.trim();
    const { user, dialog } = this.#column;
    if (!dialog || (!words && !this.#files.length)) return;
    const target = this.#target;
    const files = this.#files;
    // The field empties at once, so that the next message can be typed; a refused one comes back.
    this.clear();
    const sent = await attempt(() => (target?.edit ? api.edit(user, target.edit.id, words) : api.say({
      user, dialog, text: words,
      ...(target?.reply && { replyTo: target.reply.id }),
      ...(files.length && { files }),
    })));
    if (sent || this.#field.value || this.#place !== `${user}/${dialog}`) return;
    this.#target = target;
    this.#files = files;
    this.put(words);
    this.#showTarget();
  }
}
