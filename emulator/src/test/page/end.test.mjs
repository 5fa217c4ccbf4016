// A list that was at its end stays there, whatever moves the end away.

import assert from 'node:assert/strict';
import test from 'node:test';

let resized = [];
globalThis.requestAnimationFrame = (act) => act();
globalThis.ResizeObserver = class {
  constructor(act) { resized.push(act); }

  observe() {}
};

const { End } = await import('../../main/resources/io/imbot4j/emulator/page/end.js');

/** A list of a hundred lines with room for ten, kept within its bounds as a browser does. */
function list() {
  const listeners = {};
  return {
    scrollHeight: 2000, clientHeight: 200, top: 0, listeners,
    get scrollTop() { return this.top; },
    set scrollTop(to) { this.top = this.clientHeight ? Math.max(0, Math.min(to, this.scrollHeight - this.clientHeight)) : 0; },
    addEventListener(name, listener) { listeners[name] = listener; },
  };
}

function resize(there, height) {
  there.clientHeight = height;
  resized.at(-1)();
}

function ended() {
  resized = [];
  const there = list();
  const end = new End(there);
  end.go();
  return { there, end };
}

test('it stays at the end when its room shrinks', () => {
  const { there } = ended();
  resize(there, 100);
  assert.equal(there.scrollTop, 1900);
});

test('it is at the end when it is first shown', () => {
  const { there, end } = ended();
  Object.assign(there, { clientHeight: 0, top: 0 });
  there.scrollHeight = 0;
  end.judge();
  there.scrollHeight = 3000;
  resize(there, 200);
  assert.equal(there.scrollTop, 2800);
});

test('it stays where one has scrolled to', () => {
  const { there, end } = ended();
  there.scrollTop = 500;
  there.listeners.scroll();
  resize(there, 100);
  assert.equal(end.pinned, false);
  assert.equal(there.scrollTop, 500);
});

test('growth alone does not let it go, opening a line does', () => {
  const { there, end } = ended();
  there.scrollHeight = 2500;
  end.judge();
  assert.equal(end.pinned, true);
  end.release();
  assert.equal(end.pinned, false);
});
