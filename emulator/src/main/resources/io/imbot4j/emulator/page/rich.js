// Turns the tree of bbcode.js into elements. A context says who people are and what a click does:
// {people: Map id -> name, files: [{id, name, size}], acts: {put, say, call, openDialog, openMessage}}.

import { parse } from './bbcode.js';
import { element, icon } from './dom.js';
import { locale, text } from './texts.js';

const DATE_FORMATS = {
  SHORT_TIME_FORMAT: { hour: '2-digit', minute: '2-digit' },
  LONG_TIME_FORMAT: { timeStyle: 'medium' },
  SHORT_DATE_FORMAT: { dateStyle: 'short' },
  MEDIUM_DATE_FORMAT: { dateStyle: 'medium' },
  LONG_DATE_FORMAT: { dateStyle: 'long' },
  FULL_DATE_FORMAT: { dateStyle: 'full' },
  DAY_MONTH_FORMAT: { day: 'numeric', month: 'long' },
  DAY_SHORT_MONTH_FORMAT: { day: 'numeric', month: 'short' },
};
const DATE_AND_TIME = { dateStyle: 'medium', timeStyle: 'short' };

export function link(href, ...children) {
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/** A picture that gives way to its address when it cannot be loaded, as without a network. */
export function picture(href, attributes = {}) {
  const image = element('img', { src: href, alt: '', loading: 'lazy', referrerpolicy: 'no-referrer', ...attributes });
  image.addEventListener('error', () => image.replaceWith(element('span', { class: 'no-picture', title: href },
    icon('image'), attributes.title || attributes.alt || href)));
  return image;
}

export function fileSize(bytes) {
  if (!(Number(bytes) >= 0)) return '';
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let amount = Number(bytes);
  let unit = 0;
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(locale(),
    { style: 'unit', unit: units[unit], unitDisplay: 'short', maximumFractionDigits: 1 }).format(amount);
}

export function fileChip(name, size, href = null) {
  const inside = [icon('file'), element('span', {}, name), fileSize(size) && element('small', {}, fileSize(size))];
  return href ? element('a', { class: 'file', href, target: '_blank', rel: 'noopener noreferrer' }, inside)
    : element('span', { class: 'file' }, inside);
}

function action(title, listener, children) {
  return element('button', { type: 'button', class: 'inline-action', title, on: { click: listener } }, children);
}

function named(children, fallback) {
  return children.length ? children : [fallback];
}

function mention(node, children, { people, acts }) {
  if (node.id === 'all') return element('span', { class: 'mention' }, named(children, text('everyone')));
  const name = people.get(Number(node.id)) ?? text('user', { id: node.id });
  return element('button', {
    type: 'button', class: 'mention', title: name, on: { click: () => acts.openDialog(node.id) },
  }, named(children, name));
}

function chatLink(node, children, { acts }) {
  if (!/^\d+$/.test(node.id)) {
    return element('span', { class: 'mention', title: text('openLine') }, named(children, node.id));
  }
  return action(text('openDialog'), () => acts.openDialog(`chat${node.id}`), named(children, `chat${node.id}`));
}

function disk(node, { files }) {
  const file = files?.find((candidate) => Number(candidate.id) === node.id);
  return fileChip(file?.name ?? text('file', { id: node.id }), file?.size);
}

function time(node) {
  const when = new Date(node.seconds * 1000);
  const shown = new Intl.DateTimeFormat(locale(), DATE_FORMATS[node.format] ?? DATE_AND_TIME).format(when);
  return element('time', { datetime: when.toISOString(), title: when.toLocaleString(locale()) }, shown);
}

const MAKERS = {
  bold: (node, children) => element('b', {}, children),
  italic: (node, children) => element('i', {}, children),
  underline: (node, children) => element('u', {}, children),
  strike: (node, children) => element('s', {}, children),
  size: (node, children) => element('span', { style: { 'font-size': `${node.size}px` } }, children),
  color: (node, children) => element('span', { style: { color: node.color } }, children),
  quote: (node, children) => element('blockquote', {}, children),
  code: (node) => element('pre', { tabindex: 0 }, element('code', {}, node.text)),
  link: (node, children) => link(node.href, named(children, node.href)),
  image: (node) => link(node.href, picture(node.href, { class: `picture ${node.size}` })),
  icon: (node) => picture(node.href,
    { class: 'inline-icon', width: node.size, height: node.size, title: node.title, alt: node.title }),
  user: mention,
  chat: chatLink,
  context: (node, children, { acts }) => action(text('openMessage'),
    () => acts.openMessage(node.dialog, node.message), named(children, `${node.dialog}/${node.message}`)),
  put: (node, children, { acts }) => action(text('putHint', { text: node.value }),
    () => acts.put(node.value), named(children, node.value)),
  send: (node, children, { acts }) => action(text('sendHint', { text: node.value }),
    () => acts.say(node.value), named(children, node.value)),
  call: (node, children, { acts }) => action(text('callHint', { number: node.number }),
    () => acts.call(node.number), named(children, node.number)),
  time,
  disk: (node, children, context) => disk(node, context),
};

function make(node, context) {
  if (typeof node === 'string') return node;
  return MAKERS[node.type](node, (node.children ?? []).map((child) => make(child, context)), context);
}

/** The text as elements, to be spread into element(). */
export function richText(words, context, allowed = null) {
  return parse(words, allowed).map((node) => make(node, context));
}
