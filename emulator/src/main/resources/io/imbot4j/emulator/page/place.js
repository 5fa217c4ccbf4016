// What the page shows, as its address: who looks at which dialog in each column. So a second window, or a link in a
// chat, opens the same view. The column that is being used comes first in "user" and "dialog".

const BESIDE = /^(\d+)\.(chat\d+|\d*)$/;

/** @param columns [{user, dialog}], the order as on the screen */
export function addressOf(columns, portal = null) {
  const [{ user, dialog }, ...others] = columns;
  const values = new URLSearchParams(portal ? { portal } : {});
  values.set('user', user);
  if (dialog) values.set('dialog', dialog);
  others.forEach((column) => values.append('beside', `${column.user}.${column.dialog ?? ''}`));
  return `#${values}`;
}

/** The columns of an address, at least one, and its portal if it names one. */
export function placeIn(hash) {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const beside = values.getAll('beside').map((place) => BESIDE.exec(place)).filter(Boolean)
    .map(([, user, dialog]) => ({ user: Number(user), dialog: dialog || null }));
  const first = { user: Number(values.get('user')) || 1, dialog: values.get('dialog') };
  return { columns: [first, ...beside], portal: values.get('portal') };
}
