package io.imbot4j.bot;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Ready middleware. Each refuses in words, by a {@link Refusal} in the person's language. */
public final class Policies {
  private static final int REMEMBERED = 10_000;

  private Policies() {}

  /** Lets through what these people do. */
  public static Middleware onlyUsers(Set<UserId> users) {
    Set<UserId> allowed = Set.copyOf(users);
    return (event, dialog, next) -> {
      User by = event.by();
      if (by == null || !allowed.contains(by.id())) {
        throw new Refusal(Phrases.NOT_FOR_YOU.in(dialog.language()));
      }
      next.go();
    };
  }

  /** Lets through what happens in group chats. */
  public static Middleware onlyInGroups() {
    return (event, dialog, next) -> {
      if (dialog.id() instanceof DialogId.Private) {
        throw new Refusal(Phrases.GROUPS_ONLY.in(dialog.language()));
      }
      next.go();
    };
  }

  /**
   * Lets a person through so many times in so much time, measured by the times of the events.
   * Counts are kept in memory, for the {@value #REMEMBERED} people who came last.
   *
   * @throws IllegalArgumentException if {@code times} is below one or {@code per} is not positive
   */
  public static Middleware atMost(int times, Duration per) {
    if (times < 1 || per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException(
          "atMost(" + times + ", " + per + ") lets nothing through; give at least 1 and some time");
    }
    Counter counter = new Counter(times, per);
    return (event, dialog, next) -> {
      User by = event.by();
      if (by != null
          && counter.isTooMuch(new Person(dialog.portal(), by.id()), event.origin().at())) {
        throw new Refusal(Phrases.TOO_OFTEN.in(dialog.language()));
      }
      next.go();
    };
  }

  /** Counts what each person does. Safe for many threads. */
  private static final class Counter {
    private final int times;
    private final Duration per;
    private final Map<Person, Deque<Instant>> seen = new LeastRecent<>();
    private final ReentrantLock lock = new ReentrantLock();

    Counter(int times, Duration per) {
      this.times = times;
      this.per = per;
    }

    /** Counts once more, unless that is too much. */
    boolean isTooMuch(Person person, Instant now) {
      lock.lock();
      try {
        Deque<Instant> recent = seen.computeIfAbsent(person, key -> new ArrayDeque<>());
        recent.removeIf(then -> !then.plus(per).isAfter(now));
        if (recent.size() >= times) {
          return true;
        }
        recent.addLast(now);
        return false;
      } finally {
        lock.unlock();
      }
    }
  }

  private record Person(PortalId portal, UserId user) {}

  private static final class LeastRecent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    LeastRecent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > REMEMBERED;
    }
  }
}
