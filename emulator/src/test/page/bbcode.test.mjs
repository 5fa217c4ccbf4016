// Run with: node --test emulator/src/test/page/

import assert from 'node:assert/strict';
import test from 'node:test';
import { parse, plainText, safeColor, safeLink } from '../../main/resources/io/imbot4j/emulator/page/bbcode.js';

const link = (href, ...children) => ({ type: 'link', href, children });

test('reads styles whatever their case', () => {
  assert.deepEqual(parse('[B]bold[/b] and [i]it[U]al[/U]ic[/I] [s]x[/s]'), [
    { type: 'bold', children: ['bold'] }, ' and ',
    { type: 'italic', children: ['it', { type: 'underline', children: ['al'] }, 'ic'] }, ' ',
    { type: 'strike', children: ['x'] },
  ]);
});

test('keeps a size within what the platform shows', () => {
  assert.deepEqual(parse('[size=20]a[/size][size=900]b[/size][size=1]c[/size]').map(({ size }) => size), [20, 30, 8]);
  assert.deepEqual(parse('[size=big]a[/size]'), ['[size=big]a[/size]']);
});

test('takes colours of three or six digits only', () => {
  assert.deepEqual(parse('[color=#F00]a[/color]'), [{ type: 'color', color: '#f00', children: ['a'] }]);
  assert.deepEqual(parse('[color=red;position:fixed]a[/color]'), ['[color=red;position:fixed]a[/color]']);
  assert.equal(safeColor('#12345'), null);
});

test('follows only http, https and addresses from the root', () => {
  const refused = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//evil.com', '/\\evil.com',
    '/\t/evil.com', 'java\nscript:x', 'http://', 'ftp://a', '', null];
  refused.forEach((address) => assert.equal(safeLink(address), null, String(address)));
  ['https://a.b/c?d=e#f', 'HTTP://A.B', '/company/personal/', '/'].forEach((address) => assert.equal(safeLink(address), address));
});

test('shows a link it does not follow as it was written', () => {
  assert.deepEqual(parse('[url=javascript:alert(1)]click[/url]'), ['[url=javascript:alert(1)]click[/url]']);
  assert.deepEqual(parse('[img size=small]javascript:alert(1) [/img]'), ['[img size=small]javascript:alert(1) [/img]']);
  assert.deepEqual(parse('[icon=data:x size=20]'), ['[icon=data:x size=20]']);
});

test('reads links with and without a text, and bare addresses without the full stop after them', () => {
  assert.deepEqual(parse('[url]https://a.b[/url]'), [link('https://a.b', 'https://a.b')]);
  assert.deepEqual(parse('[url=/x][b]t[/b][/url]'), [link('/x', { type: 'bold', children: ['t'] })]);
  assert.deepEqual(parse('See https://a.b/c.'), ['See ', link('https://a.b/c', 'https://a.b/c'), '.']);
});

test('allows nothing to click inside something to click', () => {
  assert.deepEqual(parse('[url=https://a.b][send=/x]t[/send][/url]'), [link('https://a.b', '[send=/x]t[/send]')]);
});

test('reads people, chats and messages', () => {
  assert.deepEqual(parse('[USER=2]Bob[/USER][user=all][/user][chat=5]c[/chat][chat=imol|7]l[/chat][context=chat5/789]m[/context]'), [
    { type: 'user', id: '2', children: ['Bob'] }, { type: 'user', id: 'all', children: [] },
    { type: 'chat', id: '5', children: ['c'] }, { type: 'chat', id: 'imol|7', children: ['l'] },
    { type: 'context', dialog: 'chat5', message: '789', children: ['m'] },
  ]);
});

test('takes the value of an action from its argument or else from its text', () => {
  assert.deepEqual(parse('[send=/a]t[/send][put]/b[/put][call]+1[/call]'), [
    { type: 'send', value: '/a', children: ['t'] }, { type: 'put', value: '/b', children: ['/b'] },
    { type: 'call', number: '+1', children: ['+1'] },
  ]);
});

test('reads pictures, icons, times and files', () => {
  assert.deepEqual(parse('[img size=medium]https://a.b/c.png [/img]'),
    [{ type: 'image', size: 'medium', href: 'https://a.b/c.png', children: ['https://a.b/c.png '] }]);
  assert.deepEqual(parse('[img]https://a.b/c.png [/img]'), ['[img]https://a.b/c.png [/img]']);
  assert.deepEqual(parse('[icon=https://a.b/i.png size=500 title=Big one]'),
    [{ type: 'icon', href: 'https://a.b/i.png', size: 100, title: 'Big one' }]);
  assert.deepEqual(parse('[timestamp=1795255200 format=SHORT_TIME_FORMAT]'),
    [{ type: 'time', seconds: 1795255200, format: 'SHORT_TIME_FORMAT' }]);
  assert.deepEqual(parse('[disk=31][DISK FILE ID=32]'), [{ type: 'disk', id: 31 }, { type: 'disk', id: 32 }]);
});

test('reads quotes of lines and between dashes', () => {
  assert.deepEqual(parse('a\n>>b\n>>c\nd'), ['a', { type: 'quote', children: ['b\nc'] }, 'd']);
  assert.deepEqual(parse('------\n[b]x[/b]\n------'), [{ type: 'quote', children: [{ type: 'bold', children: ['x'] }] }]);
  assert.deepEqual(parse('------\nalone'), ['------\nalone']);
  assert.deepEqual(parse('a[br]>>b'), ['a', { type: 'quote', children: ['b'] }]);
});

test('reads nothing inside code', () => {
  assert.deepEqual(parse('x\n[code]>>a\n[b]b[/b][br]https://a.b[/CODE]\ny'),
    ['x', { type: 'code', text: '>>a\n[b]b[/b][br]https://a.b' }, 'y']);
});

test('leaves unknown and broken tags as they were written', () => {
  const same = ['[foo]a[/foo]', '[b]never closed', 'never opened[/b]', '[constructor]x[/constructor]', '[__proto__]', '[', '[]', '[b',
    '<img src=x onerror="alert(1)">'];
  same.forEach((words) => assert.deepEqual(parse(words), [words]));
  assert.deepEqual(parse('[b]a[i]b[/b]c[/i]'), [{ type: 'bold', children: ['a[i]b'] }, 'c[/i]']);
});

test('survives very deep and very long nonsense quickly', () => {
  const started = performance.now();
  for (const piece of ['[b]', '[b=', '[/b]', '[code]', '------\n', '>>', '[url=https://a.b]', 'https://']) {
    const words = piece.repeat(Math.floor(20000 / piece.length));
    assert.ok(plainText(parse(words)).length > 0 || piece === '>>');
  }
  assert.ok(performance.now() - started < 3000);
});

test('knows in an attach block only its tags, and no quotes', () => {
  assert.deepEqual(parse('>>[b]a[/b] [size=20]b[/size] [code]c[/code]', new Set(['b'])),
    ['>>', { type: 'bold', children: ['a'] }, ' [size=20]b[/size] [code]c[/code]']);
});
