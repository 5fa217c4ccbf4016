package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Bodies as a portal posts them, kept as one readable {@code key=value} a line. */
final class Fixture {
  private Fixture() {}

  /** The body, with some of its lines changed. */
  static Tree event(String name, String... changes) {
    return BracketForm.parse(String.join("&", pairs(name, changes)));
  }

  /** Each pair of the body as it is posted. */
  static List<String> pairs(String name, String... changes) {
    try (var in = requireNonNull(Fixture.class.getResourceAsStream("events/" + name + ".form"))) {
      String lines = new String(in.readAllBytes(), UTF_8) + String.join("\n", changes);
      return lines.lines().map(Fixture::encoded).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String line) {
    int equals = line.indexOf('=');
    return PercentCode.encode(line.substring(0, equals))
        + "="
        + PercentCode.encode(line.substring(equals + 1));
  }
}
