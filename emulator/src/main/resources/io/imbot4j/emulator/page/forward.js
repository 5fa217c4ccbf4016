// Passes a message on to another dialog.

import * as api from './api.js';
import { ask, choiceList } from './form.js';
import { attempt, notify } from './notice.js';
import { text } from './texts.js';

export async function forwardMessage({ user, view, dialog }, message) {
  const others = view.dialogs.filter((other) => other.dialog !== dialog);
  const asked = await ask({
    title: text('forwardTo'), okay: text('forward'),
    body: choiceList(others.map((other) => ({ value: other.dialog, name: other.name, bot: other.bot, color: other.color })), 'radio', 'dialog'),
  });
  const to = asked.get('dialog');
  if (to && await attempt(() => api.forward(user, message.id, to))) notify(text('forwarded'), 'good');
}
