package io.imbot4j.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.stream.Stream;

/** Bodies as a portal posts them, kept as one readable {@code key=value} a line. */
final class Form {
  private Form() {}

  /** A recorded body; of two equal keys the last one counts, so the changes win. */
  static String of(String name, String... changes) throws IOException {
    try (var in = requireNonNull(Form.class.getResourceAsStream(name + ".form"), name)) {
      String lines = new String(in.readAllBytes(), UTF_8);
      return encoded(Stream.concat(lines.lines(), Arrays.stream(changes)));
    }
  }

  static String of(Stream<String> lines) {
    return encoded(lines);
  }

  private static String encoded(Stream<String> lines) {
    return lines.map(Form::pair).collect(joining("&"));
  }

  private static String pair(String line) {
    int equals = line.indexOf('=');
    return URLEncoder.encode(line.substring(0, equals), UTF_8)
        + "="
        + URLEncoder.encode(line.substring(equals + 1), UTF_8);
  }
}
