package io.imbot4j.runtime;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * The replies that grow just now: what their bots wait for, a model that thinks, must not keep from
 * being shown what has come. Safe for many threads.
 */
final class Replies {
  private final Set<TurnReply> open = ConcurrentHashMap.newKeySet();
  private final Set<TurnReply> underWay = ConcurrentHashMap.newKeySet();
  private final Executor executor;
  private final InstantSource clock;

  Replies(Executor executor, InstantSource clock) {
    this.executor = executor;
    this.clock = clock;
  }

  InstantSource clock() {
    return clock;
  }

  void add(TurnReply reply) {
    open.add(reply);
  }

  /** Has shown what is due, elsewhere. */
  void look() {
    open.removeIf(TurnReply::isClosed);
    open.stream().filter(TurnReply::isDue).filter(underWay::add).forEach(this::show);
  }

  private void show(TurnReply reply) {
    try {
      executor.execute(
          () -> {
            try {
              reply.look();
            } finally {
              underWay.remove(reply);
            }
          });
    } catch (RejectedExecutionException closing) {
      underWay.remove(reply);
    }
  }
}
