package io.imbot4j.emulator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out. */
final class WireJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MAP =
      new TypeReference<>() {};

  private WireJson() {}

  static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /**
   * An object; what is no object, {@code []} among it, or no JSON at all reads as an empty one, as
   * PHP reads it.
   */
  static Map<String, @Nullable Object> lenient(String text) {
    try {
      return strict(text);
    } catch (JacksonException malformed) {
      return new LinkedHashMap<>();
    }
  }

  /** An object. @throws JacksonException if it is none */
  static Map<String, @Nullable Object> strict(String text) {
    Map<String, @Nullable Object> map = MAPPER.readValue(text, MAP);
    return map == null ? new LinkedHashMap<>() : map;
  }
}
