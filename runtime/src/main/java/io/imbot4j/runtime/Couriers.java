package io.imbot4j.runtime;

import io.imbot4j.domain.DialogId;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a running broadcast: one at first, and more while the list goes on. Safe for use
 * by many threads.
 */
final class Couriers implements Runnable {
  /** How many recipients are noted, and sent to, at a time: as many as a batch takes. */
  static final int PAGE = 50;

  private final BroadcastDraft draft;
  private final RunningBroadcast run;
  private final Courier courier;
  private final Executor threads;
  private final int most;
  private final Runnable last;
  private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
  private final AtomicInteger hired = new AtomicInteger();
  private @Nullable Iterator<DialogId> recipients;

  /**
   * @param threads does each task on a thread of its own, or at once
   * @param most how many may be at work
   * @param last done when nobody is at work any more
   */
  Couriers(
      BroadcastDraft draft,
      RunningBroadcast run,
      Courier courier,
      Executor threads,
      int most,
      Runnable last) {
    this.draft = draft;
    this.run = run;
    this.courier = courier;
    this.threads = threads;
    this.most = most;
    this.last = last;
  }

  RunningBroadcast broadcast() {
    return run;
  }

  /** Has one more at work, where there is room. */
  void hire() {
    if (hired.getAndUpdate(count -> Math.min(count + 1, most)) < most) {
      threads.execute(this);
    }
  }

  @Override
  public void run() {
    atWork.add(Thread.currentThread());
    try {
      work();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.stop("its threads were interrupted; run it again with the same id");
    } catch (Throwable e) {
      run.stop(e.getMessage() == null ? e.toString() : e.getMessage());
    } finally {
      atWork.remove(Thread.currentThread());
      if (hired.decrementAndGet() == 0) {
        end();
      }
    }
  }

  private void work() throws InterruptedException {
    while (run.goesOn()) {
      Set<DialogId> page = next();
      if (page.isEmpty()) {
        return;
      }
      if (page.size() == PAGE) {
        hire();
      }
      courier.carry(page, run);
    }
  }

  private synchronized Set<DialogId> next() {
    try {
      Set<DialogId> page = new LinkedHashSet<>();
      Iterator<DialogId> list = recipients == null ? draft.recipients().get() : recipients;
      recipients = list;
      while (page.size() < PAGE && list.hasNext()) {
        page.add(list.next());
      }
      return page;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "the list of recipients broke off; run it again with the same id: " + e, e);
    }
  }

  private void end() {
    try {
      draft.close().run();
    } catch (RuntimeException e) {
      // All that was read was sent to.
    }
    last.run();
  }

  /** Ends all waits for the portal at once. */
  void interrupt() {
    atWork.forEach(Thread::interrupt);
  }
}
