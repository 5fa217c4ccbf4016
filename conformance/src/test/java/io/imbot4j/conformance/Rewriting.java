package io.imbot4j.conformance;

import static java.util.Comparator.comparing;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ways to change a request's parameters. */
final class Rewriting {
  private Rewriting() {}

  /** Changes every scalar. */
  static Map<String, @Nullable Object> everywhere(
      Map<String, @Nullable Object> body, Function<@Nullable Object, @Nullable Object> change) {
    return Json.map(changed(body, change));
  }

  private static @Nullable Object changed(
      @Nullable Object value, Function<@Nullable Object, @Nullable Object> change) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, element) -> copy.put(String.valueOf(key), changed(element, change)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(changed(element, change)));
      return copy;
    }
    return change.apply(value);
  }

  static @Nullable Object instant(@Nullable Object value) {
    if (value instanceof String text && text.startsWith("20") && text.contains("T")) {
      try {
        return OffsetDateTime.parse(text).toInstant().toString();
      } catch (DateTimeException noDate) {
        return value;
      }
    }
    return value;
  }

  /** Puts a value under another key, without its prefix. */
  static Map<String, @Nullable Object> renamed(
      Map<String, @Nullable Object> body, String from, String to, String prefix) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(body);
    if (copy.get(from) instanceof String text && text.startsWith(prefix) && !copy.containsKey(to)) {
      copy.remove(from);
      copy.put(to, text.substring(prefix.length()));
    }
    return copy;
  }

  /** Puts {@code LANG} in the order of the languages. */
  static @Nullable Object sorted(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, element) ->
            copy.put(
                String.valueOf(key),
                key.equals("LANG")
                    ? Json.list(element).stream()
                        .sorted(
                            comparing(text -> String.valueOf(Json.map(text).get("LANGUAGE_ID"))))
                        .toList()
                    : sorted(element)));
    return copy;
  }

  /** Names the calls of a list by their place. */
  static Map<String, @Nullable Object> places(Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(body);
    copy.computeIfPresent("cmd", (key, calls) -> Json.indexed(calls));
    return copy;
  }

  /** {@code TRANSFER_ID} as {@code QUEUE_ID} or {@code USER_ID}. */
  static Map<String, @Nullable Object> transfer(Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> copy = renamed(body, "TRANSFER_ID", "QUEUE_ID", "queue");
    return renamed(copy, "TRANSFER_ID", "USER_ID", "");
  }
}
