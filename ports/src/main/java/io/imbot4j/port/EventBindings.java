package io.imbot4j.port;

import io.imbot4j.domain.app.EventSubscription;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The application's subscriptions to events of the portal; not for bots, whose events come by
 * registering them. Needs an application's access token: the portal refuses an incoming webhook.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them; {@code WRONG_AUTH_TYPE}
 * for an incoming webhook.
 */
public interface EventBindings {
  /** What is subscribed ({@code event.get}). */
  List<EventSubscription> bound();

  /**
   * Subscribes ({@code event.bind}).
   *
   * @throws PortalException.Refused {@code ERROR_EVENT_NOT_FOUND}: the portal has no such event;
   *     {@code ACCESS_DENIED}: the user is no administrator
   */
  void bind(EventSubscription subscription);

  /**
   * Ends a subscription ({@code event.unbind}).
   *
   * @return how many were ended, 0 where there was none
   * @throws PortalException.Refused {@code ACCESS_DENIED}: the user is no administrator
   */
  int unbind(EventSubscription subscription);

  /**
   * The names of events there are ({@code events}).
   *
   * @param scope those of one scope, {@code null} for those of the application's scopes
   */
  Set<String> names(@Nullable String scope);

  /** The names of all events there are, whatever the scopes ({@code events} with {@code FULL}). */
  Set<String> allNames();
}
