package io.imbot4j.http;

import io.imbot4j.wire.Request;
import io.imbot4j.wire.Result;
import io.imbot4j.wire.pace.Call;
import io.imbot4j.wire.pace.Trip;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** A call that waits for its turn and for what comes of it. Guarded by the lock of its pacing. */
final class Ticket extends Call {
  private final Request request;
  private final Instant end;
  private final Condition signal;
  private @Nullable Trip<Ticket> trip;
  private @Nullable Result result;
  private boolean repeated;
  private boolean alone;
  private boolean left;

  /**
   * @param end when nobody waits for it any more
   * @param signal that something became of it
   */
  Ticket(Request request, Kind kind, Instant end, Condition signal) {
    super(
        request.method(),
        request.bot(),
        kind == Kind.TRANSFER || request.dialog().isEmpty() ? null : request.dialog(),
        kind);
    this.request = request;
    this.end = end;
    this.signal = signal;
    alone = kind == Kind.TRANSFER || !request.fitsBatch();
  }

  @Override
  protected boolean alone() {
    return alone;
  }

  Request request() {
    return request;
  }

  Instant end() {
    return end;
  }

  Condition signal() {
    return signal;
  }

  /** Its turn, where who waits for it is to call; {@code null} before. */
  @Nullable Trip<Ticket> trip() {
    return trip;
  }

  /** It is to be called alone, by who waits for it. */
  void go(Trip<Ticket> alone) {
    trip = alone;
    signal.signal();
  }

  /** Its turn is over. */
  void stop() {
    trip = null;
  }

  /** What came of it in a batch; {@code null} before. */
  @Nullable Result result() {
    return result;
  }

  void end(Result what) {
    result = what;
    signal.signal();
  }

  /** Nobody waits for it any more. */
  void leave() {
    left = true;
  }

  boolean left() {
    return left;
  }

  /** Whether it may be repeated although it is unknown what became of it: once, and alone. */
  boolean repeats() {
    boolean first = !repeated;
    repeated = true;
    alone = true;
    return first;
  }
}
