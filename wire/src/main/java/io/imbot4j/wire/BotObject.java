package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotBuilder;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotType;
import org.jspecify.annotations.Nullable;

/** Reads a bot, in the spelling of either generation. */
final class BotObject {
  private BotObject() {}

  /**
   * Reads a bot of an answer.
   *
   * @param user the bot among the portal's users, {@code null} where the answer has none
   * @throws IllegalArgumentException if it has no number or no code
   */
  static Bot read(Tree tree, @Nullable User user) {
    BotId id = new BotId(either(tree, "id", "ID").number().orElse(0));
    BotBuilder bot = Bot.of(id, new BotCode(either(tree, "code", "CODE").text())).user(user);
    if (user != null) {
      bot.name(user.name());
    }
    More more = new More();
    for (Entries entries = tree.entries(); entries.next(); ) {
      String key = entries.name();
      Tree value = entries.value();
      if (!isSaid(bot, more, key, value)) {
        more.keep(key, value);
      }
    }
    return bot.more(more.map()).build();
  }

  /** A bot of which an event says the code alone; {@code null} where it says none. */
  static @Nullable Bot named(BotId id, Tree code) {
    return code.isAbsent() ? null : Bot.of(id, new BotCode(code.text())).build();
  }

  private static Tree either(Tree tree, String key, String other) {
    return tree.get(key).present().orElse(tree.get(other));
  }

  private static boolean isSaid(BotBuilder bot, More more, String key, Tree value) {
    switch (key) {
      case "id", "ID", "code", "CODE" -> {}
      case "NAME" -> bot.name(more.text(key, value));
      case "type" -> bot.type(value.isAbsent() ? null : BotType.parse(more.text(key, value)));
      case "isSupportOpenline", "OPENLINE" -> bot.openLine(more.flag(key, value));
      case "isHidden" -> bot.hidden(more.flag(key, value));
      case "isReactionsEnabled" -> bot.reactions(more.unlessNo(key, value));
      case "backgroundId" -> bot.backgroundId(more.text(key, value));
      case "language" -> bot.language(more.text(key, value));
      case "moduleId" -> bot.moduleId(more.text(key, value));
      case "eventMode" -> bot.eventMode(more.text(key, value));
      case "countMessage" -> bot.messageCount(more.number(key, value));
      case "countCommand" -> bot.commandCount(more.number(key, value));
      case "countChat" -> bot.chatCount(more.number(key, value));
      case "countUser" -> bot.userCount(more.number(key, value));
      default -> {
        return false;
      }
    }
    return true;
  }
}
