package io.imbot4j.wire;

import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.ChatReader;
import io.imbot4j.domain.chat.ChatRole;
import io.imbot4j.domain.chat.EntityLink;
import io.imbot4j.domain.chat.LastViews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the objects in a chat, in either spelling. */
final class ChatParts {
  private ChatParts() {}

  static @Nullable EntityLink link(More more, String name, Tree link) {
    if (!(link.raw() instanceof Map<?, ?>) || link.isAbsent()) {
      more.keep(name, link);
      return null;
    }
    More rest = new More();
    for (Entries entries = link.entries(); entries.next(); ) {
      switch (entries.name()) {
        case "type", "url", "id" -> {}
        default -> rest.keep(entries.name(), entries.value());
      }
    }
    String type = rest.text("type", link.get("type"));
    String url = rest.text("url", link.get("url"));
    String id = rest.text("id", link.get("id"));
    boolean isEmpty = type.isEmpty() && url.isEmpty() && id.isEmpty() && rest.map().isEmpty();
    return isEmpty ? null : new EntityLink(type, url, id, rest.map());
  }

  /** The least role for each act; what is no text is kept aside. */
  static Map<String, ChatRole> permissions(More more, String key, Tree value) {
    Map<String, ChatRole> least = new HashMap<>();
    more.texts(key, value, (act, role) -> least.put(camel(act), role(role)));
    return least;
  }

  /** A role in lower case, which events of {@code imbot.*} write in upper case. */
  static ChatRole role(String word) {
    return new ChatRole(word.toLowerCase(Locale.ROOT));
  }

  /** The flags; the two texts among them are kept aside. */
  static Map<String, Boolean> restrictions(More more, String key, Tree value) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    More texts = new More();
    for (Map.Entry<String, Tree> entry : value.map().entrySet()) {
      Tree said = entry.getValue();
      boolean isText = entry.getKey().startsWith("path");
      if (isText) {
        texts.keep(entry.getKey(), said);
      } else if (said.raw() != null) {
        flags.put(camel(entry.getKey()), texts.flag(entry.getKey(), said));
      }
    }
    more.keepPlain(key, texts.map().isEmpty() ? null : texts.map());
    return flags;
  }

  static List<ChatReader> readers(More more, String key, Tree value) {
    List<ChatReader> readers = new ArrayList<>();
    for (Tree element : value.list()) {
      ChatReader reader = reader(element);
      if (reader == null) {
        more.keep(key, value);
      } else {
        readers.add(reader);
      }
    }
    return readers;
  }

  private static @Nullable ChatReader reader(Tree tree) {
    OptionalLong user = either(tree, "user_id", "userId").id();
    if (user.isEmpty()) {
      return null;
    }
    More more = new More();
    for (Map.Entry<String, Tree> entry : tree.map().entrySet()) {
      switch (entry.getKey()) {
        case "user_id", "userId", "user_name", "userName", "message_id", "messageId", "date" -> {}
        default -> more.keep(entry.getKey(), entry.getValue());
      }
    }
    return new ChatReader(
        new UserId(user.getAsLong()),
        more.text("user_name", either(tree, "user_name", "userName")),
        more.message("message_id", either(tree, "message_id", "messageId")),
        more.instant("date", tree.get("date")),
        more.map());
  }

  /** {@code null} for nothing, and for the JSON text of {@code imbot.v2.*}, which is kept aside. */
  static @Nullable LastViews lastViews(More more, String key, Tree value) {
    if (!(value.raw() instanceof Map<?, ?> map)) {
      more.keep(key, value);
      return null;
    }
    More rest = new More();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      switch (name) {
        case "message_id",
            "messageId",
            "first_viewers",
            "firstViewers",
            "count_of_viewers",
            "countOfViewers" -> {}
        default -> rest.keep(name, Tree.of(entry.getValue()));
      }
    }
    return new LastViews(
        rest.message("message_id", either(value, "message_id", "messageId")),
        Plain.of(either(value, "first_viewers", "firstViewers").raw()) instanceof List<?> viewers
            ? List.copyOf(viewers)
            : List.of(),
        rest.number("count_of_viewers", either(value, "count_of_viewers", "countOfViewers")),
        rest.map());
  }

  private static Tree either(Tree tree, String key, String other) {
    return tree.get(key).present().orElse(tree.get(other));
  }

  private static String camel(String word) {
    if (word.indexOf('_') < 0) {
      return word;
    }
    StringBuilder camel = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != '_') {
        boolean starts = i > 0 && word.charAt(i - 1) == '_';
        camel.append(starts ? Character.toUpperCase(word.charAt(i)) : word.charAt(i));
      }
    }
    return camel.toString();
  }
}
