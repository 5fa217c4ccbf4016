// The Java to paste for what a bot has not heard.

import assert from 'node:assert/strict';
import test from 'node:test';
import { hookFor } from '../../main/resources/io/imbot4j/emulator/page/hooks.js';

const events = (...names) => names.map((name) => ({ name }));

test('the first words of a person, who has joined just before, are heard by onMessage', () => {
  for (const generation of ['ONIMBOTV2', 'ONIMBOT']) {
    assert.match(hookFor(events(`${generation}JOINCHAT`, `${generation}MESSAGEADD`)), /void onMessage\(Message message, Dialog dialog\)/);
  }
});

test('an event that is not known is heard by onUnknown', () => {
  assert.match(hookFor(events('ONSOMETHING')), /void onUnknown\(/);
});
