package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What an object says that has no name in the domain, or does not fit the type it has there; so
 * that reading loses nothing. For one thread.
 */
final class More {
  private @Nullable Map<String, Object> kept;

  Map<String, Object> map() {
    return kept == null ? Map.of() : kept;
  }

  void keep(String key, Tree value) {
    if (!TokenFree.isSecret(key)) {
      put(key, Plain.of(value.raw()));
    }
  }

  /**
   * @param plain as {@link Plain} makes it, {@code null} for nothing
   */
  void keepPlain(String key, @Nullable Object plain) {
    if (!TokenFree.isSecret(key)) {
      put(key, plain);
    }
  }

  private void put(String key, @Nullable Object plain) {
    if (plain != null) {
      if (kept == null) {
        kept = new LinkedHashMap<>();
      }
      kept.put(key, plain);
    }
  }

  String text(String key, Tree value) {
    Object raw = value.raw();
    if (raw instanceof String text) {
      return text;
    }
    if (raw instanceof Number) {
      return raw.toString();
    }
    if (!value.isAbsent()) {
      keep(key, value);
    }
    return "";
  }

  boolean flag(String key, Tree value) {
    boolean said = value.flag();
    if (!said && !isNo(value)) {
      keep(key, value);
    }
    return said;
  }

  /** A flag that holds unless the portal says no. */
  boolean unlessNo(String key, Tree value) {
    boolean isSaid = !Boolean.FALSE.equals(value.raw()) && value.isAbsent();
    return isSaid || flag(key, value);
  }

  private static boolean isNo(Tree value) {
    return value.isAbsent()
        || switch (value.text()) {
          case "0", "N", "n", "false" -> true;
          default -> false;
        };
  }

  long number(String key, Tree value) {
    OptionalLong number = value.number();
    if (number.isEmpty() && !value.isAbsent()) {
      keep(key, value);
    }
    return number.orElse(0);
  }

  /** An id above zero; 0 for none. */
  private long id(String key, Tree value) {
    long number = number(key, value);
    if (number < 0) {
      keep(key, value);
    }
    return Math.max(0, number);
  }

  @Nullable UserId user(String key, Tree value) {
    long id = id(key, value);
    return id == 0 ? null : new UserId(id);
  }

  @Nullable BotId bot(String key, Tree value) {
    long id = id(key, value);
    return id == 0 ? null : new BotId(id);
  }

  @Nullable ChatId chat(String key, Tree value) {
    long id = id(key, value);
    return id == 0 ? null : new ChatId(id);
  }

  @Nullable MessageId message(String key, Tree value) {
    long id = id(key, value);
    return id == 0 ? null : new MessageId(id);
  }

  @Nullable Secret secret(Tree value) {
    return value.text().isBlank() ? null : Secret.of(value.text());
  }

  @Nullable Instant instant(String key, Tree value) {
    String text = value.isAbsent() ? "0" : value.text();
    if (text.equals("0")) {
      return null;
    }
    try {
      return Times.parse(text);
    } catch (DateTimeException e) {
      keep(key, value);
      return null;
    }
  }

  /** Numbers in a list, or as the keys of a map whose values say yes. */
  List<Long> numbers(String key, Tree value) {
    if (value.isAbsent() || value.text().equals("0")) {
      return List.of();
    }
    List<Long> numbers = new ArrayList<>();
    for (Tree element : elements(value)) {
      OptionalLong number = element.id();
      if (number.isEmpty()) {
        keep(key, value);
      } else {
        numbers.add(number.getAsLong());
      }
    }
    if (numbers.isEmpty()) {
      keep(key, value);
    }
    return numbers;
  }

  private static List<Tree> elements(Tree value) {
    Object raw = value.raw();
    if (raw instanceof Map<?, ?> map && !Plain.isList(map)) {
      return keys(value);
    }
    return raw instanceof Map<?, ?> || raw instanceof List<?> ? value.list() : List.of();
  }

  /** The names of a map; nothing in the place of one whose value does not say yes. */
  private static List<Tree> keys(Tree value) {
    List<Tree> keys = new ArrayList<>();
    for (Entries entries = value.entries(); entries.next(); ) {
      keys.add(Tree.of(entries.value().flag() ? entries.name() : null));
    }
    return keys;
  }

  List<UserId> users(String key, Tree value) {
    List<UserId> users = new ArrayList<>();
    for (long number : numbers(key, value)) {
      users.add(new UserId(number));
    }
    return users;
  }

  /** Texts by their keys; what is no text is kept aside. */
  Map<String, String> texts(String key, Tree value) {
    Map<String, String> texts = new HashMap<>();
    texts(key, value, texts::put);
    return texts;
  }

  /** Tells texts by their keys; what is no text is kept aside. */
  void texts(String key, Tree value, BiConsumer<String, String> reader) {
    if (!(value.raw() instanceof Map<?, ?>) && !isNo(value)) {
      keep(key, value);
    }
    More others = new More();
    for (Entries entries = value.entries(); entries.next(); ) {
      String name = entries.name();
      Tree element = entries.value();
      Object plain = Plain.of(element.raw());
      if (plain instanceof String text) {
        reader.accept(name, text);
      } else {
        others.keepPlain(name, plain);
      }
    }
    keepPlain(key, others.map().isEmpty() ? null : others.map());
  }
}
