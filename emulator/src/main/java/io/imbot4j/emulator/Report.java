package io.imbot4j.emulator;

import io.imbot4j.world.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a real portal, or the people on it, would hold against the bot. Immutable.
 *
 * @param events how many events it is judged by
 * @param calls how many calls
 */
record Report(long events, long calls, List<Finding> findings) {

  /**
   * One thing to look at.
   *
   * @param count how often it was seen
   * @param worst the worst of it, in the unit its sentence names; empty where nothing is measured
   * @param name the methods it is about, empty where it is about none
   * @param says one sentence for people
   * @param remedy what to do about it
   * @param lines where in the log it was seen
   */
  record Finding(
      String kind,
      int count,
      String worst,
      String name,
      String says,
      String remedy,
      List<Long> lines) {}

  static Report of(List<LogEntry> log) {
    List<Finding> findings = new ArrayList<>();
    // What somebody had go wrong is nobody's fault.
    List<LogEntry> own = log.stream().filter(line -> !line.source().equals("ordered")).toList();
    for (Rule rule : Rule.values()) {
      rule.judge(own).ifPresent(findings::add);
    }
    return new Report(
        count(log, line -> line.kind().equals("event")),
        count(log, line -> line.kind().equals("rest")),
        findings);
  }

  private static long count(List<LogEntry> log, Predicate<LogEntry> which) {
    return log.stream().filter(which).count();
  }
}
