package io.imbot4j.emulator;

import io.imbot4j.world.LogEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what was ordered to go wrong in a turn as the test kit's statements before it. */
final class FaultSource {
  /** In memory nothing is paced or renewed; over HTTP these are waited out and asked again. */
  private static final Set<String> WAITED_OUT =
      Set.of("QUERY_LIMIT_EXCEEDED", "OPERATION_TIME_LIMIT", "expired_token");

  private FaultSource() {}

  /** Statements and comments for the lines of one turn, none where all went by itself. */
  static List<String> statements(List<LogEntry> turn) {
    List<LogEntry> ordered = turn.stream().filter(FaultSource::isOrdered).toList();
    List<String> statements = new ArrayList<>();
    events(ordered.stream().filter(line -> line.kind().equals("event")).toList(), statements);
    Map<String, Integer> refusals = new LinkedHashMap<>();
    for (LogEntry line : ordered) {
      if (isRefused(line)) {
        refusals.merge(
            JavaLiteral.of(line.name()) + ", " + JavaLiteral.of(line.outcome()), 1, Integer::sum);
      } else if (line.kind().equals("rest")) {
        statements.add(untold(line));
      }
    }
    refusals.forEach((what, times) -> statements.add("portal.fails(" + times + ", " + what + ");"));
    return statements;
  }

  static boolean isOrdered(LogEntry line) {
    return line.source().equals("ordered");
  }

  private static void events(List<LogEntry> events, List<String> statements) {
    long lost = events.stream().filter(line -> line.outcome().equals("lost")).count();
    if (lost > 0) {
      statements.add("portal.loses(" + lost + ");");
    }
    Map<String, LogEntry> once = new LinkedHashMap<>();
    for (LogEntry line : events) {
      String event = line.name() + line.cause();
      if (line.outcome().equals("lost")) {
        continue;
      }
      if (once.remove(event) == null) {
        once.put(event, line);
      } else {
        statements.add("portal.deliversTwice();");
      }
    }
    once.values().forEach(line -> statements.add(untold(line)));
  }

  private static boolean isRefused(LogEntry line) {
    return line.kind().equals("rest")
        && !WAITED_OUT.contains(line.outcome())
        && line.answer() instanceof Map<?, ?> answer
        && answer.containsKey("error");
  }

  private static String untold(LogEntry line) {
    return "// Not told by the test kit: what went wrong in line " + line.seq() + ".";
  }
}
