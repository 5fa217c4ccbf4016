// Attach blocks below a message, rendered simply: each kind is readable and clickable, not pixel-equal to the platform.

import { safeColor, safeLink } from './bbcode.js';
import { avatar, element } from './dom.js';
import { fileChip, link, picture, richText } from './rich.js';

const MESSAGE_TAGS = new Set(['user', 'chat', 'send', 'put', 'call', 'b', 'i', 'u', 's', 'url']);
const TOKENS = /^(primary|secondary|alert|base)$/i;

const list = (value) => (Array.isArray(value) ? value : [value]).filter((item) => item && typeof item === 'object');

/** The three forms an attach comes in (blocks, {BLOCKS}, JSON text) as one. */
function normal(attach) {
  let value = attach;
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value);
    } catch {
      return { blocks: [{ MESSAGE: attach }] };
    }
  }
  if (Array.isArray(value)) return { blocks: value };
  if (!value || typeof value !== 'object') return { blocks: [] };
  return value.BLOCKS
    ? { blocks: Object.values(value.BLOCKS), color: value.COLOR, token: value.COLOR_TOKEN }
    : { blocks: [value] };
}

function colored({ COLOR: color, COLOR_TOKEN: token }) {
  if (safeColor(color)) return { style: { '--mark': safeColor(color) } };
  return TOKENS.test(token ?? '') ? { 'data-token': token.toLowerCase() } : {};
}

/** A title that leads somewhere when its block says where: an address, a person or a chat. */
function title(block, name, context) {
  const href = safeLink(block.LINK);
  if (href) return link(href, name);
  const dialog = block.USER_ID || block.BOT_ID || (block.CHAT_ID && `chat${block.CHAT_ID}`);
  if (!dialog) return element('b', {}, name);
  return element('button', {
    type: 'button', class: 'inline-action', on: { click: () => context.acts.openDialog(String(dialog)) },
  }, name);
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&' };

/** HTML of a block as its text only: a bot's markup must not run here, not even be parsed. */
function textOfHtml(html) {
  return String(html).replace(/<[^>]*>/g, ' ').replace(/&(lt|gt|quot|nbsp|amp);/g, (all, name) => ENTITIES[name])
    .replace(/\s+/g, ' ').trim();
}

function linkBlock(block, context) {
  const preview = safeLink(block.PREVIEW);
  const description = block.HTML ? textOfHtml(block.HTML) : block.DESC;
  return element('div', { class: 'attach-link' },
    title(block, block.NAME || block.LINK || '', context),
    description && element('div', { class: 'muted' }, richText(description, context, MESSAGE_TAGS)),
    preview && picture(preview, { class: 'picture medium', alt: block.NAME ?? '' }));
}

function userBlock(block, context) {
  const face = safeLink(block.AVATAR);
  const name = block.NAME ?? '';
  return element('div', { class: 'attach-user' },
    face ? picture(face, { class: 'avatar' }) : avatar({ name, bot: block.AVATAR_TYPE === 'BOT' }),
    title(block, name, context));
}

function gridRow(row, context) {
  const value = richText(row.VALUE, context, MESSAGE_TAGS);
  const width = Number(row.WIDTH) > 0 ? `${Math.min(Number(row.WIDTH), 600)}px` : null;
  const display = String(row.DISPLAY ?? 'BLOCK').toLowerCase();
  const marks = colored(row);
  const linked = row.LINK || row.USER_ID || row.CHAT_ID;
  return element('div', {
    class: `grid-row ${display}`, ...marks, style: { ...marks.style, [display === 'row' ? '--name-width' : 'width']: width },
  },
  element('div', { class: 'grid-name' }, row.NAME ?? ''),
  element('div', { class: 'grid-value' }, linked ? title(row, row.VALUE ?? '', context) : value));
}

function gridBlock(rows, context) {
  const display = String(rows[0]?.DISPLAY ?? 'BLOCK').toLowerCase();
  return element('div', { class: `attach-grid ${display}` }, rows.map((row) => gridRow(row, context)));
}

function imageBlock(image) {
  const href = safeLink(image.LINK);
  if (!href) return null;
  return link(href, picture(safeLink(image.PREVIEW) ?? href, { class: 'picture large', alt: image.NAME ?? '' }));
}

function delimiter(value) {
  const size = Number(value?.SIZE) > 0 ? Math.min(Number(value.SIZE), 1000) : 200;
  return element('hr', { style: { width: `${size}px`, 'border-color': safeColor(value?.COLOR) } });
}

function blockElement(block, context) {
  if (!block || typeof block !== 'object') return null;
  if ('MESSAGE' in block) return element('div', {}, richText(block.MESSAGE, context, MESSAGE_TAGS));
  if (block.LINK) return list(block.LINK).map((one) => linkBlock(one, context));
  if (block.USER) return list(block.USER).map((one) => userBlock(one, context));
  if (block.GRID) return gridBlock(list(block.GRID), context);
  if (block.IMAGE) return list(block.IMAGE).map(imageBlock);
  if (block.FILE) return list(block.FILE).map((one) => fileChip(one.NAME || one.LINK || '', one.SIZE, safeLink(one.LINK)));
  if ('DELIMITER' in block) return delimiter(block.DELIMITER);
  return element('pre', {}, JSON.stringify(block, null, 2));
}

export function attachElement(attach, context) {
  const { blocks, color, token } = normal(attach);
  const made = blocks.flatMap((block) => blockElement(block, context)).filter(Boolean);
  if (!made.length) return null;
  return element('div', { class: 'attach', ...colored({ COLOR: color, COLOR_TOKEN: token }) }, made);
}
