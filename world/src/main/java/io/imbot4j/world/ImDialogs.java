package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A dialog, who is in it and how far the authorising user has read it. */
final class ImDialogs {
  private static final Duration TYPING = Duration.ofSeconds(60);
  private static final int PAGE = 50;
  private static final int LONGEST_PAGE = 200;

  private final Portal portal;
  private final Dialogs dialogs;
  private final ImDialogShape shape;
  private final ImUserShapes users;

  ImDialogs(Portal portal) {
    this.portal = portal;
    dialogs = new Dialogs(portal);
    shape = new ImDialogShape(portal);
    users = new ImUserShapes(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.dialog.get", "im", DOCUMENTED, this::get),
        Method.old("im.dialog.users.list", "im", DOCUMENTED, this::listUsers),
        Method.old("im.dialog.writing", "im", DOCUMENTED, this::writing),
        Method.old("im.dialog.read", "im", DOCUMENTED, this::read),
        Method.old("im.dialog.read.all", "im", DOCUMENTED, this::readAll),
        Method.old("im.dialog.unread", "im", DOCUMENTED, this::unread));
  }

  private Object get(Caller caller, Params params) {
    return shape.dialog(dialogs.seen(caller, params), caller.userId());
  }

  /** By their numbers, after the last one seen. */
  private Object listUsers(Caller caller, Params params) {
    Chat chat = dialogs.seen(caller, params);
    Set<String> kept =
        Arrays.stream(params.text("SKIP_EXTERNAL_EXCEPT_TYPES").split(","))
            .map(String::strip)
            .collect(Collectors.toSet());
    boolean bots = !params.flag("SKIP_EXTERNAL", false) || kept.contains("bot");
    List<Integer> all =
        chat.members.stream().filter(id -> bots || portal.isPerson(id)).sorted().toList();
    int limit = params.size("LIMIT", PAGE, LONGEST_PAGE);
    int offset = Math.max(params.number("OFFSET"), 0);
    List<Integer> rest =
        all.stream().filter(id -> id > params.number("LAST_ID")).skip(offset).toList();
    Integer next = rest.size() > limit ? offset + limit : null;
    return new Page(users.users(rest.stream().limit(limit).toList()), all.size(), next);
  }

  private Object writing(Caller caller, Params params) {
    Chat chat = dialogs.named(caller, params).orElseThrow(Dialogs::unavailable);
    chat.typing.put(caller.userId(), new Chat.Typing("", portal.now().plus(TYPING)));
    return true;
  }

  /** False, and no error, for a dialog the user is not in. */
  private Object read(Caller caller, Params params) {
    Optional<Chat> chat = dialogs.named(caller, params);
    return chat.<Object>map(found -> read(found, caller.userId(), params.number("MESSAGE_ID")))
        .orElse(false);
  }

  private static Object read(Chat chat, int user, int upTo) {
    if (upTo > 0) {
      int before = chat.readUpTo.getOrDefault(user, 0);
      chat.messages.stream()
          .map(message -> message.id)
          .filter(id -> id <= upTo && id > before)
          .forEach(id -> chat.readUpTo.put(user, id));
    } else {
      chat.readBy(user);
    }
    return Tree.of(
        "dialogId", chat.dialogFor(user),
        "chatId", chat.id,
        "lastId", chat.readUpTo.getOrDefault(user, 0),
        "counter", chat.unreadFor(user));
  }

  private Object readAll(Caller caller, Params params) {
    portal.chats.all().stream()
        .filter(chat -> chat.members.contains(caller.userId()))
        .forEach(chat -> chat.readBy(caller.userId()));
    return true;
  }

  private Object unread(Caller caller, Params params) {
    int first = params.number("MESSAGE_ID");
    if (first <= 0) {
      throw new Refusal("MESSAGE_ID_ERROR", "Message ID can't be empty");
    }
    Optional<Chat> chat = dialogs.named(caller, params);
    chat.ifPresent(found -> found.readUpTo.put(caller.userId(), first - 1));
    return chat.isPresent();
  }
}
