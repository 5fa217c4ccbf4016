// Short messages to the person: toasts that go by themselves and the banner that stays.

import { Gone } from './api.js';
import { element, find } from './dom.js';
import { text } from './texts.js';

const TOAST_MILLIS = 5000;
const MOST_TOASTS = 3;

export function notify(words, kind = 'info') {
  const toast = element('div', { class: `toast ${kind}` }, words);
  const toasts = find('#toasts');
  toasts.append(toast);
  if (toasts.children.length > MOST_TOASTS) toasts.firstElementChild.remove();
  setTimeout(() => toast.remove(), TOAST_MILLIS);
}

/** Waits for an act and shows why it failed; answers undefined then. */
export async function attempt(act) {
  try {
    return await act();
  } catch (failure) {
    if (failure instanceof Gone) showGone(true);
    else notify(failure.message, 'bad');
    return undefined;
  }
}

export async function copy(words, said = text('copied', { text: words })) {
  try {
    await navigator.clipboard.writeText(words);
    notify(said, 'good');
  } catch {
    // Without a permission or a secure origin there is no clipboard: then the words are shown to be copied by hand.
    window.prompt(text('copyByHand'), words);
  }
}

export function showGone(gone) {
  const banner = find('#gone');
  banner.hidden = !gone;
  banner.textContent = gone ? text('gone') : '';
}
