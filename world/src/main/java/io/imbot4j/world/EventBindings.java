package io.imbot4j.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What {@code event.bind} was told. Guarded by the world's lock.
 *
 * <p>Bots' events find their way by a bot's registration too.
 */
final class EventBindings {
  private final List<Binding> all = new ArrayList<>();

  /**
   * A handler of an event.
   *
   * @param id its number, which comes with every event
   * @param handler empty for events that are kept to be fetched
   * @param authType the user whose tokens come with it, 0 for whoever caused it
   */
  record Binding(
      int id, String application, String event, String handler, int authType, boolean offline) {
    private boolean isSame(Binding other) {
      return equals(
          new Binding(
              id, other.application, other.event, other.handler, other.authType, other.offline));
    }
  }

  /** Keeps it; the same one twice is one. */
  void add(Binding binding) {
    if (all.stream().noneMatch(binding::isSame)) {
      all.add(binding);
    }
  }

  List<Binding> of(Application application) {
    return all.stream().filter(bound -> bound.application.equals(application.key())).toList();
  }

  /** The addresses an event is sent to. */
  List<Binding> of(Application application, String event) {
    return of(application).stream()
        .filter(bound -> !bound.offline && bound.event.equals(event))
        .toList();
  }

  /** Says how many went. */
  int remove(Application application, Predicate<Binding> unwanted) {
    List<Binding> gone = of(application).stream().filter(unwanted).toList();
    all.removeAll(gone);
    return gone.size();
  }
}
