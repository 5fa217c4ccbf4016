package io.imbot4j.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples in tests: what stands between {@code // region: name} and {@code // endregion}. */
final class Regions {
  private static final Path SOURCES = Path.of("src/test/java/io/imbot4j/conformance");
  private static final Pattern REGION =
      Pattern.compile(" *// region: (\\S+)\n(.*?) *// endregion", Pattern.DOTALL);

  /** A gateway of the bakery; the application itself needs no word. */
  private static final Pattern FIELD =
      Pattern.compile("private final (\\w+ (\\w+)) = bakery\\.(\\w+\\.\\w+\\(\\));");

  private Regions() {}

  /** The examples of methods. */
  static Map<String, String> all() {
    return of("ExamplesTest.java");
  }

  /** The hooks that hear events. */
  static Map<String, String> hooks() {
    return of("HooksTest.java");
  }

  private static Map<String, String> of(String ending) {
    Map<String, String> regions = new TreeMap<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(ending)).toList()) {
        read(Files.readString(file), regions);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return regions;
  }

  private static void read(String source, Map<String, String> regions) {
    Matcher region = REGION.matcher(source);
    while (region.find()) {
      String code = region.group(2).stripTrailing().stripIndent();
      String example = gateways(source, code) + code.replace("bakery.", "") + "\n";
      regions.put(region.group(1), example);
    }
  }

  /** How the test came by the gateways that the code uses. */
  private static String gateways(String source, String code) {
    StringBuilder lines = new StringBuilder();
    Matcher field = FIELD.matcher(source);
    while (field.find()) {
      if (Pattern.compile("\\b" + field.group(2) + "\\b").matcher(code).find()) {
        lines.append(field.group(1)).append(" = ").append(field.group(3)).append(";\n");
      }
    }
    return lines.toString();
  }
}
