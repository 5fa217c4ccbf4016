package io.imbot4j.conformance;

import io.imbot4j.conformance.Example.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Examples of a folder, a file each: {@code <kind>__<method or event>__<number>.json}, and in its
 * folder {@code form} the bodies of posted events, {@code <name>.txt} with what it says in {@code
 * <name>.decoded.json}.
 *
 * <p>A request is {@code {"method", "body"}}, a success and an error a whole answer. An event is
 * what is posted, an element of fetched {@code events}, or its {@code data} alone.
 */
record ForeignExamples(Path folder) {
  private static final String DECODED = ".decoded.json";

  List<Example> all() {
    return Stream.concat(
            files(folder, ".json").map(this::read).flatMap(Optional::stream),
            files(folder.resolve("form"), ".txt").map(ForeignExamples::form))
        .toList();
  }

  private Optional<Example> read(Path file) {
    String label = file.getFileName().toString().replace(".json", "");
    String[] parts = label.split("__", -1);
    if (parts.length < 3) {
      return Optional.empty();
    }
    String name = parts[1];
    Object json = Json.read(file);
    Map<String, @Nullable Object> content = Json.map(json);
    return switch (parts[0]) {
      case "request" ->
          Optional.of(new Example(Kind.REQUEST, name, label, Json.map(content.get("body"))));
      case "success" -> Optional.of(new Example(Kind.SUCCESS, name, label, content));
      case "error" -> Optional.of(new Example(Kind.ERROR, name, label, content));
      case "event" -> Optional.of(event(name, label, content));
      case "keyboard" -> Optional.of(content("KEYBOARD", label, json));
      case "menu" -> Optional.of(content("MENU", label, json));
      case "attach" -> Optional.of(content("ATTACH", label, json));
      case "object" -> Optional.of(new Example(Kind.OBJECT, name, label, content));
      default -> Optional.empty();
    };
  }

  private static Example event(String name, String label, Map<String, @Nullable Object> content) {
    if (content.containsKey("event")) {
      return new Example(Kind.POSTED, name, label, content);
    }
    Map<String, @Nullable Object> fetched = new LinkedHashMap<>();
    fetched.putAll(Map.of("eventId", 1, "type", name, "date", "2026-10-03T07:15:00+03:00"));
    if (content.containsKey("type") && content.containsKey("data")) {
      fetched.putAll(content);
    } else {
      fetched.put("data", content);
    }
    return new Example(Kind.FETCHED, name, label, fetched);
  }

  /** A part of a message under its own key, or by itself. */
  private static Example content(String kind, String label, @Nullable Object json) {
    Object inside = json instanceof Map<?, ?> map && map.containsKey(kind) ? map.get(kind) : json;
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    content.put(kind, inside);
    return new Example(Kind.CONTENT, kind, label, content);
  }

  private static Example form(Path file) {
    String label = file.getFileName().toString().replace(".txt", "");
    Path decoded = file.resolveSibling(label + DECODED);
    if (!Files.exists(decoded)) {
      decoded = file.resolveSibling(label.replaceAll("\\.[a-z-]+$", "") + DECODED);
    }
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    content.put("body", text(file));
    content.put("decoded", Json.read(decoded));
    return new Example(Kind.FORM, label, "form " + label, content);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder, String end) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
