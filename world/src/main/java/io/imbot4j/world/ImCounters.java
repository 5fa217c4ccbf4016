package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the authorising user has not read yet, and the revision of the messenger. */
final class ImCounters {
  private final Portal portal;

  ImCounters(Portal portal) {
    this.portal = portal;
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.revision.get", "im", DOCUMENTED, (caller, params) -> revision()),
        Method.old("im.counters.get", "im", DOCUMENTED, (caller, params) -> get(caller.userId())));
  }

  private static Object revision() {
    return Tree.of("rest", 32, "web", 130, "mobile", 22, "desktop", 6, "im_revision_mobile", 22);
  }

  /** Muted chats are counted apart and add nothing to the sums. */
  private Object get(int user) {
    Predicate<Chat> muted = chat -> chat.muted.contains(user);
    Predicate<Chat> line = chat -> chat.entityType.equals("LINES");
    Map<String, @Nullable Object> dialogs = unread(user, Chat::isPrivate);
    Map<String, @Nullable Object> lines = unread(user, line);
    Map<String, @Nullable Object> chats = unread(user, line.or(Chat::isPrivate).or(muted).negate());
    int messenger = sum(dialogs) + sum(chats);
    int notices = Math.toIntExact(portal.notices.unread(user));
    return Tree.of(
        "TYPE",
        Tree.of(
            "ALL",
            messenger + sum(lines) + notices,
            "NOTIFY",
            notices,
            "CHAT",
            sum(chats),
            "LINES",
            sum(lines),
            "DIALOG",
            sum(dialogs),
            "MESSENGER",
            messenger),
        "CHAT",
        listed(chats),
        "CHAT_MUTED",
        listed(unread(user, muted)),
        "CHAT_UNREAD",
        List.of(),
        "LINES",
        listed(lines),
        "DIALOG",
        listed(dialogs),
        "DIALOG_UNREAD",
        List.of());
  }

  /** By the chat's number, or by the other one's in a private dialog. */
  private Map<String, @Nullable Object> unread(int user, Predicate<Chat> wanted) {
    Map<String, @Nullable Object> counters = new LinkedHashMap<>();
    portal.chats.all().stream()
        .filter(chat -> chat.members.contains(user) && chat.unreadFor(user) > 0)
        .filter(wanted)
        .forEach(
            chat -> {
              String key = chat.isPrivate() ? chat.dialogFor(user) : String.valueOf(chat.id);
              counters.put(key, chat.unreadFor(user));
            });
    return counters;
  }

  private static int sum(Map<String, @Nullable Object> counters) {
    return counters.values().stream()
        .mapToInt(count -> count instanceof Integer number ? number : 0)
        .sum();
  }

  private static Object listed(Map<String, @Nullable Object> counters) {
    return counters.isEmpty() ? List.of() : counters;
  }
}
