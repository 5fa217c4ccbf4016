package io.imbot4j.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An application in one portal. Guarded by the world's lock. */
final class Installation {
  final AppCard card;

  /** Who installed it, for whom its own events carry tokens. */
  final int installer;

  /** The people for whom it has set itself up. */
  final Set<Integer> started = new HashSet<>();

  Application application;
  int version = 1;
  boolean finished;
  boolean paid = true;

  private final Map<Integer, Map<String, @Nullable Object>> options = new HashMap<>();

  Installation(AppCard card, int installer, String token) {
    this.card = card;
    this.installer = installer;
    application = application(token);
    finished = card.installer().isEmpty();
  }

  void renew(String token) {
    application = application(token);
  }

  /** What its page has kept for a person, or for all under 0. */
  Map<String, @Nullable Object> options(int person) {
    return options.computeIfAbsent(person, whose -> new HashMap<>());
  }

  /**
   * The page that a person is shown now.
   *
   * @throws IllegalArgumentException if it has none
   */
  String page() {
    String page = finished ? card.handler() : card.installer();
    if (page.isEmpty()) {
      throw new IllegalArgumentException("application " + card.name() + " has no page");
    }
    return page;
  }

  /** Whether the portal sends it events. */
  boolean hears() {
    return finished && paid;
  }

  private Application application(String token) {
    return new Application(card.clientId(), token, "", true);
  }
}
