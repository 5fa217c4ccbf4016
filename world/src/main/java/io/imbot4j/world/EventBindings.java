package io.imbot4j.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What {@code event.bind} was told. Guarded by the world's lock.
 *
 * <p>Bots' events find their way by a bot's registration, not by these.
 */
final class EventBindings {
  private final Set<Binding> all = new LinkedHashSet<>();

  /**
   * A handler of an event.
   *
   * @param handler empty for events that are kept to be fetched
   * @param authType the user whose tokens come with it, 0 for whoever caused it
   */
  record Binding(String application, String event, String handler, int authType, boolean offline) {}

  /** Keeps it; the same one twice is one. */
  void add(Binding binding) {
    all.add(binding);
  }

  List<Binding> of(Application application) {
    return all.stream().filter(bound -> bound.application.equals(application.key())).toList();
  }

  /** Says how many went. */
  int remove(Application application, Predicate<Binding> unwanted) {
    List<Binding> gone = of(application).stream().filter(unwanted).toList();
    gone.forEach(all::remove);
    return gone.size();
  }
}
