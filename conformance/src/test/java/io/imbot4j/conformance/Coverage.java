package io.imbot4j.conformance;

import static java.util.stream.Collectors.joining;

import io.imbot4j.conformance.Example.Kind;
import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.RestCall;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What there is of every method and event: a Java call, the emulator, examples, a page. */
final class Coverage {
  private static final List<String> COLUMNS = List.of("Java", "emulator", "conformance", "page");

  private final World world =
      new World(WorldConfig.standard(URI.create("http://portal.test/")).withoutRateLimit());
  private final Conformance conformance = new Conformance();
  private final Map<String, String> regions = Regions.all();
  private final Set<String> emulated = EmulatedEvents.names();

  /** Yes and no in the order of the columns, by method or event; {@code null} where it has none. */
  Map<String, List<@Nullable Boolean>> rows() {
    Map<String, List<@Nullable Boolean>> rows = new LinkedHashMap<>();
    for (String method : Scope.METHODS) {
      rows.put(
          method,
          List.of(
              isSent(method), isEmulated(method), conforms(method), regions.containsKey(method)));
    }
    for (String event : Scope.EVENTS) {
      boolean conforms = conforms(event);
      rows.put(event, Arrays.asList(conforms, emulated.contains(event), conforms, null));
    }
    return rows;
  }

  /** Those of which something is missing. */
  Set<String> incomplete() {
    Set<String> incomplete = new TreeSet<>();
    rows()
        .forEach(
            (name, row) -> {
              if (row.contains(false)) {
                incomplete.add(name);
              }
            });
    return incomplete;
  }

  String markdown() {
    String head = "| | " + String.join(" | ", COLUMNS) + " |\n|---|" + "---|".repeat(4) + "\n";
    String lines =
        rows().entrySet().stream()
            .map(row -> "| " + row.getKey() + " | " + cells(row.getValue()) + " |\n")
            .collect(joining());
    return "# Coverage\n\n"
        + "Every method and event of chat bots: whether a typed Java call sends it or an event"
        + " type carries it,\nwhether the emulated portal answers or sends it, whether all"
        + " [examples](../conformance/src/test/resources/vectors) pass,\nand whether it has a"
        + " [page](methods/README.md). A test makes this table and fails where something is"
        + " missing.\n\n"
        + head
        + lines;
  }

  private static String cells(List<@Nullable Boolean> row) {
    return row.stream()
        .map(cell -> cell == null ? "" : cell ? "yes" : "**no**")
        .collect(joining(" | "));
  }

  private boolean isSent(String method) {
    return Drivers.ALL.containsKey(method)
        && OwnExamples.of(Kind.REQUEST, method).stream()
            .map(new RequestCheck()::check)
            .anyMatch(verdict -> !verdict.isFailed());
  }

  private boolean isEmulated(String method) {
    RestAnswer answer = world.call(new RestCall(world.config().webhook(), method, Map.of()));
    return !answer.error().equals("ERROR_METHOD_NOT_FOUND");
  }

  private boolean conforms(String name) {
    return OwnExamples.all().stream()
        .filter(example -> example.name().equals(name))
        .map(conformance::check)
        .noneMatch(Verdict::isFailed);
  }
}
