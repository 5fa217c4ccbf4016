package io.imbot4j.world;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much a portal lets its callers do. Immutable.
 *
 * @param burst how many calls an address may have in its bucket; 0 for any number
 * @param perSecond how many calls leave the bucket each second
 * @param operating how long a method may run for one application or webhook within ten minutes;
 *     zero for any time
 * @param cost how long a call is said to run; nobody waits for it
 * @param costs the same for single methods, by their names in lower case
 * @param counted how long a call must run for its time to be counted
 */
public record Limits(
    int burst,
    int perSecond,
    Duration operating,
    Duration cost,
    Map<String, Duration> costs,
    Duration counted) {
  private static final Duration USUAL = Duration.ofMillis(20);
  private static final Duration COUNTED = Duration.ofMillis(100);

  public Limits {
    costs = Map.copyOf(costs);
    boolean negative = operating.isNegative() || cost.isNegative() || counted.isNegative();
    if (negative || costs.values().stream().anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException("a method cannot run for a negative time: give 0 or more");
    }
    if (burst < 0 || perSecond < 0 || (burst > 0 && perSecond == 0)) {
      throw new IllegalArgumentException(
          "a bucket of " + burst + " calls cannot lose " + perSecond + " a second");
    }
  }

  /** Those of a cloud portal on most plans: 50 calls, 2 a second, 8 minutes in ten. */
  public static Limits standard() {
    return new Limits(50, 2, Duration.ofMinutes(8), USUAL, Map.of(), COUNTED);
  }

  /** Those of the plan Enterprise: 250 calls, 5 a second, 8 minutes in ten. */
  public static Limits enterprise() {
    return new Limits(250, 5, Duration.ofMinutes(8), USUAL, Map.of(), COUNTED);
  }

  /** None: nothing is refused, though what methods cost is still counted. */
  public static Limits none() {
    return new Limits(0, 0, Duration.ZERO, USUAL, Map.of(), COUNTED);
  }

  /** The same where a method may run for another time. */
  public Limits withOperating(Duration other) {
    return new Limits(burst, perSecond, other, cost, costs, counted);
  }

  /** The same where each call of one method, in any case, runs for this long. */
  public Limits withCost(String method, Duration each) {
    Map<String, Duration> more = new LinkedHashMap<>(costs);
    more.put(method.toLowerCase(Locale.ROOT), each);
    return new Limits(burst, perSecond, operating, cost, more, counted);
  }

  /** The same where the time of a call is counted from another length on; zero for all. */
  public Limits withCounted(Duration shortest) {
    return new Limits(burst, perSecond, operating, cost, costs, shortest);
  }

  Duration costOf(String method) {
    return costs.getOrDefault(method.toLowerCase(Locale.ROOT), cost);
  }
}
