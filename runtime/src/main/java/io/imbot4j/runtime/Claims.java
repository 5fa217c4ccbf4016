package io.imbot4j.runtime;

import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes work out of the inbox, a turn at a time, and brings back what became of it. Safe for many
 * threads.
 */
final class Claims {
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final EventInbox inbox;
  private final Turns turns;
  private final InstantSource clock;
  private final TurnObserver observer;
  private final Map<Claim, Instant> running = new ConcurrentHashMap<>();
  private final Set<Work> givenUp = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  Claims(EventInbox inbox, Turns turns, InstantSource clock, TurnObserver observer) {
    this.inbox = inbox;
    this.turns = turns;
    this.clock = clock;
    this.observer = observer;
  }

  /** The next turn to run, which {@link #handle} has to run then. */
  Optional<Claim> next() {
    return inbox.claim(clock.instant(), LEASE);
  }

  /** Whether a timer has fallen due. */
  boolean hasDue() {
    Instant now = clock.instant();
    return inbox.nextDue().filter(due -> !due.isAfter(now)).isPresent();
  }

  /**
   * Forgets the conversations that waited for an answer twice as long as any of them does; until
   * then a late answer is told so.
   */
  void forgetAbandoned() {
    inbox.forget(clock.instant().minus(turns.patience().multipliedBy(2)));
  }

  /** The turns that run, and since when. */
  Map<Claim, Instant> running() {
    return running;
  }

  /**
   * Fails what is still accepted, turns that do not end included: this process will not do it, and
   * an inbox that is not durable will tell no other one.
   */
  void failTheRest() {
    over = true;
    running.keySet().forEach(this::fail);
    for (Optional<Claim> claim = inbox.claim(clock.instant(), LEASE);
        claim.isPresent();
        claim = inbox.claim(clock.instant(), LEASE)) {
      fail(claim.get());
    }
  }

  /** Whether this work was failed since nobody would do it. */
  boolean gaveUp(Work work) {
    return givenUp.contains(work);
  }

  /** Runs a turn until it has ended. */
  void handle(Claim claim) {
    boolean interruptedBefore = Thread.currentThread().isInterrupted();
    running.put(claim, clock.instant());
    try {
      Outcome outcome = turns.run(claim);
      if (!interruptedBefore) {
        // Whatever interrupted this turn meant neither the inbox nor the next turn of this thread.
        Thread.interrupted();
      }
      if (!inbox.complete(claim, outcome) && !over) {
        Work work = claim.work();
        observer.saw(
            new TurnObserver.Trouble(
                "turn " + work.key() + " outlived its lease and runs again",
                new IllegalStateException("the claim of " + work.lane() + " was lost")));
      }
    } finally {
      running.remove(claim);
    }
  }

  private void fail(Claim claim) {
    String id = Turns.id(claim.work());
    givenUp.add(claim.work());
    Throwable cause = new IllegalStateException("the bot was closed before this was handled");
    if (inbox.complete(claim, new Outcome(claim.conversations(), List.of(), id + " " + cause))) {
      observer.saw(new TurnObserver.Failed(claim.work(), id, cause));
    }
  }
}
