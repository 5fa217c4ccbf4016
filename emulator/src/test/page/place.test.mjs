// The columns of the page as its address, and back.

import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf, placeIn } from '../../main/resources/io/imbot4j/emulator/page/place.js';

test('an address says what each column shows, and is read as the same columns', () => {
  const columns = [{ user: 1, dialog: '456' }, { user: 2, dialog: 'chat5' }, { user: 3, dialog: null }];
  assert.equal(addressOf(columns), '#user=1&dialog=456&beside=2.chat5&beside=3.');
  assert.deepEqual(placeIn(addressOf(columns)), { columns, portal: null });
});

test('an address can name another portal', () => {
  assert.equal(placeIn(addressOf([{ user: 2, dialog: null }], 'b2')).portal, 'b2');
});

test('an empty or broken address is the first person, alone', () => {
  for (const hash of ['', '#', '#user=x&beside=nobody']) {
    assert.deepEqual(placeIn(hash).columns, [{ user: 1, dialog: null }], hash);
  }
});
