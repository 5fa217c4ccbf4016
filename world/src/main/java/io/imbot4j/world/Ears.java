package io.imbot4j.world;

import io.imbot4j.world.content.CommandLine;
import io.imbot4j.world.content.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which bots hear of what happened. Guarded by the world's lock.
 *
 * <p>A text with a known command is heard by that command's bot only, as a command.
 */
final class Ears {
  private final Portal portal;
  private final V1Events v1;
  private final V2Events v2;
  private final UserEvents users;

  Ears(Portal portal) {
    this.portal = portal;
    v1 = new V1Events(portal);
    v2 = new V2Events(portal);
    users = new UserEvents(portal);
  }

  void posted(Message message) {
    users.added(message);
    if (message.isSystem()) {
      return;
    }
    greet(message.chat, message.author);
    List<Call> calls = portal.isPerson(message.author) ? calls(message) : List.of();
    if (calls.isEmpty()) {
      List<Bot> hearing = hearing(message.chat, message.text, message.author);
      hearing.forEach(bot -> bot.countMessage++);
      v1.added(old(hearing, message.author), message);
      current(hearing).forEach(bot -> v2.added(bot, message));
    } else {
      calls.forEach(call -> call.bot.countCommand++);
      v1.called(
          calls.stream().filter(call -> call.bot.old).toList(),
          message,
          message.author,
          "TEXTAREA");
      calls.stream()
          .filter(call -> !call.bot.old)
          .forEach(call -> v2.called(call, message, message.author, "textarea"));
    }
  }

  void edited(Message message, int by) {
    users.edited(message);
    List<Bot> hearing = hearing(message.chat, message.text, by);
    v1.edited(old(hearing, by), message);
    current(hearing).forEach(bot -> v2.edited(bot, message, by));
  }

  void deleted(Message message, String text, int by) {
    users.deleted(message, by);
    List<Bot> hearing = hearing(message.chat, text, by);
    v1.deleted(old(hearing, by), message, by);
    current(hearing).forEach(bot -> v2.deleted(bot, message, by));
  }

  /** The old generation has no such event. */
  void reacted(V2Data.Reaction reaction) {
    users.reacted(reaction);
    portal
        .bots
        .find(reaction.message().author)
        .filter(bot -> !bot.old && bot.reactions && bot.id != reaction.by())
        .ifPresent(bot -> v2.reacted(bot, reaction));
  }

  /** Someone was brought into a group; a bot hears of it when it is the one. */
  void invited(Chat chat, int user, int by) {
    users.joined(chat, user);
    portal.bots.find(user).filter(bot -> bot.id != by).ifPresent(bot -> joined(bot, chat, by));
  }

  /** A person opens the dialog with a bot by a link that says why. */
  void opened(Bot bot, Chat chat, Map<String, @Nullable Object> context, int by) {
    greet(chat, by);
    if (bot.old) {
      v1.opened(bot, chat, context, by);
    } else {
      v2.opened(bot, chat, context, by);
    }
  }

  private void joined(Bot bot, Chat chat, int by) {
    chat.greeted.add(bot.id);
    if (bot.old) {
      v1.joined(bot, chat, by);
    } else {
      v2.joined(bot, chat, by);
    }
  }

  /**
   * A person presses a button or a menu entry with a command. Returns whether some bot has that
   * command.
   */
  boolean pressed(Message message, int botId, CommandLine line, int by, String context) {
    Optional<Command> command = portal.commands.find(botId, line.name());
    Optional<Bot> found = portal.bots.find(botId);
    if (command.isEmpty() || found.isEmpty()) {
      return false;
    }
    Bot bot = found.get();
    Call call = new Call(bot, command.get(), line.params());
    bot.countCommand++;
    portal.commands.allowAnswer(call.command, message.chat, portal.now());
    if (bot.old) {
      v1.called(List.of(call), message, by, context.toUpperCase(Locale.ROOT));
    } else {
      v2.called(call, message, by, context);
    }
    return true;
  }

  void removed(Bot bot) {
    if (bot.old) {
      v1.removed(bot);
    } else {
      v2.removed(bot);
    }
  }

  /** A person who writes to a bot for the first time opens the dialog by it. */
  private void greet(Chat chat, int author) {
    if (chat.isPrivate() && portal.isPerson(author)) {
      portal
          .bots
          .find(chat.other(author))
          .filter(bot -> !chat.greeted.contains(bot.id))
          .ifPresent(bot -> joined(bot, chat, author));
    }
  }

  private List<Call> calls(Message message) {
    List<Call> calls = new ArrayList<>();
    for (CommandLine line : CommandLine.in(message.text)) {
      for (Command command : portal.commands.called(line.name(), message.chat)) {
        portal.commands.allowAnswer(command, message.chat, portal.now());
        portal
            .bots
            .find(command.botId)
            .ifPresent(bot -> calls.add(new Call(bot, command, line.params())));
      }
    }
    return calls;
  }

  private List<Bot> hearing(Chat chat, String text, int author) {
    return portal.bots.in(chat).stream()
        .filter(bot -> bot.id != author)
        .filter(bot -> hears(bot, chat, text))
        .toList();
  }

  private static boolean hears(Bot bot, Chat chat, String text) {
    return chat.isPrivate()
        || bot.hearsAll()
        || (bot.openline && chat.entityType.equals("LINES"))
        || Mentions.in(text).contains(bot.id);
  }

  /** Old bots do not hear bots. */
  private List<Bot> old(List<Bot> bots, int author) {
    return portal.isPerson(author) ? bots.stream().filter(bot -> bot.old).toList() : List.of();
  }

  private static List<Bot> current(List<Bot> bots) {
    return bots.stream().filter(bot -> !bot.old).toList();
  }

  /** A command called with these arguments. */
  record Call(Bot bot, Command command, String params) {}
}
