package io.imbot4j.benchmarks.pace;

import java.time.Duration;

/**
 * Many messages to one portal, each to a dialog of its own or in turn to a thousand.
 *
 * @param each how long the portal works on a message
 * @param latency how long a request and its answer are on their way together
 * @param plan what the portal allows
 * @param operating how long the method may run in ten minutes
 * @param sideBySide how many requests may be under way at once
 */
record Load(
    int messages, Duration each, Duration latency, Plan plan, Duration operating, int sideBySide) {

  /** A portal's plan, in the words of its documentation. */
  enum Plan {
    STANDARD(50, 2),
    ENTERPRISE(250, 5);

    final int burst;
    final int perSecond;

    Plan(int burst, int perSecond) {
      this.burst = burst;
      this.perSecond = perSecond;
    }
  }

  /** As is usual: a tenth of a second of latency, seven minutes in ten, eight side by side. */
  static Load of(int messages, Duration each, Plan plan) {
    return new Load(messages, each, Duration.ofMillis(100), plan, Duration.ofMinutes(7), 8);
  }
}
