package io.imbot4j.world;

import java.time.Instant;
import java.util.List;

/**
 * How full the buckets of the callers are, and how long methods have run.
 *
 * @param burst how many calls a bucket holds; 0 for any number
 * @param perSecond how many calls leave it each second
 */
public record LimitsView(int burst, int perSecond, List<Source> callers, List<Usage> methods) {
  public LimitsView {
    callers = List.copyOf(callers);
    methods = List.copyOf(methods);
  }

  /**
   * An address that calls.
   *
   * @param source the address, empty for calls in memory
   * @param level how many calls are in its bucket
   * @param burst how many fit in; 0 for any number
   * @param perSecond how many leave it each second
   */
  public record Source(String source, double level, int burst, int perSecond) {}

  /**
   * A method that ran.
   *
   * @param caller the application or webhook it ran for
   * @param operating the seconds counted in the last ten minutes
   * @param limit the seconds allowed; 0 for any number
   * @param resetsAt when the oldest of them are forgotten
   */
  public record Usage(
      String method, String caller, double operating, double limit, Instant resetsAt) {}
}
