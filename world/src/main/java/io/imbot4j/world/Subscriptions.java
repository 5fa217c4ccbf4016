package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The users an application follows, and the events of their chats that wait for it. Guarded by the
 * world's lock.
 *
 * <p>One application follows a user at a time: who subscribes last takes the user over, and what
 * waited for the other one is gone.
 */
final class Subscriptions {
  /** How long an event waits for somebody to fetch it. */
  private static final Duration KEPT = Duration.ofHours(24);

  private final Map<Integer, Subscription> byUser = new LinkedHashMap<>();

  private record Subscription(String follower, Deque<Queued> queue) {}

  void add(Caller caller) {
    Subscription there = byUser.get(caller.userId());
    if (there == null || !there.follower.equals(follower(caller))) {
      byUser.put(caller.userId(), new Subscription(follower(caller), new ArrayDeque<>()));
    }
  }

  void remove(Caller caller) {
    if (queue(caller).isPresent()) {
      byUser.remove(caller.userId());
    }
  }

  /** What waits for the caller about itself; empty when it has not subscribed. */
  Optional<Deque<Queued>> queue(Caller caller) {
    return Optional.ofNullable(byUser.get(caller.userId()))
        .filter(subscription -> subscription.follower.equals(follower(caller)))
        .map(Subscription::queue);
  }

  /** The users among these who are followed. */
  Collection<Integer> followed(Collection<Integer> users) {
    return users.stream().filter(byUser::containsKey).toList();
  }

  /** Has an event wait; what has waited too long goes. */
  void put(int user, Queued event) {
    Subscription subscription = byUser.get(user);
    if (subscription != null) {
      subscription.queue.add(event);
      forget(subscription.queue, event.at());
    }
  }

  static void forget(Deque<Queued> queue, Instant now) {
    queue.removeIf(queued -> !now.isBefore(queued.at().plus(KEPT)));
  }

  private static String follower(Caller caller) {
    return caller.application().map(Application::key).orElse("webhook");
  }
}
