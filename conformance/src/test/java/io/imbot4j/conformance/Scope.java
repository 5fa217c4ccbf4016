package io.imbot4j.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The methods and events that Java shall have, in methods.txt and events.txt. */
final class Scope {
  static final List<MethodFact> FACTS =
      lines("methods.txt").stream().map(MethodFact::parse).toList();
  static final List<String> METHODS = FACTS.stream().map(MethodFact::name).toList();
  static final List<String> EVENTS = lines("events.txt");

  private Scope() {}

  static boolean contains(Example example) {
    return switch (example.kind()) {
      case REQUEST, SUCCESS, ERROR -> METHODS.contains(example.name());
      case FETCHED, POSTED -> EVENTS.contains(example.name());
      case FORM, CONTENT, OBJECT -> true;
    };
  }

  /** The lines of a resource that say something. */
  static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("src/test/resources", file)).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
