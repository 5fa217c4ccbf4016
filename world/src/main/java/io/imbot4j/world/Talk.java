package io.imbot4j.world;

import io.imbot4j.world.content.Color;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done in chats, whoever does it; the ears hear of it. Guarded by the world's lock. */
final class Talk {
  private static final int LONGEST_TITLE = 255;

  private final Portal portal;

  Talk(Portal portal) {
    this.portal = portal;
  }

  Chat openPrivate(int one, int other) {
    Chat chat = new Chat(portal.ids.nextChat(), Chat.Kind.PRIVATE, portal.now(), one);
    chat.members.add(one);
    chat.members.add(other);
    portal.chats.add(chat);
    return chat;
  }

  /** Makes a group; nobody hears of it before {@link #invite}. */
  Chat create(NewChat wanted) {
    Chat chat = new Chat(portal.ids.nextChat(), wanted.kind(), portal.now(), wanted.owner());
    Color.named(wanted.color()).ifPresent(color -> chat.color = color);
    chat.title =
        cut(wanted.title().isBlank() ? chat.color.title() + " chat #" + chat.id : wanted.title());
    chat.description = wanted.description();
    chat.entityType = wanted.entityType();
    chat.entityId = wanted.entityId();
    chat.members.add(wanted.owner());
    portal.chats.add(chat);
    return chat;
  }

  /** Adds those who exist and are not in yet; bots among them are told. */
  void invite(Chat chat, Collection<Integer> users, int by) {
    for (int user : users) {
      if (portal.user(user).isPresent() && chat.members.add(user)) {
        chat.readBy(user);
        portal.ears.invited(chat, user, by);
      }
    }
  }

  /** Puts users out of a group; without its owner it belongs to a manager or else a person left. */
  void dismiss(Chat chat, Collection<Integer> users) {
    chat.members.removeAll(users);
    chat.managers.removeAll(users);
    chat.greeted.removeAll(users);
    if (!chat.members.contains(chat.owner)) {
      chat.owner =
          Stream.concat(chat.managers.stream(), chat.members.stream().filter(portal::isPerson))
              .findFirst()
              .orElse(0);
      chat.managers.remove(chat.owner);
    }
  }

  Message post(Chat chat, int author, Draft draft) {
    int shownAuthor = draft.system() ? 0 : author;
    Message message = new Message(portal.ids.nextMessage(), chat, shownAuthor, portal.now(), draft);
    portal.chats.add(message);
    saw(message, "said");
    chat.typing.remove(author);
    chat.readBy(author);
    portal.bots.find(author).ifPresent(bot -> bot.countMessage++);
    portal.ears.posted(message);
    return message;
  }

  void edited(Message message, int by) {
    message.edited = true;
    saw(message, "edited");
    portal.ears.edited(message, by);
  }

  void delete(Message message, int by, boolean complete) {
    String text = message.text;
    message.blank();
    saw(message, complete ? "removed" : "deleted");
    if (complete) {
      portal.chats.remove(message);
    }
    portal.ears.deleted(message, text, by);
  }

  /** A person sets, changes or takes back a reaction. */
  void react(Message message, String reaction, int user) {
    Optional<String> other =
        message.reactions.entrySet().stream()
            .filter(entry -> entry.getValue().contains(user) && !entry.getKey().equals(reaction))
            .map(entry -> entry.getKey())
            .findFirst();
    other.ifPresent(before -> toggle(message, before, user));
    toggle(message, reaction, user);
  }

  private void toggle(Message message, String reaction, int user) {
    boolean added = message.toggle(reaction, user);
    portal.journal.saw(
        new LogEntry.Shown(
            message.chat.id, message.id, message.author, "reacted", reaction, List.of()));
    portal.ears.reacted(new V2Data.Reaction(message, reaction, added, user));
  }

  private void saw(Message message, String what) {
    List<String> buttons =
        message.keyboard.pressable().stream()
            .map(button -> String.valueOf(button.getOrDefault("TEXT", "")))
            .toList();
    portal.journal.saw(
        new LogEntry.Shown(
            message.chat.id, message.id, message.author, what, message.text, buttons));
  }

  /** Takes a bot off the portal, with its commands and its private dialogs. */
  void remove(Bot bot) {
    portal.ears.removed(bot);
    portal.commands.removeOf(bot);
    for (Chat chat : portal.chats.all()) {
      if (chat.members.remove(bot.id) && chat.isPrivate()) {
        portal.chats.remove(chat);
      }
    }
    portal.bots.remove(bot);
  }

  static String cut(String title) {
    int length = title.codePointCount(0, title.length());
    return length <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
  }

  /** A group about to be made; empty texts are not given. */
  record NewChat(
      Chat.Kind kind,
      int owner,
      String title,
      String description,
      String color,
      String entityType,
      String entityId) {}
}
