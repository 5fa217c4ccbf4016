// The Java to paste for an event that nothing came of: the override of AbstractBot that hears it.

const HOOKS = {
  MESSAGEADD: ['onMessage', 'Message message, Dialog dialog'],
  MESSAGEUPDATE: ['onMessageEdited', 'Message message, Dialog dialog'],
  MESSAGEDELETE: ['onMessageDeleted', 'BotEvent.MessageDeleted deleted, Dialog dialog'],
  JOINCHAT: ['onJoinedChat', 'BotEvent.JoinedChat joined, Dialog dialog'],
  COMMANDADD: ['onCommand', 'BotEvent.CommandAdded called, Dialog dialog'],
  REACTIONCHANGE: ['onReaction', 'BotEvent.ReactionChanged reaction, Dialog dialog'],
  CONTEXTGET: ['onContext', 'BotEvent.ContextOpened opened, Dialog dialog'],
  DELETE: ['onBotDeleted', 'BotEvent.BotDeleted deleted'],
};
const OTHER = ['onUnknown', 'BotEvent.Unknown unknown'];

/** The source of the override for the newest of a turn's events: who wrote for the first time has joined before. */
export function hookFor(events) {
  const event = events.at(-1).name;
  const [method, parameters] = HOOKS[event.toUpperCase().replace(/^ONIM(BOT)?(V2)?/, '')] ?? OTHER;
  const says = parameters.includes('Dialog dialog') ? 'dialog.say("…");' : '// …';
  return `@Override\nprotected void ${method}(${parameters}) {\n  ${says}\n}`;
}
