package io.imbot4j.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** JSON files as texts, numbers, booleans, nulls, lists and maps. */
final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static @Nullable Object read(Path file) {
    try {
      return MAPPER.readValue(Files.readString(file), Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a text that is JSON; the text itself where it is none. */
  static @Nullable Object parse(String text) {
    try {
      return MAPPER.readValue(text, Object.class);
    } catch (JacksonException noJson) {
      return text;
    }
  }

  static String write(@Nullable Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A copy of the map, or an empty one for anything else. */
  static Map<String, @Nullable Object> map(@Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, element) -> copy.put(String.valueOf(key), element));
    }
    return copy;
  }

  /** The entries of a map, or of a list by their place. */
  static Map<String, @Nullable Object> indexed(@Nullable Object value) {
    Map<String, @Nullable Object> entries = map(value);
    for (Object element : list(value)) {
      entries.put(Integer.toString(entries.size()), element);
    }
    return entries;
  }

  /** The elements of a list, or nothing. */
  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
