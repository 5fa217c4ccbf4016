// Every text the page asks for exists in both languages, and none is left over.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { TEXTS } from '../../main/resources/io/imbot4j/emulator/page/texts.js';

const PAGE = new URL('../../main/resources/io/imbot4j/emulator/page/', import.meta.url);
const sources = readdirSync(PAGE).filter((name) => /\.(js|html)$/.test(name) && !/^(texts|words-.*)\.js$/.test(name))
  .map((name) => readFileSync(new URL(name, PAGE), 'utf8')).join('\n');

const forms = (translation) => (typeof translation === 'string' ? [translation] : Object.values(translation));
const gaps = (words) => [...words.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort().join();

test('every text is there in English and Russian with the same gaps', () => {
  for (const [key, translations] of Object.entries(TEXTS)) {
    assert.equal(translations.length, 2, key);
    const all = translations.flatMap(forms);
    all.forEach((words) => {
      assert.ok(words, key);
      assert.equal(gaps(words), gaps(all[0]), `${key}: ${words}`);
    });
  }
});

test('Russian counts have all four forms', () => {
  for (const [key, [, russian]] of Object.entries(TEXTS)) {
    if (typeof russian === 'object') assert.deepEqual(Object.keys(russian).sort(), ['few', 'many', 'one', 'other'], key);
  }
});

test('the page asks only for texts that exist', () => {
  const asked = [...sources.matchAll(/\btext\('([\w.]+)'|data-(?:text|hint|label)="([\w.]+)"/g)].map(([, code, html]) => code ?? html);
  assert.ok(asked.length > 50);
  asked.forEach((key) => assert.ok(key in TEXTS, key));
});

test('no text is left over', () => {
  const computed = [...sources.matchAll(/`(\w+\.)\$\{/g)].map(([, start]) => start);
  const unused = Object.keys(TEXTS).filter((key) => !computed.some((start) => key.startsWith(start))
    && !sources.includes(`'${key}'`) && !sources.includes(`"${key}"`));
  assert.deepEqual(unused, []);
});
