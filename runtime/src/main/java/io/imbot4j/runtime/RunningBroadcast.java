package io.imbot4j.runtime;

import io.imbot4j.port.BroadcastId;
import io.imbot4j.runtime.BroadcastProgress.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run of a {@link Broadcast}. Safe for use by many threads. */
public final class RunningBroadcast {
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(1);

  /** How many pages in a row may come back without a single answer. */
  private static final int MOST_SILENT = 3;

  private static final Set<State> GOING = Set.of(State.RUNNING, State.PAUSED);

  private final BroadcastId id;
  private final @Nullable Long total;
  private final Consumer<BroadcastProgress> watcher;
  private final Monitor monitor;
  private final InstantSource clock;
  private State state = State.RUNNING;
  private String why = "";
  private Tally tally = Tally.NOTHING;
  private final Rate rate = new Rate();
  private int silent;
  private Duration ran = Duration.ZERO;
  private Instant since;
  private Instant told;
  private boolean over;

  /**
   * @param monitor guards it, and is shared with others
   */
  RunningBroadcast(BroadcastDraft draft, Monitor monitor, InstantSource clock) {
    id = draft.id();
    total = draft.total();
    watcher = draft.watcher();
    this.monitor = monitor;
    this.clock = clock;
    since = clock.instant();
    told = since;
  }

  /** What it is a run of. */
  public BroadcastId id() {
    return id;
  }

  /** How far it is now. */
  public BroadcastProgress progress() {
    return monitor.read(this::now);
  }

  private BroadcastProgress now() {
    Duration running = ranUntil(clock.instant());
    return new BroadcastProgress(
        state,
        why,
        total,
        tally.known(),
        tally.sent(),
        tally.refused(),
        tally.inDoubt(),
        running,
        rate.perSecond(running, tally.tried()));
  }

  private Duration ranUntil(Instant now) {
    return state == State.RUNNING ? ran.plus(Duration.between(since, now)) : ran;
  }

  /**
   * Begins nothing more until it is resumed; what is in flight comes to its end. Nothing happens
   * unless it runs.
   */
  public void pause() {
    turn(Set.of(State.RUNNING), State.PAUSED, "");
  }

  /** Goes on; nothing happens unless it is paused. */
  public void resume() {
    turn(Set.of(State.PAUSED), State.RUNNING, "");
  }

  /**
   * Begins nothing more, for good; what is in flight comes to its end. The same id can be run
   * again. Nothing happens where it is over.
   */
  public void cancel() {
    turn(GOING, State.CANCELLED, "");
  }

  /** As {@link #cancel} does, for a reason. */
  void stop(String reason) {
    turn(GOING, State.STOPPED, reason);
  }

  private void turn(Set<State> from, State to, String reason) {
    monitor.change(
        () -> {
          if (from.contains(state)) {
            Instant now = clock.instant();
            ran = ranUntil(now);
            since = now;
            state = to;
            why = reason;
          }
        });
  }

  /**
   * Waits for its end: nothing is in flight any more, and who watches was told.
   *
   * @return whether it came to that in time
   */
  public boolean await(Duration atMost) throws InterruptedException {
    return monitor.await(() -> over, atMost);
  }

  /**
   * Waits until it is not paused.
   *
   * @return whether it goes on
   */
  boolean goesOn() throws InterruptedException {
    monitor.await(() -> state != State.PAUSED);
    return monitor.read(() -> !state.isOver());
  }

  /**
   * Waits, but not longer than it runs.
   *
   * @return whether it goes on
   */
  boolean rest(Duration length) throws InterruptedException {
    return !monitor.await(() -> state.isOver(), length);
  }

  /** Counts what came of a page, and tells who watches if they were not told for a second. */
  void count(Tally page) {
    monitor.change(
        () -> {
          tally = tally.plus(page);
          rate.count(ranUntil(clock.instant()), tally.tried());
          silent = page.isSilence() ? silent + 1 : page.isAnswer() ? 0 : silent;
        });
    if (monitor.read(() -> silent >= MOST_SILENT)) {
      stop(
          "the portal did not answer "
              + MOST_SILENT
              + " times; see what is in doubt, and run it again with the same id");
    }
    if (monitor.read(this::isNews)) {
      tell();
    }
  }

  private boolean isNews() {
    Instant now = clock.instant();
    boolean news = !now.isBefore(told.plus(BETWEEN_NEWS));
    told = news ? now : told;
    return news;
  }

  private synchronized void tell() {
    try {
      watcher.accept(progress());
    } catch (RuntimeException e) {
      // Who watches a broadcast does not stop it.
    }
  }

  /** Nothing is in flight any more. */
  void end() {
    turn(GOING, State.DONE, "");
    tell();
  }

  /** Lets go who waits for its end; to be called under the monitor. */
  void letGo() {
    over = true;
  }

  /** Whether it does nothing for now; to be asked under the monitor. */
  boolean isPaused() {
    return state == State.PAUSED;
  }
}
