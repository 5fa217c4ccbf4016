package io.imbot4j.contracts;

import io.imbot4j.domain.app.EventSubscription;
import io.imbot4j.port.EventBindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Subscriptions in memory. Safe for many threads. */
final class FakeEvents implements EventBindings {
  private final List<EventSubscription> bound = new ArrayList<>();

  @Override
  public synchronized List<EventSubscription> bound() {
    return List.copyOf(bound);
  }

  @Override
  public synchronized void bind(EventSubscription subscription) {
    if (!bound.contains(subscription)) {
      bound.add(subscription);
    }
  }

  @Override
  public synchronized int unbind(EventSubscription subscription) {
    return bound.remove(subscription) ? 1 : 0;
  }

  @Override
  public Set<String> names(@Nullable String scope) {
    return Set.of("ONAPPTEST");
  }

  @Override
  public Set<String> allNames() {
    return names(null);
  }
}
