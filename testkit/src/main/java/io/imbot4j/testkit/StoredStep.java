package io.imbot4j.testkit;

import io.imbot4j.port.ConversationState;
import io.imbot4j.world.content.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is in a conversation, as JSON: {@code
 * {"conversation":"book","step":"day","fields":{"city":"Oslo"}}}.
 */
final class StoredStep {
  private StoredStep() {}

  static String write(ConversationState state) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("conversation", state.conversation());
    all.put("step", state.step());
    all.put("fields", sorted(state.fields()));
    return Json.write(all);
  }

  /**
   * @throws IllegalArgumentException if the text is no such JSON
   */
  static ConversationState read(String json, Instant asked) {
    if (!(Json.read(json) instanceof Map<?, ?> all)
        || !(all.get("conversation") instanceof String conversation)
        || !(all.get("step") instanceof String step)) {
      throw new IllegalArgumentException(
          "a state is JSON such as {\"conversation\":\"book\",\"step\":\"day\","
              + "\"fields\":{\"city\":\"Oslo\"}}, not "
              + json);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    if (all.get("fields") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> put(fields, String.valueOf(name), value));
    }
    return new ConversationState(conversation, step, fields, asked);
  }

  /** A field without a value is one that was not stored. */
  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  /** By name, since the fields have no order. */
  private static Object sorted(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((name, part) -> sorted.put(String.valueOf(name), sorted(part)));
      return sorted;
    }
    return value instanceof List<?> list ? list.stream().map(StoredStep::sorted).toList() : value;
  }
}
