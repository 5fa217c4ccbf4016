package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People and chats found by their names, for the authorising user. */
final class ImSearch {
  private static final int SHORTEST = 2;

  /** What is left out of a user and of a chat here, though the other methods tell it. */
  private static final Set<String> USER_LACKS =
      Set.of("active", "avatar_hr", "desktop_last_date", "bot_data", "type", "website", "email");

  private static final Set<String> CHAT_LACKS =
      Set.of("dialog_id", "readed_list", "manager_list", "last_message_views");

  private final Portal portal;
  private final ImUserShapes users;
  private final ImDialogShape dialogs;

  ImSearch(Portal portal) {
    this.portal = portal;
    users = new ImUserShapes(portal);
    dialogs = new ImDialogShape(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.search.user.list", "im", DOCUMENTED, this::findUsers),
        Method.old("im.search.chat.list", "im", DOCUMENTED, this::findChats));
  }

  private Object findUsers(Caller caller, Params params) {
    String wanted = wanted(params.text("FIND"));
    List<User> found =
        portal.users().stream()
            .filter(user -> contains(user.name() + " " + user.position(), wanted))
            .toList();
    return Page.of(found, params, this::byNumber);
  }

  private Object byNumber(List<User> found) {
    Map<String, @Nullable Object> byNumber = new LinkedHashMap<>();
    for (User user : found) {
      Map<String, @Nullable Object> tree = users.user(user);
      tree.keySet().removeAll(USER_LACKS);
      byNumber.put(String.valueOf(user.id()), tree);
    }
    return byNumber.isEmpty() ? List.of() : byNumber;
  }

  /** The groups the user is in, the open ones too; open lines only when those are asked for. */
  private Object findChats(Caller caller, Params params) {
    boolean lines = params.has("FIND_LINES");
    String wanted = wanted(params.text(lines ? "FIND_LINES" : "FIND"));
    List<Chat> found =
        portal.chats.all().stream()
            .filter(chat -> !chat.isPrivate() && chat.entityType.equals("LINES") == lines)
            .filter(chat -> chat.kind == Chat.Kind.OPEN || chat.members.contains(caller.userId()))
            .filter(chat -> contains(chat.title, wanted))
            .toList();
    return Page.of(found, params, part -> shapes(part.stream(), caller.userId()));
  }

  private List<Map<String, @Nullable Object>> shapes(Stream<Chat> chats, int viewer) {
    return chats
        .map(
            chat -> {
              Map<String, @Nullable Object> tree = dialogs.dialog(chat, viewer);
              tree.keySet().removeAll(CHAT_LACKS);
              return tree;
            })
        .toList();
  }

  private static boolean contains(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** What to look for, long enough. */
  static String wanted(String phrase) {
    if (phrase.strip().length() < SHORTEST) {
      throw new Refusal("FIND_SHORT", "Too short a search phrase.");
    }
    return phrase.strip().toLowerCase(Locale.ROOT);
  }
}
