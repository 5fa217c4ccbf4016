package io.imbot4j.world;

import io.imbot4j.world.content.CommandLine;
import io.imbot4j.world.content.Keyboard;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What one person does, while the world's lock is held. */
final class Hand {
  private static final int MOST_ZEROS = 1024 * 1024;

  private final Portal portal;
  private final User person;

  Hand(Portal portal, User person) {
    this.portal = portal;
    this.person = person;
  }

  /** Types something, where there is a field to type into. */
  int say(String dialog, String text, int replyTo, List<MessageView.File> files) {
    if (!portal.opened(dialog, person.id()).orElseThrow(() -> unseen(dialog)).textField) {
      throw new IllegalArgumentException(
          "a bot has switched the text field of " + dialog + " off: press a button instead");
    }
    return speak(dialog, text, replyTo, files);
  }

  private int speak(String dialog, String text, int replyTo, List<MessageView.File> files) {
    Chat chat = portal.opened(dialog, person.id()).orElseThrow(() -> unseen(dialog));
    List<MessageView.File> stored = files.stream().map(file -> madeUp(chat, file)).toList();
    Map<String, @Nullable Object> said = Tree.of("dialog", dialog, "text", text);
    if (replyTo != 0) {
      said.put("replyTo", replyTo);
    }
    if (!files.isEmpty()) {
      said.put("files", files.stream().map(Hand::described).toList());
    }
    log("say", chat, text, said);
    return portal.talk.post(
            chat, person.id(), new Draft(text, Keyboard.NONE, null, replyTo, false, stored))
        .id;
  }

  int upload(String dialog, String name, byte[] bytes, String text) {
    Chat chat = portal.opened(dialog, person.id()).orElseThrow(() -> unseen(dialog));
    log("file", chat, name, Tree.of("dialog", dialog, "name", name, "text", text));
    return new Uploads(portal).post(chat, person.id(), name, bytes, text).message().id;
  }

  void open(String dialog, Map<String, @Nullable Object> context) {
    Chat chat = portal.opened(dialog, person.id()).orElseThrow(() -> unseen(dialog));
    Bot bot =
        portal
            .bots
            .find(chat.other(person.id()))
            .filter(found -> chat.isPrivate())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        dialog + " is no dialog with a bot: open one with a bot's id"));
    log("context", chat, bot.profile.name(), Tree.of("dialog", dialog, "context", context));
    portal.ears.opened(bot, chat, context, person.id());
  }

  /** A file of which only the name and the size exist, filled with zeros. */
  private MessageView.File madeUp(Chat chat, MessageView.File file) {
    byte[] zeros = new byte[(int) Math.max(0, Math.min(file.size(), MOST_ZEROS))];
    int id = portal.disk.store(chat, person.id(), file.name(), zeros).id;
    return new MessageView.File(id, file.name(), file.size());
  }

  OptionalInt press(int id, int button) {
    Message message = seen(id);
    Map<String, Object> pressed = chosen(message, message.keyboard.pressable(), button, "button");
    return activate(message, pressed, "press", Tree.of("message", id, "button", button));
  }

  OptionalInt choose(int id, int item) {
    Message message = seen(id);
    Map<String, Object> picked = chosen(message, message.menu.items(), item, "menu item");
    return activate(message, picked, "menu", Tree.of("message", id, "item", item));
  }

  private static Map<String, Object> chosen(
      Message message, List<Map<String, Object>> offered, int index, String what) {
    if (index < 0 || index >= offered.size()) {
      throw new IllegalArgumentException(
          "message " + message.id + " has " + offered.size() + " " + what + "s, counted from 0");
    }
    Map<String, Object> one = offered.get(index);
    if ("Y".equals(one.get("DISABLED"))) {
      throw new IllegalArgumentException("the " + what + " " + one.get("TEXT") + " is disabled");
    }
    return one;
  }

  private OptionalInt activate(
      Message message,
      Map<String, Object> pressed,
      String act,
      Map<String, @Nullable Object> done) {
    if ("SEND".equals(pressed.get("ACTION"))) {
      String dialog = message.chat.dialogFor(person.id());
      return OptionalInt.of(speak(dialog, text(pressed, "ACTION_VALUE"), 0, List.of()));
    }
    log(act, message.chat, text(pressed, "TEXT"), done);
    if (pressed.containsKey("COMMAND") && !command(message, pressed, act)) {
      throw new IllegalArgumentException(
          "no bot has registered the command "
              + text(pressed, "COMMAND")
              + ", so "
              + text(pressed, "TEXT")
              + " does nothing");
    }
    return OptionalInt.empty();
  }

  private boolean command(Message message, Map<String, Object> pressed, String act) {
    CommandLine line = new CommandLine(text(pressed, "COMMAND"), text(pressed, "COMMAND_PARAMS"));
    int bot = Params.of(pressed).number("BOT_ID");
    String context = act.equals("menu") ? "menu" : "keyboard";
    return portal.ears.pressed(message, bot, line, person.id(), context);
  }

  /** Passes a message on to a dialog and gives the id it has there. */
  int forward(int id, String dialog) {
    Message source = seen(id);
    Chat chat = portal.opened(dialog, person.id()).orElseThrow(() -> unseen(dialog));
    log("forward", chat, "message " + id, Tree.of("message", id, "dialog", dialog));
    return portal.talk.post(chat, person.id(), Draft.forward(source, "")).id;
  }

  Message own(int id) {
    Message message = seen(id);
    if (message.author != person.id()) {
      throw new IllegalArgumentException("message " + id + " is not " + person.name() + "'s own");
    }
    return message;
  }

  Message seen(int id) {
    return portal
        .chats
        .message(id)
        .filter(message -> message.chat.members.contains(person.id()) && !message.deleted)
        .orElseThrow(() -> new NoSuchElementException(person.name() + " sees no message " + id));
  }

  Chat group(String dialog) {
    Chat chat = shown(dialog).orElseThrow(() -> unseen(dialog));
    if (chat.isPrivate()) {
      throw new IllegalArgumentException("a private dialog has no members to change: make a group");
    }
    return chat;
  }

  /** Refuses people and bots that are not there. */
  void expectAll(Collection<Integer> users) {
    for (int user : users) {
      if (portal.user(user).isEmpty()) {
        throw new IllegalArgumentException("there is no person or bot " + user + " on this portal");
      }
    }
  }

  /** The chat, empty for a private dialog with someone nobody has opened. */
  Optional<Chat> shown(String dialog) {
    Optional<Chat> chat =
        portal.chat(dialog, person.id()).filter(found -> found.members.contains(person.id()));
    boolean couldOpen =
        dialog.matches("\\d{1,9}")
            && Integer.parseInt(dialog) != person.id()
            && portal.user(Integer.parseInt(dialog)).isPresent();
    if (chat.isEmpty() && !couldOpen) {
      throw unseen(dialog);
    }
    return chat;
  }

  /**
   * Common commands everywhere; a bot's own also in a private dialog with it that is still to be
   * opened.
   */
  List<Command> offered(String dialog) {
    Chat chat = shown(dialog).orElseGet(() -> notYetOpened(Integer.parseInt(dialog)));
    return portal.commands.usableIn(chat).stream().filter(command -> !command.hidden).toList();
  }

  /**
   * Writes the act down.
   *
   * @param done what the control call of this name takes, without the user
   */
  void log(String act, Chat chat, String what, Map<String, @Nullable Object> done) {
    String summary = person.name() + " in " + chat.dialogFor(person.id()) + ": " + what;
    Map<String, @Nullable Object> call = Tree.of("user", person.id());
    call.putAll(done);
    portal.journal.add(
        portal.now(), new Journal.Line("user", act, summary).chat(chat.id).request(call));
  }

  private static Map<String, @Nullable Object> described(MessageView.File file) {
    return Tree.of("name", file.name(), "size", file.size());
  }

  private Chat notYetOpened(int other) {
    Chat chat = new Chat(0, Chat.Kind.PRIVATE, portal.now(), person.id());
    chat.members.addAll(List.of(person.id(), other));
    return chat;
  }

  private NoSuchElementException unseen(String dialog) {
    return new NoSuchElementException(person.name() + " sees no dialog " + dialog);
  }

  private static String text(Map<String, Object> button, String key) {
    return String.valueOf(button.getOrDefault(key, ""));
  }
}
