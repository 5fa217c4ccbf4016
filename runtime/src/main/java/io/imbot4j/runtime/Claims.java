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
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes work out of the inbox, a turn at a time, and brings back what became of it. Safe for many
 * threads.
 */
final class Claims {
  private final EventInbox inbox;
  private final Turns turns;
  private final Duration lease;
  private final Duration third;
  private final Duration remembers;
  private final InstantSource clock;
  private final TurnObserver observer;
  private final Map<Claim, Instant> running = new ConcurrentHashMap<>();

  /** What turns left behind while the inbox could not store it. */
  private final Map<Claim, Outcome> unstored = new ConcurrentHashMap<>();

  private final Set<Work> givenUp = ConcurrentHashMap.newKeySet();
  private final ReentrantLock renewing = new ReentrantLock();
  private Instant renewed;
  private volatile boolean over;

  /**
   * @param lease how long a lane is held for a turn, which is prolonged while it runs
   * @param remembers how long finished work is known again
   */
  Claims(
      EventInbox inbox,
      Turns turns,
      Duration lease,
      Duration remembers,
      InstantSource clock,
      TurnObserver observer) {
    this.inbox = inbox;
    this.turns = turns;
    this.lease = lease;
    // Divided once: it is asked for at every event, and Duration divides slowly.
    third = lease.dividedBy(3);
    this.remembers = remembers;
    this.renewed = clock.instant();
    this.clock = clock;
    this.observer = observer;
  }

  /**
   * The next turn to run, which {@link #handle} has to run then; never one of a lane this process
   * is at, however far the clock was moved.
   */
  Optional<Claim> next() {
    Instant now = clock.instant();
    renew(now);
    return inbox.claim(now, lease);
  }

  /** Whether there is something to do that nobody does. */
  boolean hasReady() {
    return inbox.ready(clock.instant());
  }

  /**
   * Forgets the conversations that waited for an answer twice as long as any of them does, since
   * until then a late answer is told so; and what was done long ago.
   */
  void forget() {
    Instant now = clock.instant();
    inbox.forget(now.minus(turns.patience().multipliedBy(2)), now.minus(remembers));
  }

  /** Forgets how much was said where it has been quiet since. */
  void forgetTheQuiet() {
    turns.forgetTheQuiet();
  }

  /** Prolongs the leases of the turns that run, where a third of one is over. */
  void renew() {
    renew(clock.instant());
  }

  private void renew(Instant now) {
    renewing.lock();
    try {
      if (renewed.plus(third).isAfter(now)) {
        return;
      }
      Instant begunBefore = now.minus(third);
      List<Claim> old =
          running.entrySet().stream()
              .filter(turn -> turn.getValue().isBefore(begunBefore))
              .map(Map.Entry::getKey)
              .toList();
      if (!old.isEmpty()) {
        inbox.renew(old, now, lease);
      }
      renewed = now;
    } finally {
      renewing.unlock();
    }
  }

  /** Stores what turns left behind when the inbox could not. */
  void storeTheRest() {
    unstored.forEach(this::store);
  }

  /** The turns that run, and since when. */
  Map<Claim, Instant> running() {
    return running;
  }

  /**
   * Fails what is still accepted, turns that do not end included: this process will not do it, and
   * an inbox that is not durable will tell no other one. Dialogs at rest have rested.
   */
  void failTheRest() {
    over = true;
    running.keySet().forEach(this::fail);
    Instant rested = clock.instant().plus(turns.longestRest());
    for (Optional<Claim> claim = inbox.claim(rested, lease);
        claim.isPresent();
        claim = inbox.claim(rested, lease)) {
      fail(claim.get());
    }
  }

  /** Whether this work was failed since nobody would do it. */
  boolean gaveUp(Work work) {
    return givenUp.contains(work);
  }

  /** Runs a turn until it has ended. */
  void handle(Claim claim) {
    Instant started = clock.instant();
    running.put(claim, started);
    observer.saw(new TurnObserver.Started(claim.work()));
    try {
      runAndStore(claim);
    } finally {
      Duration took = Duration.between(started, clock.instant());
      observer.saw(new TurnObserver.Ended(claim.work(), took));
    }
  }

  private void runAndStore(Claim claim) {
    Outcome outcome = run(claim);
    try {
      storeUninterrupted(claim, outcome);
    } catch (RuntimeException | Error failure) {
      // The claim counts as running, so that its lease is prolonged until the outcome is stored.
      unstored.put(claim, outcome);
      throw failure;
    }
  }

  /** An interrupt that comes when the turn is over must not cost what it leaves behind. */
  private void storeUninterrupted(Claim claim, Outcome outcome) {
    try {
      store(claim, outcome);
    } catch (RuntimeException failure) {
      if (!Thread.interrupted()) {
        throw failure;
      }
      try {
        store(claim, outcome);
      } finally {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Outcome run(Claim claim) {
    boolean interruptedBefore = Thread.currentThread().isInterrupted();
    try {
      Outcome outcome = turns.run(claim);
      if (!interruptedBefore) {
        // Whatever interrupted this turn meant neither the inbox nor the next turn of this thread.
        Thread.interrupted();
      }
      return outcome;
    } catch (RuntimeException | Error impossible) {
      running.remove(claim);
      throw impossible;
    }
  }

  private void store(Claim claim, Outcome outcome) {
    boolean stored = inbox.complete(claim, outcome, clock.instant());
    unstored.remove(claim);
    running.remove(claim);
    if (!stored && !over) {
      Work work = claim.work();
      observer.saw(
          new TurnObserver.Trouble(
              "what turn " + work.key() + " left behind was not stored",
              new IllegalStateException(
                  "the claim of "
                      + work.lane()
                      + " was lost: its lease ended, and the turn runs again, or its data was"
                      + " erased")));
    }
  }

  private void fail(Claim claim) {
    String id = Turns.id(claim.work());
    givenUp.add(claim.work());
    Throwable cause = new IllegalStateException("the bot was closed before this was handled");
    Outcome failed = new Outcome(claim.conversations(), List.of(), id + " " + cause);
    if (inbox.complete(claim, failed, clock.instant())) {
      observer.saw(new TurnObserver.Failed(claim.work(), id, cause));
    }
  }
}
