package io.imbot4j.runtime;

import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Takes events in until it is closed: each into the inbox once, and the lanes are woken. */
final class Intake implements EventDispatcher {
  private final EventInbox inbox;
  private final Claims claims;
  private final Lanes lanes;
  private final InstantSource clock;
  private final TurnObserver observer;

  /** Held to write while it closes, so that then no event is on its way into the inbox. */
  private final ReadWriteLock gate = new ReentrantReadWriteLock();

  private volatile boolean closed;

  Intake(EventInbox inbox, Claims claims, Lanes lanes, InstantSource clock, TurnObserver observer) {
    this.inbox = inbox;
    this.claims = claims;
    this.lanes = lanes;
    this.clock = clock;
    this.observer = observer;
  }

  @Override
  public Receipt dispatch(BotEvent event) {
    Work work = new Work.Event(event);
    boolean fresh = accept(work);
    if (fresh) {
      observer.saw(new TurnObserver.Accepted(work));
      lanes.wake();
    } else {
      observer.saw(new TurnObserver.Duplicate(work));
    }
    return new Accepted(work, !fresh);
  }

  /** Refuses every event from now on; those before are in the inbox when this returns. */
  void close() {
    gate.writeLock().lock();
    try {
      closed = true;
    } finally {
      gate.writeLock().unlock();
    }
  }

  boolean isClosed() {
    return closed;
  }

  private boolean accept(Work work) {
    gate.readLock().lock();
    try {
      if (!closed) {
        return inbox.accept(work, clock.instant());
      }
    } catch (RuntimeException e) {
      observer.saw(new TurnObserver.Refused(work, e));
      throw new Closed("the inbox cannot store the event", e);
    } finally {
      gate.readLock().unlock();
    }
    throw new Closed("the bot is shutting down");
  }

  private final class Accepted implements Receipt {
    private final Work work;
    private final boolean duplicate;

    Accepted(Work work, boolean duplicate) {
      this.work = work;
      this.duplicate = duplicate;
    }

    @Override
    public boolean duplicate() {
      return duplicate;
    }

    @Override
    public boolean awaitSafe(Duration atMost) throws InterruptedException {
      boolean safe = inbox.durable() || lanes.await(() -> !inbox.holds(work), atMost);
      return safe && !claims.gaveUp(work);
    }
  }
}
