package io.imbot4j.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A clock that moves only when all threads that use it rest, and then to the first one's waking.
 * With one thread, resting itself moves it.
 */
final class VirtualTime implements InstantSource, Pause {
  static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

  private final PriorityQueue<Instant> wakings = new PriorityQueue<>();
  private final int threads;
  private Instant now = START;
  private int finished;

  VirtualTime() {
    this(1);
  }

  /** For that many threads, started by {@link #run}. */
  VirtualTime(int threads) {
    this.threads = threads;
  }

  /** Runs the task in every thread, and returns when the last has ended. */
  void run(Task task) throws InterruptedException {
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      all.add(new Thread(() -> runOne(task, number)));
    }
    all.forEach(Thread::start);
    for (Thread thread : all) {
      thread.join();
    }
  }

  private void runOne(Task task, int number) {
    try {
      task.run(number);
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    } finally {
      finish();
    }
  }

  private synchronized void finish() {
    finished++;
    moveIfAllRest();
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void pass(Duration length) {
    now = now.plus(length);
  }

  @Override
  public synchronized void rest(Duration length) throws InterruptedException {
    Instant waking = now.plus(length);
    wakings.add(waking);
    moveIfAllRest();
    while (now.isBefore(waking)) {
      wait();
    }
  }

  private void moveIfAllRest() {
    if (!wakings.isEmpty() && wakings.size() + finished == threads) {
      now = wakings.poll();
      while (now.equals(wakings.peek())) {
        wakings.poll();
      }
      notifyAll();
    }
  }

  interface Task {
    void run(int number) throws InterruptedException;
  }
}
