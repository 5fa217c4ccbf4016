package io.imbot4j.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps the calls to one portal under its limit, first come, first served.
 *
 * <p>A call books the earliest moment at which the portal's bucket has room and waits for it, so
 * that nobody overtakes and nobody wakes in vain. Safe for use by many threads at once.
 */
final class LeakyBucket {
  private final InstantSource clock;
  private final Pause pause;
  private final Instant start;
  private final long drop;
  private final long brim;

  /** When the bucket will be empty if no further call books, in nanoseconds since the start. */
  private long emptyAt;

  /** By how much booked calls were put off since the start, in nanoseconds. */
  private long putOff;

  LeakyBucket(CallLimit limit, InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
    this.start = clock.instant();
    this.drop = limit.drop().toNanos();
    this.brim = drop * limit.depth();
  }

  /**
   * Waits until a call may go.
   *
   * @return nothing if it may; else, at once, how long it would have to wait, if that is longer
   *     than allowed
   * @throws InterruptedException at once if the thread is interrupted; its place is free again
   */
  Optional<Duration> enter(Duration atMost) throws InterruptedException {
    Booking booking = book();
    long latest = now() + atMost.toNanos();
    try {
      for (long due = due(booking); due > now(); due = due(booking)) {
        if (due > latest) {
          giveBack();
          return Optional.of(Duration.ofNanos(due - now()));
        }
        pause.rest(Duration.ofNanos(due - now()));
      }
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      giveBack();
      throw interrupted;
    }
  }

  /**
   * Corrects the bucket where the portal says that its own is full, because others call from the
   * same address: the next call goes when one drop has leaked away.
   */
  synchronized void portalSaysFull() {
    long ahead = emptyAt - (now() + brim);
    if (ahead <= 0) {
      emptyAt = now() + brim;
    } else {
      long nextIn = (ahead - 1) % drop + 1;
      emptyAt += drop - nextIn;
      putOff += drop - nextIn;
    }
  }

  private synchronized Booking book() {
    long now = now();
    long due = Math.max(now, emptyAt + drop - brim);
    emptyAt = Math.max(emptyAt, now) + drop;
    return new Booking(due, putOff);
  }

  private synchronized long due(Booking booking) {
    return booking.due + putOff - booking.putOffBefore;
  }

  private synchronized void giveBack() {
    emptyAt -= drop;
  }

  private long now() {
    return Duration.between(start, clock.instant()).toNanos();
  }

  private record Booking(long due, long putOffBefore) {}
}
