// Where the focus is after a dialog was opened.

import assert from 'node:assert/strict';
import test from 'node:test';

let width = 1200;
const parts = new Map();

function part() {
  return {
    value: '', style: {}, dataset: {}, hidden: false, focused: 0,
    addEventListener() {}, setSelectionRange() {}, replaceChildren() {}, setAttribute() {}, removeAttribute() {},
    focus() { this.focused += 1; },
  };
}

const root = {
  querySelector(selector) {
    if (!parts.has(selector)) parts.set(selector, part());
    return parts.get(selector);
  },
};
globalThis.matchMedia = (query) => ({ matches: width >= Number(/min-width: (\d+)px/.exec(query)[1]) });

const { Composer } = await import('../../main/resources/io/imbot4j/emulator/page/composer.js');

function focusedAfter(atWidth, ...dialogs) {
  return focused(true, atWidth, dialogs);
}

function focused(isActive, atWidth, dialogs) {
  width = atWidth;
  parts.clear();
  const column = { user: 1, dialog: null, root, shownDialog: undefined, page: {} };
  column.page.active = isActive ? column : null;
  const composer = new Composer(column);
  dialogs.forEach((dialog) => {
    column.dialog = dialog;
    composer.show();
  });
  return parts.get('textarea').focused;
}

test('the field has the focus after the first dialog and each other one', () => {
  assert.equal(focusedAfter(1200, '456'), 1);
  assert.equal(focusedAfter(1200, '456', 'chat5'), 2);
});

test('a change in the same dialog leaves the focus alone', () => {
  assert.equal(focusedAfter(1200, '456', '456'), 1);
});

test('without a dialog there is nothing to focus', () => {
  assert.equal(focusedAfter(1200, null), 0);
});

test('a narrow screen is left without a keyboard', () => {
  assert.equal(focusedAfter(699, '456'), 0);
});

test('a column that is not in use leaves the focus to the one that is', () => {
  assert.equal(focused(false, 1200, ['456']), 0);
});
