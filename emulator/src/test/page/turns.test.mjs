// How lines of the log become turns.

import assert from 'node:assert/strict';
import test from 'node:test';
import { formOf, gradeOf, healthOf, turnOfMessage, turnsOf } from '../../main/resources/io/imbot4j/emulator/page/turns.js';

const START = Date.parse('2026-11-21T10:00:00Z');
const CHATS = [{ id: 5, type: 'private', users: [1, 456] }, { id: 6, type: 'chat', users: [1, 2, 456] }];
let seq = 0;

function line(kind, values = {}) {
  seq += 1;
  return {
    seq, kind, at: new Date(START + (values.after ?? seq)).toISOString(), name: kind, summary: '', outcome: 'ok', ms: 0,
    bot: null, chat: null, cause: 0, shown: [], request: {}, ...values,
  };
}

const said = (message, text, author = 456) => ({ chat: 5, message, author, what: 'said', text, buttons: [] });
const act = (values) => line('user', { chat: 5, request: { user: 1 }, ...values });
const event = (cause, values) => line('event', { chat: 5, bot: 456, cause: cause.seq, outcome: 'delivered', ...values });
const send = (values) => line('rest', { bot: 456, chat: 5, ...values });

test('a turn holds the act, its events, the calls of that bot in that chat, and what was seen', () => {
  const hello = act({ shown: [said(1, 'hello', 1)] });
  const told = event(hello);
  const sent = send({ shown: [said(2, 'hi')] });
  const [turn, ...others] = turnsOf([hello, told, sent], CHATS);
  assert.deepEqual(others, []);
  assert.deepEqual([turn.act, turn.events, turn.calls], [hello, [told], [sent]]);
  assert.deepEqual(turn.shown.map(({ text }) => text), ['hello', 'hi']);
});

test('a call without a change is put where its dialog says', () => {
  const inGroup = act({ chat: 6 });
  const told = event(inGroup, { chat: 6 });
  const other = act();
  const lines = [inGroup, told, other, event(other), send({ chat: null, request: { dialogId: 'chat6' } }),
    send({ chat: null, request: { DIALOG_ID: '1' } })];
  assert.deepEqual(turnsOf(lines, CHATS).map(({ chat, calls }) => [chat, calls.length]), [[6, 1], [5, 1]]);
});

test('what comes after the clock was moved is the bot by itself', () => {
  const hello = act();
  const lines = [hello, event(hello), send(), line('clock'), send()];
  assert.deepEqual(turnsOf(lines, CHATS).map(({ act: one, calls }) => [Boolean(one), calls.length]), [[true, 1], [false, 1]]);
});

test('what comes long after the last call is the bot by itself, a slow first answer is not', () => {
  const hello = act({ after: 0 });
  const lines = [hello, event(hello, { after: 0 }), send({ after: 60_000 }), send({ after: 61_000 }), send({ after: 99_000 })];
  assert.deepEqual(turnsOf(lines, CHATS).map(({ calls }) => calls.length), [2, 1]);
});

test('polls that found nothing wrong belong to no turn', () => {
  assert.deepEqual(turnsOf([line('rest', { name: 'imbot.v2.Event.get', bot: 456 })], CHATS), []);
});

test('a message leads to the turn that said it', () => {
  const hello = act({ shown: [said(7, 'hello', 1)] });
  const turns = turnsOf([hello], CHATS);
  assert.equal(turnOfMessage(turns, 7), turns[0]);
  assert.equal(turnOfMessage(turns, 8), null);
});

test('a turn is as good as its worst line', () => {
  const graded = (...lines) => gradeOf(turnsOf(lines, CHATS)[0]);
  const hello = act();
  assert.equal(graded(hello, event(hello), send()), 'good');
  assert.equal(graded(hello, event(hello, { outcome: 'lost' })), 'lost');
  assert.equal(graded(hello, event(hello), send({ outcome: 'ACCESS_DENIED' })), 'bad');
  assert.equal(graded(hello, event(hello, { outcome: 'pending' })), 'waiting');
  assert.equal(graded(hello, event(hello)), 'quiet');
});

test('a bot that does not answer is down until it answers again', () => {
  const lost = () => line('event', { bot: 456, outcome: 'lost' });
  const delivered = () => line('event', { bot: 456, outcome: 'delivered' });
  assert.deepEqual(healthOf([delivered()], 456), { lost: 0 });
  const down = healthOf([delivered(), lost(), lost()], 456);
  assert.equal(down.lost, 2);
  assert.equal(healthOf([lost(), lost(), delivered()], 456).missed, 2);
});

test('an event is shown as the form it travels in', () => {
  assert.deepEqual(formOf({ event: 'X', data: { list: ['a', 'b'], on: true, none: null, empty: [] } }),
    ['event=X', 'data[list][0]=a', 'data[list][1]=b', 'data[on]=1']);
});

test('an event that was ordered to be lost does not say that the bot is down', () => {
  const hello = act();
  assert.deepEqual(healthOf([hello, event(hello, { outcome: 'lost', source: 'ordered' })], 456), { lost: 0 });
});
