// Says things in the language of the person.

import { CHAT } from './words-chat.js';
import { PANEL } from './words-panel.js';

const LANGUAGES = ['en', 'ru'];

/** Every text of the page by its key. */
export const TEXTS = { ...CHAT, ...PANEL };

const REMEMBERED = 'imbot4j.language';
let current = remembered() ?? (globalThis.navigator?.languages?.[0] ?? 'en').slice(0, 2);
if (!LANGUAGES.includes(current)) current = 'en';

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

export const language = () => current;

/** The person's own variant of the chosen language, so that times look as everywhere else on their machine. */
export const locale = () => (navigator.languages ?? []).find((tag) => tag.slice(0, 2) === current) ?? current;

export function chooseLanguage(chosen) {
  current = chosen;
  try {
    localStorage.setItem(REMEMBERED, chosen);
  } catch {
    // Without storage the choice lasts as long as the page, which is all it can do.
  }
}

/** A missing text shows itself on the page, in the console and in a red line on top that stays. */
function missing(key) {
  console.error(`texts.js has no text "${key}" for ${current}`);
  const alarm = document.getElementById('missing-texts');
  if (alarm) {
    alarm.hidden = false;
    if (!alarm.textContent.includes(`"${key}"`)) alarm.append(`texts.js lacks "${key}" `);
  }
  return `⚠ ${key} ⚠`;
}

export const hasText = (key) => Object.hasOwn(TEXTS, key);

export function text(key, values = {}) {
  const translations = hasText(key) ? TEXTS[key] : [];
  let words = translations[LANGUAGES.indexOf(current)];
  if (typeof words === 'object') words = words[new Intl.PluralRules(current).select(values.count)] ?? words.other;
  if (!words) return missing(key);
  return words.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : missing(`${key}.${name}`)));
}

/** Fills the fixed texts of index.html: data-text, data-label (for screen readers and tooltips), data-hint. */
export function fillTexts(root = document) {
  document.documentElement.lang = current;
  document.title = text('title');
  for (const each of root.querySelectorAll('[data-text]')) each.textContent = text(each.dataset.text);
  for (const each of root.querySelectorAll('[data-hint]')) each.placeholder = text(each.dataset.hint);
  for (const each of root.querySelectorAll('[data-label]')) {
    each.setAttribute('aria-label', text(each.dataset.label));
    if (each.matches('button')) each.title = text(each.dataset.label);
  }
}
