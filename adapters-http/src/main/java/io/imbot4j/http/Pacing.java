package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.Result;
import io.imbot4j.wire.pace.Call;
import io.imbot4j.wire.pace.Outcome;
import io.imbot4j.wire.pace.Scheduler;
import io.imbot4j.wire.pace.Trip;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the calls to one portal wait for their turns. It has no thread: who waits longest keeps the
 * time for all. Safe for many threads.
 */
final class Pacing {
  private static final String LIMIT = "QUERY_LIMIT_EXCEEDED";
  private static final String OPERATING = "OPERATION_TIME_LIMIT";
  private static final Duration BEFORE_REPEAT = Duration.ofMillis(250);

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Ticket> waiting = new LinkedHashSet<>();
  private final PortalId portal;
  private final HttpConfig config;
  private final Pause pause;
  private final Scheduler<Ticket> scheduler;
  private Consumer<Trip<Ticket>> carrier = trip -> {};

  Pacing(PortalId portal, HttpConfig config, Pause pause) {
    this.portal = portal;
    this.config = config;
    this.pause = pause;
    this.scheduler = new Scheduler<>(config.pace());
  }

  /** Who calls for those that nobody calls for; quick, the calling is done elsewhere. */
  void carriedBy(Consumer<Trip<Ticket>> carrier) {
    this.carrier = carrier;
  }

  InstantSource clock() {
    return config.clock();
  }

  Instant now() {
    return clock().instant();
  }

  /** When a call that begins now must have ended. */
  Instant end() {
    return now().plus(config.deadline());
  }

  Duration until(Instant end) {
    return Duration.between(now(), end);
  }

  /** Has a call wait for its turn. */
  Ticket offer(Request request, Call.Kind kind, Instant end) {
    lock.lock();
    try {
      Ticket ticket = new Ticket(request, kind, end, lock.newCondition());
      scheduler.offer(ticket);
      return ticket;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the turn of a call.
   *
   * @return what came of it in a batch; {@code null} where the caller is to call now, and then to
   *     say that it is {@link #over}
   * @throws PortalException if neither was before its end, or the thread was interrupted
   */
  @Nullable Result await(Ticket ticket) {
    lock.lock();
    waiting.add(ticket);
    try {
      sendAll();
      while (ticket.trip() == null && ticket.result() == null) {
        pause.await(ticket.signal(), patience(ticket));
        sendAll();
      }
      return ticket.result();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      if (ticket.result() != null) {
        return ticket.result();
      }
      boolean reached = ticket.trip() == null && !scheduler.waits(ticket);
      stop(ticket);
      throw interrupted(ticket.request().method(), reached, interrupted);
    } catch (PortalException late) {
      stop(ticket);
      throw late;
    } finally {
      waiting.remove(ticket);
      sendAll();
      lock.unlock();
    }
  }

  /** How long to wait for a call until something has to be looked at again. */
  private Duration patience(Ticket ticket) {
    Instant now = now();
    Instant end = ticket.end();
    if (scheduler.waits(ticket) && scheduler.opens(ticket, now).isAfter(end)) {
      throw heldBack(ticket, now);
    }
    if (!now.isBefore(end)) {
      throw late(ticket, now);
    }
    Instant next =
        waiting.iterator().next().equals(ticket) ? scheduler.again(now).orElse(end) : end;
    return Duration.between(now, next.isBefore(end) ? next : end);
  }

  /** Nobody waits for a call any more; its turn, if it had come, goes to others. */
  private void stop(Ticket ticket) {
    ticket.leave();
    scheduler.withdraw(ticket);
    Trip<Ticket> trip = ticket.trip();
    if (trip != null) {
      scheduler.returned(trip, List.of(Outcome.OVER), now());
    }
  }

  /** A call had its turn and was called by who waited for it. */
  void over(Ticket ticket, Outcome outcome) {
    Trip<Ticket> trip = ticket.trip();
    if (trip != null) {
      ticket.stop();
      over(trip, List.of(outcome));
    }
  }

  void over(Trip<Ticket> trip, List<Outcome> outcomes) {
    lock.lock();
    try {
      scheduler.returned(trip, outcomes, now());
      trip.calls().stream().filter(Ticket::left).forEach(scheduler::withdraw);
      sendAll();
    } finally {
      lock.unlock();
    }
  }

  /** Tells who waits for a call what came of it. */
  void end(Ticket ticket, Result result) {
    lock.lock();
    try {
      ticket.end(result);
    } finally {
      lock.unlock();
    }
  }

  private void sendAll() {
    for (Optional<Trip<Ticket>> next = scheduler.next(now());
        next.isPresent();
        next = scheduler.next(now())) {
      Trip<Ticket> trip = next.get();
      if (trip.calls().size() == 1 && trip.kind() != Call.Kind.BULK) {
        trip.calls().get(0).go(trip);
      } else {
        carrier.accept(trip);
      }
    }
    waiting.stream().findFirst().ifPresent(longest -> longest.signal().signal());
  }

  /** Waits before a repeat; a call whose thread is interrupted {@linkplain Ticket#left leaves}. */
  void restBefore(Ticket ticket) {
    try {
      pause.rest(BEFORE_REPEAT);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      ticket.leave();
    }
  }

  /**
   * A call failed: it goes again where it was not done, and once where it reads. Where it does not,
   * or has no time to, it {@linkplain Ticket#left() has left}.
   *
   * @return what the others' pace learns from it
   */
  Outcome after(Ticket ticket, PortalException failure) {
    lock.lock();
    try {
      Outcome outcome = outcome(ticket, failure);
      Duration pause =
          failure instanceof PortalException.Throttled heldBack
              ? heldBack.retryAfter()
              : BEFORE_REPEAT;
      if (outcome.equals(Outcome.OVER) || pause.compareTo(until(ticket.end())) >= 0) {
        ticket.leave();
      }
      return outcome;
    } finally {
      lock.unlock();
    }
  }

  private static Outcome outcome(Ticket ticket, PortalException failure) {
    if (failure instanceof PortalException.Throttled heldBack) {
      return heldBack.code().equalsIgnoreCase(LIMIT)
          ? new Outcome.BucketFull()
          : new Outcome.MethodFull(heldBack.retryAfter());
    }
    boolean again =
        failure instanceof PortalException.Unanswered unanswered
            && (!unanswered.reached() || ReadMethods.contains(ticket.request().method()))
            && ticket.repeats();
    return again ? new Outcome.Again() : Outcome.OVER;
  }

  private PortalException heldBack(Ticket ticket, Instant now) {
    return new PortalException.Throttled(
        ticket.request().method(),
        portal,
        scheduler.runsTooLong(ticket, now) ? OPERATING : LIMIT,
        "not sent, too many calls wait",
        "Call less often, or set the pace of the portal's plan in HttpConfig.",
        Duration.between(now, scheduler.opens(ticket, now)));
  }

  private PortalException late(Ticket ticket, Instant now) {
    boolean waits = scheduler.waits(ticket);
    if (waits && scheduler.opens(ticket, now).isAfter(now)) {
      return heldBack(ticket, now);
    }
    return new PortalException.Unanswered(
        ticket.request().method(),
        portal,
        !waits,
        waits
            ? "all connections to the portal were busy until the deadline; call less at once, or"
                + " allow a longer deadline"
            : "the portal did not answer in time; look whether it was done before doing it again",
        null);
  }

  private PortalException interrupted(String method, boolean reached, InterruptedException cause) {
    return new PortalException.Unanswered(
        method,
        portal,
        reached,
        reached
            ? "the thread was interrupted while it waited for the answer"
            : "the thread was interrupted while it waited for the portal's limit; nothing was done",
        cause);
  }
}
