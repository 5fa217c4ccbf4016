package io.imbot4j.runtime;

import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/**
 * Works the inbox off: each lane in order by one worker at a time, as many lanes side by side as
 * are allowed.
 *
 * <p>A worker lives as long as there is work, so an idle bot has none.
 */
final class Lanes {
  private final Claims claims;
  private final Executor executor;
  private final int most;
  private final TurnObserver observer;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile boolean stumbled;
  private final ReadWriteLock claiming = new ReentrantReadWriteLock();
  private boolean stopped;
  private int workers;
  private long wakeUps;

  /**
   * @param most how many lanes side by side
   */
  Lanes(Claims claims, Executor executor, int most, TurnObserver observer) {
    this.claims = claims;
    this.executor = executor;
    this.most = most;
    this.observer = observer;
  }

  /** Says that there may be work. */
  void wake() {
    stumbled = false;
    lock.lock();
    try {
      wakeUps++;
      if (workers == most) {
        return;
      }
      workers++;
    } finally {
      lock.unlock();
    }
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      // It is closing: the work stays in the inbox.
      end();
    }
  }

  /**
   * Begins no turn any more: a worker that is about to claim one has done so when this returns, or
   * never will.
   */
  void stop() {
    claiming.writeLock().lock();
    try {
      stopped = true;
    } finally {
      claiming.writeLock().unlock();
    }
  }

  private Optional<Claim> next() {
    claiming.readLock().lock();
    try {
      return stopped ? Optional.empty() : claims.next();
    } finally {
      claiming.readLock().unlock();
    }
  }

  /** Whether a worker gave up on the inbox, and nobody woke another since. */
  boolean hasStumbled() {
    return stumbled;
  }

  /** Whether a worker is at it. */
  boolean isRunning() {
    lock.lock();
    try {
      return workers > 0;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it is so, or the time is over; asked again after every turn. */
  boolean await(BooleanSupplier so, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (!so.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    try {
      while (true) {
        long seen = wakeUps();
        Optional<Claim> claim = next();
        if (claim.isPresent()) {
          claims.handle(claim.get());
          signal();
        } else if (endUnlessWoken(seen)) {
          return;
        }
      }
    } catch (Throwable e) {
      stumbled = true;
      end();
      observer.saw(
          new TurnObserver.Trouble("the inbox cannot be worked off; it is tried again soon", e));
    }
  }

  private long wakeUps() {
    lock.lock();
    try {
      return wakeUps;
    } finally {
      lock.unlock();
    }
  }

  private boolean endUnlessWoken(long seen) {
    lock.lock();
    try {
      if (seen != wakeUps) {
        return false;
      }
      workers--;
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      workers--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
