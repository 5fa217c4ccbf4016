package io.imbot4j.domain.app;

import io.imbot4j.domain.UserId;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of the application to an event of the portal. Bots need none: registering one
 * subscribes it. Immutable.
 *
 * @param event the platform's name, {@code ONCRMDEALADD}
 * @param handler where the portal posts it, {@code null} for one it keeps
 * @param user with whose rights the tokens in it work, {@code null} for whoever causes it
 * @param connector who asks for kept events, {@code ""} for anybody
 * @param pause the least time between two of {@code ONOFFLINEEVENT}, in whole seconds; {@code null}
 *     for the portal's own, one second
 */
public record EventSubscription(
    String event,
    @Nullable URI handler,
    @Nullable UserId user,
    String connector,
    @Nullable Duration pause) {

  /**
   * @throws IllegalArgumentException if the event has no name, or a posted one a connector
   */
  public EventSubscription {
    if (event.isBlank()) {
      throw new IllegalArgumentException("event name is blank; take one of those the portal lists");
    }
    if (handler != null && !connector.isEmpty()) {
      throw new IllegalArgumentException(
          "a posted event has no connector; leave it out, or subscribe with kept");
    }
  }

  /** Posted to an address. */
  public static EventSubscription posted(String event, URI handler) {
    return new EventSubscription(event, handler, null, "", null);
  }

  /** Kept by the portal until {@code event.offline.get} asks, without its order. */
  public static EventSubscription kept(String event) {
    return new EventSubscription(event, null, null, "", null);
  }

  /** The same with the rights of one user in its tokens. */
  public EventSubscription as(UserId one) {
    return new EventSubscription(event, handler, one, connector, pause);
  }

  /** The same for one connector's own queue. */
  public EventSubscription connector(String name) {
    return new EventSubscription(event, handler, user, name, pause);
  }

  /** The same, told of at most once in this time; for {@code ONOFFLINEEVENT}. */
  public EventSubscription pausing(Duration least) {
    return new EventSubscription(event, handler, user, connector, least);
  }

  /** Whether the portal keeps it instead of posting it. */
  public boolean isKept() {
    return handler == null;
  }
}
