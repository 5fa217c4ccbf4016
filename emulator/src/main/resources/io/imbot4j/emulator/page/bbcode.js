// Reads the platform's BB code into a plain tree. It knows nothing of the DOM, so that it can be tested on its own;
// rich.js turns the tree into elements.
//
// A node is a string or {type, ...values, children?}. What is not understood stays literal text, as a person wrote it.

// Deeper nesting stays literal: a message of nothing but opening tags must not exhaust the browser's stack.
const DEEPEST = 32;

// Code is set aside first, so that nothing inside it is read as markup. The two marks are private-use characters.
const MARKS = /[\uE000\uE001]/g;
const CODE = /\[code\]([\s\S]*?)\[\/code\]/gi;
const TOKEN = /\n?\uE000(\d+)\uE001\n?|\[(\/?)([a-z]+)((?:=|\s)[^[\]\n]*)?\]/gi;
const RULE = /^-{6,}\s*$/;
const ADDRESS = /https?:\/\/[^\s<>"'[\]]+/gi;

/** The address when it may be followed (http, https or from the portal's root), otherwise null. */
export function safeLink(address) {
  const link = String(address ?? '').trim();
  // Browsers drop control characters and read "\" as "/", so both could hide another host or scheme.
  if (/[\s\u0000-\u001f\u007f\\]/.test(link)) return null;
  return /^https?:\/\/[^/]/i.test(link) || /^\/(?!\/)/.test(link) ? link : null;
}

/** The colour when it is #RGB or #RRGGBB, otherwise null. */
export function safeColor(color) {
  const match = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(String(color ?? '').trim());
  return match ? `#${match[1].toLowerCase()}` : null;
}

const between = (low, value, high) => Math.min(high, Math.max(low, Number(value)));

function attribute(argument, name) {
  const match = new RegExp(`(?:^|\\s)${name}=(.*?)(?=\\s+[a-z]+=|$)`, 'i').exec(argument);
  return match ? match[1].trim() : '';
}

function linkTo(address, values) {
  const href = safeLink(address);
  return href && { ...values, href };
}

// Each reader gets the tag's argument, the plain text inside, and the argument with its outer blanks (which count in a
// text to be put or sent). It answers the node's values or null: then the tag is literal. Inside a sealed tag nothing else can be clicked, or a button could hide in a link.
const PAIRED = {
  b: { read: () => ({ type: 'bold' }) },
  i: { read: () => ({ type: 'italic' }) },
  u: { read: () => ({ type: 'underline' }) },
  s: { read: () => ({ type: 'strike' }) },
  size: { read: (size) => /^\d{1,4}$/.test(size) && { type: 'size', size: between(8, size, 30) } },
  color: { read: (value) => safeColor(value) && { type: 'color', color: safeColor(value) } },
  url: { sealed: true, read: (address, inside) => linkTo(address || inside, { type: 'link' }) },
  user: { sealed: true, read: (id) => /^(\d+|all)$/i.test(id) && { type: 'user', id: id.toLowerCase() } },
  chat: { sealed: true, read: (id) => /^(\d+|imol\|\w+)$/i.test(id) && { type: 'chat', id } },
  context: {
    sealed: true,
    read: (place) => {
      const match = /^(chat\d+|\d+)\/(\d+)$/i.exec(place);
      return match && { type: 'context', dialog: match[1], message: match[2] };
    },
  },
  put: { sealed: true, read: (value, inside, whole) => ({ type: 'put', value: whole || inside }) },
  send: { sealed: true, read: (value, inside, whole) => ({ type: 'send', value: whole || inside }) },
  call: { sealed: true, read: (number, inside) => ({ type: 'call', number: number || inside }) },
  img: {
    sealed: true,
    read: (argument, inside) => {
      const size = attribute(argument, 'size').toLowerCase();
      return /^(small|medium|large)$/.test(size) && linkTo(inside, { type: 'image', size });
    },
  },
};

const SINGLE = {
  icon: (argument) => {
    const size = attribute(argument, 'size');
    return linkTo(argument.split(/\s/)[0], {
      type: 'icon',
      size: /^\d+$/.test(size) ? between(8, size, 100) : 20,
      title: attribute(argument, 'title').replace(/^"|"$/g, ''),
    });
  },
  timestamp: (argument) => {
    const seconds = /^\d{1,12}(?=\s|$)/.exec(argument);
    return seconds && { type: 'time', seconds: Number(seconds[0]), format: attribute(argument, 'format') };
  },
  disk: (argument) => {
    const match = /^(?:file id=)?(\d+)$/i.exec(argument);
    return match && { type: 'disk', id: Number(match[1]) };
  },
};

/** The text of nodes without any markup. */
export function plainText(nodes) {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    if (node.type === 'code') return node.text;
    return plainText(node.children ?? []);
  }).join('');
}

class Inline {
  constructor(codes, allowed) {
    this.codes = codes;
    this.allowed = allowed;
    this.root = { children: [] };
    this.open = [this.root];
  }

  parse(text) {
    let from = 0;
    for (const token of text.matchAll(TOKEN)) {
      this.text(text.slice(from, token.index));
      from = token.index + token[0].length;
      const [raw, code, slash, name, argument] = token;
      if (code !== undefined) this.add({ type: 'code', text: this.codes[code] });
      else if (slash) this.close(name.toLowerCase(), raw);
      else this.begin(name.toLowerCase(), (argument ?? '').replace(/^=/, ''), raw);
    }
    this.text(text.slice(from));
    while (this.open.length > 1) this.giveUp();
    return this.root.children;
  }

  get sealed() {
    return this.open.some((frame) => frame.sealed);
  }

  /** Adjoining texts become one node, so that a literal tag does not split a sentence. */
  add(node) {
    const { children } = this.open.at(-1);
    if (typeof node === 'string' && typeof children.at(-1) === 'string') children[children.length - 1] += node;
    else if (node !== '') children.push(node);
  }

  text(text) {
    if (this.sealed) {
      this.add(text);
      return;
    }
    let from = 0;
    for (const match of text.matchAll(ADDRESS)) {
      const href = match[0].replace(/[.,;:!?)]+$/, '');
      if (!safeLink(href)) continue;
      this.add(text.slice(from, match.index));
      this.add({ type: 'link', href, children: [href] });
      from = match.index + href.length;
    }
    this.add(text.slice(from));
  }

  begin(name, argument, raw) {
    const tag = Object.hasOwn(PAIRED, name) ? PAIRED[name] : null;
    const single = Object.hasOwn(SINGLE, name) ? SINGLE[name] : null;
    const refused = this.allowed && !this.allowed.has(name);
    if (refused || (!tag && !single) || (tag?.sealed && this.sealed) || this.open.length > DEEPEST) this.add(raw);
    else if (single) this.add(single(argument.trim()) || raw);
    else this.open.push({ name, argument, raw, sealed: tag.sealed, children: [] });
  }

  close(name, raw) {
    if (!this.open.some((frame) => frame.name === name)) {
      this.add(raw);
      return;
    }
    while (this.open.at(-1).name !== name) this.giveUp();
    const frame = this.open.pop();
    const values = PAIRED[name].read(frame.argument.trim(), plainText(frame.children).trim(), frame.argument);
    if (values) this.add({ ...values, children: frame.children });
    else [frame.raw, ...frame.children, raw].forEach((node) => this.add(node));
  }

  /** The innermost tag was never closed: it and its content become part of what surrounds it. */
  giveUp() {
    const frame = this.open.pop();
    [frame.raw, ...frame.children].forEach((node) => this.add(node));
  }
}

/** Lines that begin with ">>", and what stands between two lines of dashes, are quotes. */
function splitQuotes(lines) {
  const parts = [];
  const add = (quote, line) => {
    if (parts.at(-1)?.quote === quote) parts.at(-1).lines.push(line);
    else parts.push({ quote, lines: [line] });
  };
  for (let at = 0; at < lines.length; at++) {
    const end = RULE.test(lines[at]) ? lines.findIndex((line, index) => index > at && RULE.test(line)) : -1;
    if (end > 0) {
      parts.push({ quote: true, lines: lines.slice(at + 1, end) });
      at = end;
    } else if (lines[at].startsWith('>>')) {
      add(true, lines[at].slice(2));
    } else {
      add(false, lines[at]);
    }
  }
  return parts;
}

/**
 * Reads a text into nodes.
 *
 * @param allowed the names of the tags that count, or null for all: attach blocks know only some, and no quotes
 */
export function parse(text, allowed = null) {
  const codes = [];
  let prepared = String(text ?? '').replace(MARKS, '').replace(/\r\n?/g, '\n');
  if (!allowed) prepared = prepared.replace(CODE, (all, body) => `\uE000${codes.push(body) - 1}\uE001`);
  prepared = prepared.replace(/\[br\]/gi, '\n');
  const parts = allowed ? [{ quote: false, lines: prepared.split('\n') }] : splitQuotes(prepared.split('\n'));
  return parts.flatMap(({ quote, lines }) => {
    const children = new Inline(codes, allowed).parse(lines.join('\n'));
    return quote ? [{ type: 'quote', children }] : children;
  });
}
