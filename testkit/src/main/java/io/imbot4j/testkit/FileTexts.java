package io.imbot4j.testkit;

import io.imbot4j.domain.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes texts of the files among a call's parameters, as they are over HTTP. */
final class FileTexts {
  private FileTexts() {}

  /** The same value; a copy where it has parts. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof FileContent file) {
      return base64(file);
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, element) -> copy.put(key, plain(element)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(plain(element)));
      return copy;
    }
    return value;
  }

  private static String base64(FileContent file) {
    try (InputStream bytes = file.open()) {
      return Base64.getEncoder().encodeToString(bytes.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("file cannot be read, so it was not sent", unreadable);
    }
  }
}
