package io.imbot4j.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether people are at their desks, as they say themselves. Guarded by the world's lock. */
final class Presence {
  private static final Set<String> STATUSES = Set.of("online", "dnd", "away", "break");

  private final Map<Integer, String> statuses = new HashMap<>();
  private final Map<Integer, Instant> idleSince = new HashMap<>();

  static boolean isStatus(String word) {
    return STATUSES.contains(word);
  }

  String status(int user) {
    return statuses.getOrDefault(user, "online");
  }

  void set(int user, String status) {
    statuses.put(user, status);
  }

  Optional<Instant> idleSince(int user) {
    return Optional.ofNullable(idleSince.get(user));
  }

  void idle(int user, Instant since) {
    idleSince.put(user, since);
  }

  void back(int user) {
    idleSince.remove(user);
  }
}
