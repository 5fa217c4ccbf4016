package io.imbot4j.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Plain values to JSON and back. Safe for use by many threads at once. */
final class Json {
  private final ObjectMapper mapper;

  /**
   * @throws IllegalStateException if the host's jackson-annotations are too old
   */
  Json() {
    requireAnnotations(Json.class.getClassLoader());
    mapper = JsonMapper.builder().addModule(new FileContents()).build();
  }

  /**
   * Jackson 3.1 dies at its first use, with an error that names no cause, where the application
   * pins older annotations for its own Jackson 2.
   */
  static void requireAnnotations(ClassLoader loader) {
    try {
      Class.forName("com.fasterxml.jackson.annotation.JsonSerializeAs", false, loader);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(
          "jackson-annotations on the class path is older than 2.21, which Jackson 3.1 needs; set"
              + " com.fasterxml.jackson.core:jackson-annotations to 2.21 or newer in your build,"
              + " your own Jackson 2 works with it",
          missing);
    }
  }

  /**
   * @throws IllegalArgumentException if there is something that JSON cannot carry
   */
  RequestBody write(Map<String, ? extends @Nullable Object> values) {
    FileContents.Places places = new FileContents.Places();
    try {
      mapper.writer().withAttribute(FileContents.Places.class, places).writeValue(places, values);
      return places.body();
    } catch (JacksonException unwritable) {
      throw new IllegalArgumentException(
          "parameters must be texts, numbers, booleans, null, files, lists and maps", unwritable);
    }
  }

  /** The object that was sent; empty for anything else. */
  Optional<Map<?, ?>> object(byte[] json) {
    try {
      return mapper.readValue(json, Object.class) instanceof Map<?, ?> map
          ? Optional.of(map)
          : Optional.empty();
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }
}
