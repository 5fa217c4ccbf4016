package io.imbot4j.contracts;

import static io.imbot4j.contracts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many threads on two nodes put events in and work them off at the same time: each must come out
 * once, in order within its lane, and none may be left behind.
 */
final class InboxRace {
  private static final int WRITERS = 4;
  private static final int WORKERS = 4;
  private static final int LANES = 3;
  private static final int EVENTS = 60;

  private final EventInbox one;
  private final EventInbox other;
  private final AtomicInteger done = new AtomicInteger();

  /** The keys of each lane as they were handled; only the holder of a lane writes its list. */
  private final Map<String, List<Integer>> handled = new ConcurrentHashMap<>();

  InboxRace(EventInbox one, EventInbox other) {
    this.one = one;
    this.other = other;
  }

  void run() {
    Race.of(
        WRITERS + WORKERS,
        thread -> {
          EventInbox node = thread % 2 == 0 ? one : other;
          return thread < WRITERS ? write(node, thread) : work(node);
        });
    assertThat(handled).hasSize(WRITERS * LANES);
    assertThat(handled.values()).allSatisfy(keys -> assertThat(keys).isSorted().hasSize(EVENTS));
    assertThat(one.waiting(NOON)).isZero();
    assertThat(one.ready(NOON)).isFalse();
  }

  private int write(EventInbox node, int writer) {
    for (int event = 0; event < EVENTS; event++) {
      for (int lane = 0; lane < LANES; lane++) {
        String key = (writer * LANES + lane + 1) + "-" + event;
        assertThat(node.accept(work(writer * LANES + lane + 1, key), NOON)).isTrue();
      }
    }
    return 0;
  }

  private static Work work(int user, String key) {
    return InboxSteps.work(key, User.named(new UserId(user), "Somebody"));
  }

  /** Claims until everything was handled; what is lost keeps it from ending. */
  private int work(EventInbox node) {
    while (done.get() < WRITERS * LANES * EVENTS && !Thread.currentThread().isInterrupted()) {
      Optional<Claim> claim = node.claim(NOON, InboxSteps.LEASE);
      if (claim.isPresent()) {
        String[] key = claim.get().work().key().value().split("-", -1);
        handled.computeIfAbsent(key[0], lane -> new ArrayList<>()).add(Integer.parseInt(key[1]));
        assertThat(node.complete(claim.get(), new Outcome(Map.of(), List.of(), null), NOON))
            .isTrue();
        done.incrementAndGet();
      } else {
        Thread.onSpinWait();
      }
    }
    return 0;
  }
}
