// What the script of an application's page says to the portal's window around it, and how it is answered: texts with
// colons between. It knows nothing of the DOM, so that it can be tested on its own.

/**
 * A message as {command, params, callback, sid}, or null for what is none. The library writes an empty part where there
 * are no parameters, the vendor's kit leaves it out; the parameters themselves are JSON, which holds colons.
 */
export function commandIn(data) {
  if (typeof data !== 'string') return null;
  const [command, ...rest] = data.split(':');
  if (!/^\w+$/.test(command) || rest.length < 2) return null;
  const sid = rest.pop();
  const callback = rest.pop();
  const json = rest.join(':');
  try {
    return { command, params: json ? JSON.parse(json) : {}, callback, sid };
  } catch {
    return null;
  }
}

export const answerTo = (callback, answer) => `${callback}:${JSON.stringify(answer)}`;
