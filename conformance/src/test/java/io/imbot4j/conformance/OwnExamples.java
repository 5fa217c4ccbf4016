package io.imbot4j.conformance;

import io.imbot4j.conformance.Example.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our own examples: a file for each method and each event. */
final class OwnExamples {
  private static final Path ROOT = Path.of("src/test/resources/vectors");
  private static final List<Example> ALL = load();

  private OwnExamples() {}

  static List<Example> all() {
    return ALL;
  }

  static List<Example> of(Kind kind, String name) {
    return ALL.stream()
        .filter(example -> example.kind() == kind && example.name().equals(name))
        .toList();
  }

  private static List<Example> load() {
    List<Example> examples = new ArrayList<>();
    for (Path file : files("methods")) {
      Map<String, @Nullable Object> content = Json.map(Json.read(file));
      String method = String.valueOf(content.get("method"));
      add(examples, Kind.REQUEST, method, bodies(content.get("requests")));
      add(examples, Kind.SUCCESS, method, Json.list(content.get("successes")));
      add(examples, Kind.ERROR, method, Json.list(content.get("errors")));
    }
    for (Path file : files("events")) {
      Map<String, @Nullable Object> content = Json.map(Json.read(file));
      String event = String.valueOf(content.get("event"));
      add(examples, Kind.FETCHED, event, Json.list(content.get("fetched")));
      add(examples, Kind.POSTED, event, Json.list(content.get("posted")));
      List<?> posted = Json.list(content.get("posted"));
      List<?> forms = Json.list(content.get("forms"));
      List<Map<String, ?>> paired = new ArrayList<>();
      for (int i = 0; i < forms.size(); i++) {
        int twin = Math.min(i, posted.size() - 1);
        paired.add(Map.of("body", forms.get(i), "decoded", posted.get(twin)));
      }
      add(examples, Kind.FORM, event, paired);
    }
    return examples;
  }

  private static List<?> bodies(@Nullable Object requests) {
    return Json.list(requests).stream().map(request -> Json.map(request).get("body")).toList();
  }

  private static void add(List<Example> examples, Kind kind, String name, List<?> contents) {
    for (int i = 0; i < contents.size(); i++) {
      String label = "%s %s %d".formatted(name, kind.name().toLowerCase(Locale.ROOT), i + 1);
      examples.add(new Example(kind, name, label, Json.map(contents.get(i))));
    }
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
