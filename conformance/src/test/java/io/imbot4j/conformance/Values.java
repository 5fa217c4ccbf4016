package io.imbot4j.conformance;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of an example, read into the domain. */
record Values(Map<String, @Nullable Object> values) {
  /** The bot where an example names none. */
  static final long SOME_BOT = 912;

  boolean has(String key) {
    return values.get(key) != null;
  }

  @Nullable Object raw(String key) {
    return values.get(key);
  }

  /** What stands under a key that must be there. */
  String text(String key) {
    return optional(key).orElseThrow(() -> new AssertionError("the example has no " + key));
  }

  /** A text or a number, where it is there. */
  Optional<String> optional(String key) {
    Object value = values.get(key);
    return value == null ? Optional.empty() : Optional.of(String.valueOf(value));
  }

  @Nullable String nullable(String key) {
    return optional(key).orElse(null);
  }

  long number(String key) {
    return Long.parseLong(text(key));
  }

  int number(String key, int otherwise) {
    return has(key) ? Math.toIntExact(number(key)) : otherwise;
  }

  boolean flag(String key, boolean otherwise) {
    return optional(key).map(Values::isYes).orElse(otherwise);
  }

  @Nullable Boolean nullableFlag(String key) {
    return optional(key).map(Values::isYes).orElse(null);
  }

  Values child(String key) {
    return new Values(Json.map(values.get(key)));
  }

  List<Values> children(String key) {
    return Json.list(values.get(key)).stream().map(child -> new Values(Json.map(child))).toList();
  }

  BotId bot() {
    String key = Stream.of("botId", "BOT_ID").filter(this::has).findFirst().orElse("");
    return new BotId(key.isEmpty() ? SOME_BOT : number(key));
  }

  DialogId dialog(String key) {
    return DialogId.parse(text(key));
  }

  ChatId chat(String key) {
    return new ChatId(number(key));
  }

  UserId user(String key) {
    return new UserId(number(key));
  }

  MessageId message(String key) {
    return new MessageId(number(key));
  }

  CommandId command(String key) {
    return new CommandId(number(key));
  }

  List<UserId> users(String key) {
    return Json.list(values.get(key)).stream()
        .map(user -> new UserId(Long.parseLong(String.valueOf(user))))
        .toList();
  }

  List<String> texts(String key) {
    return Json.list(values.get(key)).stream().map(String::valueOf).toList();
  }

  Instant instant(String key) {
    return OffsetDateTime.parse(text(key)).toInstant();
  }

  URI address(String key) {
    return URI.create(text(key));
  }

  /** The texts of a map, in each language for example. */
  Map<String, String> words(String key) {
    Map<String, String> words = new LinkedHashMap<>();
    Json.map(values.get(key))
        .forEach(
            (name, word) -> {
              if (word != null) {
                words.put(name, word.toString());
              }
            });
    return words;
  }

  /** The keys of a map under which nothing stands. */
  Set<String> nothings(String key) {
    Set<String> names = new LinkedHashSet<>(Json.map(values.get(key)).keySet());
    names.removeAll(words(key).keySet());
    return names;
  }

  private static boolean isYes(String word) {
    return word.equals("true") || word.equals("Y") || word.equals("1");
  }
}
