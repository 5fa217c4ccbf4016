package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.CallBudget;
import io.imbot4j.port.Pace;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.Result;
import io.imbot4j.wire.pace.Bucket;
import io.imbot4j.wire.pace.Call;
import io.imbot4j.wire.pace.Outcome;
import io.imbot4j.wire.pace.Scheduler;
import io.imbot4j.wire.pace.Trip;
import io.imbot4j.wire.pace.Wish;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
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

  /** Others use the bucket too, and nobody tells when they gave something back. */
  private static final Duration MOST_PATIENCE = Duration.ofSeconds(1);

  /** After which a portal may be asked for its plan again. */
  private static final Duration PLAN_LASTS = Duration.ofHours(1);

  private static final Duration BEFORE_REPEAT = Duration.ofMillis(250);

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Ticket> waiting = new LinkedHashSet<>();
  private final Standstill standstill = new Standstill();
  private final PortalId portal;
  private final HttpConfig config;
  private final Pause pause;
  private final TurnObserver observer;
  private final NoTurn noTurn;
  private final Scheduler<Ticket> scheduler;
  private final Refill refill;
  private Consumer<Trip<Ticket>> carrier = trip -> {};
  private Executor elsewhere = Runnable::run;
  private Runnable planAsker = () -> {};
  private Instant asksPlan = Instant.MIN;
  private boolean planned;
  private volatile @Nullable URI address;

  /**
   * @param observer is told when the portal stops taking calls, and when it takes them again
   */
  Pacing(PortalId portal, HttpConfig config, Pause pause, TurnObserver observer) {
    this.portal = portal;
    this.config = config;
    this.pause = pause;
    this.observer = observer;
    this.noTurn = new NoTurn(portal);
    this.scheduler = new Scheduler<>(config.pace());
    this.refill = new Refill(portal, config.budget(), observer);
    if (config.budget() != null) {
      scheduler.waitForAllowance();
    }
  }

  /** The portal is called at an address, together with all in this process who call it there. */
  void at(URI endpoint) {
    if (endpoint.equals(address)) {
      return;
    }
    Bucket shared = SharedBuckets.ALL.of(endpoint, config);
    lock.lock();
    try {
      scheduler.shares(shared);
      address = endpoint;
    } finally {
      lock.unlock();
    }
  }

  /** Who calls for those that nobody calls for; quick, the calling is done elsewhere. */
  void carriedBy(Consumer<Trip<Ticket>> carrier) {
    this.carrier = carrier;
  }

  InstantSource clock() {
    return config.clock();
  }

  /** Who finds the portal's {@link #plan} out; may take its time. */
  void planAskedBy(Runnable asker) {
    this.planAsker = asker;
  }

  /** Where what takes its time is done. */
  void asksOn(Executor threads) {
    this.elsewhere = threads;
  }

  /** The portal has told how many requests it takes. */
  void plan(Pace told) {
    lock.lock();
    try {
      scheduler.requestsOf(told, now());
      planned = true;
      sendAll();
    } finally {
      lock.unlock();
    }
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

  /** Has a call wait for its turn; where the portal takes none, it has failed already. */
  Ticket offer(Request request, Call.Kind kind, Instant end) {
    lock.lock();
    try {
      Ticket ticket = new Ticket(request, kind, end, lock.newCondition());
      PortalException refusal = standstill.refusal(request.method(), now());
      if (refusal == null) {
        scheduler.offer(ticket);
      } else {
        ticket.end(Result.failed(refusal));
      }
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
      Instant now = sendAll();
      while (ticket.trip() == null && ticket.result() == null) {
        pause.await(ticket.signal(), patience(ticket, now));
        now = sendAll();
      }
      return ticket.result();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      if (ticket.result() != null) {
        return ticket.result();
      }
      boolean reached = ticket.trip() == null && !scheduler.waits(ticket);
      stop(ticket);
      throw noTurn.interrupted(ticket.request().method(), reached, interrupted);
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
  private Duration patience(Ticket ticket, Instant now) {
    Instant end = ticket.end();
    if (scheduler.waits(ticket) && scheduler.opens(ticket, now).isAfter(end)) {
      throw heldBack(ticket, now);
    }
    if (!now.isBefore(end)) {
      throw late(ticket, now);
    }
    Instant next =
        waiting.iterator().next().equals(ticket) ? scheduler.again(now).orElse(end) : end;
    Instant refilled = refill.next();
    next = now.isBefore(refilled) && refilled.isBefore(next) ? refilled : next;
    Duration patience = Duration.between(now, next.isBefore(end) ? next : end);
    return patience.compareTo(MOST_PATIENCE) < 0 ? patience : MOST_PATIENCE;
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
      if (outcomes.stream().anyMatch(Outcome.Ran.class::isInstance)) {
        answered(trip);
      }
      standstill.why().ifPresent(this::failAll);
      sendAll();
    } finally {
      lock.unlock();
    }
  }

  private void answered(Trip<Ticket> trip) {
    if (standstill.ends(trip.since())) {
      observer.saw(new TurnObserver.PortalResumed(portal));
    }
  }

  /** What waits is not sent, where the portal takes no calls. */
  private void failAll(PortalException.AccessLost why) {
    scheduler
        .clear()
        .forEach(ticket -> ticket.end(Result.failed(why.ofCall(ticket.request().method()))));
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

  /**
   * Sends what may go.
   *
   * @return the time it is, for which nothing more may
   */
  private Instant sendAll() {
    Instant now = now();
    for (Optional<Trip<Ticket>> next = scheduler.next(now);
        next.isPresent();
        next = scheduler.next(now)) {
      Trip<Ticket> trip = next.get();
      if (trip.calls().size() == 1 && trip.kind() != Call.Kind.BULK) {
        trip.calls().get(0).go(trip);
      } else {
        carrier.accept(trip);
      }
    }
    if (refill.isDue(now)) {
      scheduler.wish(now).ifPresent(this::fulfil);
    }
    if (config.asksPlan() && !now.isBefore(asksPlan) && scheduler.isCrowded(now)) {
      asksPlan = now.plus(PLAN_LASTS);
      elsewhere.execute(planAsker);
    }
    waiting.stream().findFirst().ifPresent(longest -> longest.signal().signal());
    return now;
  }

  private void fulfil(Wish wish) {
    Instant asked = now();
    refill.begins();
    elsewhere.execute(
        () -> {
          Refill.Granted granted = refill.take(wish, asked);
          lock.lock();
          try {
            refill.ends(granted, wish, now());
            scheduler.allow(granted.requests(), granted.until());
            sendAll();
          } finally {
            lock.unlock();
          }
        });
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
   * @param trip with which it was sent
   * @return what the others' pace learns from it
   */
  Outcome after(Trip<Ticket> trip, Ticket ticket, PortalException failure) {
    lock.lock();
    try {
      if (standstill.begins(failure, trip.since(), now())) {
        observer.saw(new TurnObserver.PortalStopped(portal, (PortalException.AccessLost) failure));
      }
      if (failure instanceof PortalException.Refused) {
        answered(trip);
      }
      Outcome outcome = outcome(ticket, failure);
      if (planned && outcome instanceof Outcome.BucketFull) {
        // It may be other callers; but then the slower pace is the right one too.
        planned = false;
        scheduler.requestsOf(config.pace(), now());
      }
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
    return noTurn.heldBack(
        ticket.request().method(),
        scheduler.runsTooLong(ticket, now) ? OPERATING : LIMIT,
        Duration.between(now, scheduler.opens(ticket, now)));
  }

  private PortalException late(Ticket ticket, Instant now) {
    String method = ticket.request().method();
    if (!scheduler.waits(ticket)) {
      return noTurn.late(method);
    }
    if (scheduler.wish(now).isPresent()) {
      return noTurn.heldBack(method, LIMIT, CallBudget.GOOD_FOR);
    }
    return scheduler.opens(ticket, now).isAfter(now) ? heldBack(ticket, now) : noTurn.busy(method);
  }
}
