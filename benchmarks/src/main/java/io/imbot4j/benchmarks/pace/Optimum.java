package io.imbot4j.benchmarks.pace;

import java.time.Duration;

/**
 * How long a load takes at least, whoever sends it, even if all is known beforehand.
 *
 * <p>By arithmetic alone: within ten minutes only so many messages fit into the operating time, so
 * that many are ten minutes apart from as many again. Of the others, some line carries its part of
 * the messages and of the requests, one after the other; and the last request cannot leave before
 * the bucket has room for it.
 */
final class Optimum {
  private static final int BATCH = 50;
  private static final long TEN_MINUTES = Duration.ofMinutes(10).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Load load;
  private final long each;
  private final long latency;

  private Optimum(Load load) {
    this.load = load;
    each = load.each().toNanos();
    latency = load.latency().toNanos();
  }

  /** From the first request's leaving to the last answer, for a load that starts with a minute. */
  static Duration of(Load load) {
    return Duration.ofNanos(new Optimum(load).finish());
  }

  private long finish() {
    // The call that crosses the limit still passes.
    long atOnce = load.operating().toNanos() / each + 1;
    long waits = (load.messages() - 1) / atOnce;
    long last = load.messages() - waits * atOnce;
    return waits * Math.max(TEN_MINUTES, straight(atOnce)) + straight(last);
  }

  private long straight(long messages) {
    long ofOneLine = up(messages, load.sideBySide());
    long lines = ofOneLine * each + up(ofOneLine, BATCH) * latency;
    long late = Math.max(0, up(messages, BATCH) - load.plan().burst);
    return Math.max(lines, late * SECOND / load.plan().perSecond + latency + each);
  }

  private static long up(long amount, long part) {
    return (amount + part - 1) / part;
  }
}
