package io.imbot4j.runtime;

import io.imbot4j.port.EventInbox;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A memory inbox that can be told to break. */
final class BreakableInbox implements EventInbox {
  final MemoryInbox inner = new MemoryInbox();
  volatile boolean durable;
  volatile boolean acceptFails;
  volatile boolean claimFails;
  volatile boolean nextDueFails;
  volatile Runnable beforeAccept = () -> {};
  volatile boolean completedInterrupted;
  final CountDownLatch claimFailed = new CountDownLatch(1);

  @Override
  public boolean durable() {
    return durable;
  }

  @Override
  public boolean accept(Work work) {
    beforeAccept.run();
    failIf(acceptFails);
    return inner.accept(work);
  }

  @Override
  public boolean holds(Work work) {
    return inner.holds(work);
  }

  @Override
  public Optional<Claim> claim(Instant now, Duration lease) {
    if (claimFails) {
      claimFailed.countDown();
    }
    failIf(claimFails);
    return inner.claim(now, lease);
  }

  @Override
  public boolean complete(Claim claim, Outcome outcome) {
    completedInterrupted = Thread.currentThread().isInterrupted();
    return inner.complete(claim, outcome);
  }

  @Override
  public void forget(Instant askedBefore) {
    inner.forget(askedBefore);
  }

  @Override
  public Optional<Instant> nextDue() {
    failIf(nextDueFails);
    return inner.nextDue();
  }

  @Override
  public int waiting(Instant now) {
    return inner.waiting(now);
  }

  @Override
  public List<Dead> dead(int limit) {
    return inner.dead(limit);
  }

  private static void failIf(boolean broken) {
    if (broken) {
      throw new IllegalStateException("the disk is full");
    }
  }
}
