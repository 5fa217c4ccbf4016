package io.imbot4j.world;

/** Finds the chat a new bot means, and checks what the bot may do there. */
final class BotChats {
  private final Portal portal;

  BotChats(Portal portal) {
    this.portal = portal;
  }

  /** A chat the bot is in; a private dialog is opened. */
  Chat seen(Bot bot, Params params) {
    return portal.opened(params.text("dialogId"), bot.id).orElseThrow(Refusal::accessDenied);
  }

  /** A group the bot is in. */
  Chat group(Bot bot, Params params) {
    Chat chat = seen(bot, params);
    if (chat.isPrivate()) {
      throw Refusal.accessDenied();
    }
    return chat;
  }

  /** A group the bot owns or manages. */
  Chat run(Bot bot, Params params) {
    Chat chat = group(bot, params);
    if (!chat.isRunBy(bot.id)) {
      throw Refusal.accessDenied();
    }
    return chat;
  }

  /** A group the bot owns. */
  Chat owned(Bot bot, Params params) {
    Chat chat = group(bot, params);
    if (chat.owner != bot.id) {
      throw Refusal.accessDenied();
    }
    return chat;
  }
}
