// One person's view of one dialog, with a message field of its own. Several stand side by side.

import * as api from './api.js';
import { Chat } from './chat.js';
import { Composer } from './composer.js';
import { openByLink } from './context.js';
import { copyAsTest } from './copytest.js';
import { find } from './dom.js';
import { forwardMessage } from './forward.js';
import { changeGroup } from './group.js';
import { attempt, notify } from './notice.js';
import { fillTexts, text } from './texts.js';

let made = 0;

/** The template's elements; ids are given by place, so that labels find their fields in every column. */
function rootElement() {
  const root = find('#column').content.firstElementChild.cloneNode(true);
  const suffix = made ? `-${made}` : '';
  made += 1;
  for (const each of root.querySelectorAll('[data-id]')) {
    each.id = `${each.dataset.id}${suffix}`;
    delete each.dataset.id;
  }
  const field = find('textarea', root);
  field.setAttribute('aria-controls', `palette${suffix}`);
  field.setAttribute('aria-describedby', `keys-hint${suffix}`);
  return root;
}

export class Column {
  user;
  dialog;
  view = null;
  messages = [];
  root = rootElement();
  page;
  #userBefore;
  #toReveal = null;
  #chat;
  #composer;

  constructor(page, { user, dialog }) {
    Object.assign(this, { page, user, dialog });
    this.#userBefore = user;
    this.#chat = new Chat(this.root);
    this.#composer = new Composer(this);
    this.acts = this.#acts();
    this.root.addEventListener('focusin', () => page.activate(this));
    this.root.addEventListener('mousedown', () => page.activate(this));
    fillTexts(this.root);
  }

  get state() {
    return this.page.state;
  }

  get shownDialog() {
    return this.dialogOf(this.dialog);
  }

  dialogOf(id) {
    return this.view?.dialogs.find((dialog) => dialog.dialog === String(id));
  }

  /** Fetches what there is to see; answers false when the person went elsewhere meanwhile. */
  async load() {
    const { user, dialog } = this;
    const view = await api.view(user);
    const settled = this.#settle(view);
    // Nobody reads a hidden page, so there messages stay unread.
    const stays = document.hidden && settled === dialog;
    const { messages } = settled && !stays ? await api.messages(settled, user) : { messages: stays ? this.messages : [] };
    if (this.user !== user || this.dialog !== dialog) return false;
    Object.assign(this, { view, dialog: settled, messages });
    this.#userBefore = user;
    return true;
  }

  /** The dialog to show: the chosen one if this person sees it, else the first bot's. */
  #settle(view) {
    const sees = (id) => view.dialogs.some((dialog) => dialog.dialog === id);
    if (sees(this.dialog)) return this.dialog;
    // Whoever looked at the dialog with Bob and becomes Bob wants the same dialog from the other side.
    if (this.dialog === String(this.user) && sees(String(this.#userBefore))) return String(this.#userBefore);
    return view.dialogs.find((dialog) => dialog.bot && dialog.kind === 'private')?.dialog ?? null;
  }

  show() {
    if (!this.view) return;
    this.#chat.show(this);
    this.#composer.show();
    if (this.#toReveal?.dialog === this.dialog) this.#reveal();
  }

  goTo({ user, dialog }) {
    this.user = user;
    this.dialog = dialog ?? this.dialog;
  }

  focus() {
    this.#composer.focus();
  }

  #reveal() {
    const { message } = this.#toReveal;
    this.#toReveal = null;
    if (!this.#chat.reveal(message)) notify(text('noMessage', { message }), 'bad');
  }

  #acts() {
    const composer = this.#composer;
    return {
      put: (words) => {
        composer.put(words);
        composer.focus();
      },
      say: (words) => attempt(() => api.say({ user: this.user, dialog: this.dialog, text: words })),
      call: (number) => notify(text('calling', { number })),
      react: (message, reaction) => attempt(() => api.react(this.user, message.id, reaction)),
      choose: (message, item) => attempt(() => api.choose(this.user, message.id, item)),
      reply: (message) => composer.reply(message),
      edit: (message) => composer.edit(message),
      remove: (message) => window.confirm(text('deleteSure')) && attempt(() => api.remove(this.user, message.id)),
      forward: (message) => forwardMessage(this, message),
      showTurn: (message) => this.page.showTurn(message.id),
      changeMembers: (dialog) => changeGroup(this, dialog),
      openByLink: () => openByLink(this),
      copyAsTest: () => copyAsTest(this),
      beside: () => this.page.addColumn(this),
      close: () => this.page.closeColumn(this),
      become: (user) => this.page.go(this, { user }),
      openDialog: (dialog) => {
        if (this.dialogOf(dialog)) this.page.go(this, { user: this.user, dialog: String(dialog) });
        else notify(text('noDialog', { dialog }), 'bad');
      },
      openMessage: (dialog, message) => {
        this.#toReveal = { dialog, message };
        if (dialog === this.dialog) this.#reveal();
        else this.acts.openDialog(dialog);
      },
    };
  }
}
