package io.imbot4j.wire.pace;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a method has run within ten minutes as the portal counts, and how long a call takes. */
final class MethodTime {
  private static final int FORGETTING = 8;

  private final Duration limit;
  private @Nullable Duration each;
  private Outcome.@Nullable Counted known;
  private Instant opens = Instant.MIN;
  private Instant blockedUntil = Instant.MIN;
  private int underWay;

  /**
   * @param limit zero for none
   */
  MethodTime(Duration limit) {
    this.limit = limit;
  }

  /** How long a call takes at most, as far as is known; null before the first was answered. */
  @Nullable Duration each() {
    return each;
  }

  /**
   * Whether another call may go without crossing the limit, even if those under way take as long as
   * they can. Where only the portal knows how much it has forgotten by now, one call goes to ask.
   */
  boolean mayGo(Instant now) {
    if (now.isBefore(blockedUntil)) {
      return false;
    }
    return each == null || hasRoom(each) || (underWay == 0 && !now.isBefore(opens));
  }

  private boolean hasRoom(Duration each) {
    return limit.isZero()
        || known == null
        || known.operating().plusNanos(each.toNanos() * (underWay + 1L)).compareTo(limit) <= 0;
  }

  /** When a call may go that may not go now, if nothing is answered before. */
  Instant opens() {
    return opens.isAfter(blockedUntil) ? opens : blockedUntil;
  }

  void left() {
    underWay++;
  }

  void returned(Outcome outcome, Instant now) {
    underWay--;
    if (outcome instanceof Outcome.Ran ran) {
      each = each == null ? ran.took() : longer(ran.took(), slowlyForgotten(each, ran.took()));
      learn(ran.counted(), now);
    } else if (outcome instanceof Outcome.MethodFull full) {
      blockedUntil = now.plus(full.after());
    }
  }

  private static Duration slowlyForgotten(Duration longest, Duration last) {
    return longest.minusNanos(longest.minus(last).toNanos() / FORGETTING);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * What is counted only grows until some of it is forgotten, which moves the time of the next
   * forgetting; so an answer that was overtaken by another is known for one.
   */
  private void learn(Outcome.@Nullable Counted counted, Instant now) {
    if (counted == null) {
      return;
    }
    Outcome.Counted before = known;
    int later = before == null ? 1 : counted.resets().compareTo(before.resets());
    if (later > 0 || (before != null && later == 0 && grew(before, counted))) {
      known = counted;
      // The portal tells a whole second, in which it happens.
      opens = now.plus(Duration.between(counted.at(), counted.resets())).plusSeconds(1);
    }
  }

  private static boolean grew(Outcome.Counted before, Outcome.Counted counted) {
    return counted.operating().compareTo(before.operating()) > 0;
  }
}
