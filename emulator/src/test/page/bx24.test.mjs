// Run with: node --test emulator/src/test/page/

import assert from 'node:assert/strict';
import test from 'node:test';
import { answerTo, commandIn } from '../../main/resources/io/imbot4j/emulator/page/bx24.js';

test('reads a command of the library, which leaves empty what it does not need', () => {
  assert.deepEqual(commandIn('getInitData::k3y:s1d'), { command: 'getInitData', params: {}, callback: 'k3y', sid: 's1d' });
  assert.deepEqual(commandIn('setInstallFinish:{}::s1d'), { command: 'setInstallFinish', params: {}, callback: '', sid: 's1d' });
});

test("reads a command of the vendor's kit, which leaves out what it does not need", () => {
  assert.deepEqual(commandIn('refreshAuth:k3y:s1d'), { command: 'refreshAuth', params: {}, callback: 'k3y', sid: 's1d' });
});

test('colons in what it carries are its own', () => {
  const { params } = commandIn('setAppOption:{"name":"at","value":"12:30"}:k3y:s1d');
  assert.deepEqual(params, { name: 'at', value: '12:30' });
});

test('other messages are none', () => {
  [undefined, { command: 'getInitData' }, '', 'hello', 'getInitData:k3y', 'a b:c:d', 'setTitle:{"title":k3y:s1d'].forEach((data) =>
    assert.equal(commandIn(data), null, String(data)));
});

test('an answer comes back under the name it was asked for', () => {
  assert.equal(answerTo('k3y', { LANG: 'en' }), 'k3y:{"LANG":"en"}');
});
