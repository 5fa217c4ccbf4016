package io.imbot4j.conformance;

import io.imbot4j.domain.app.EventSubscription;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** {@code event.*} and {@code events}. */
final class EventDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "event.bind",
          Driver.of((portal, request) -> portal.app().events().bind(subscription(request))),
          "event.unbind",
          (portal, request) -> portal.app().events().unbind(subscription(request)),
          "event.get",
          (portal, request) -> portal.app().events().bound(),
          "events",
          (portal, request) ->
              request.flag("FULL", false)
                  ? portal.app().events().allNames()
                  : portal.app().events().names(request.nullable("SCOPE")));

  private EventDrivers() {}

  private static EventSubscription subscription(Values request) {
    String event = request.text("event");
    EventSubscription subscription =
        "offline".equals(request.nullable("event_type"))
            ? EventSubscription.kept(event)
            : EventSubscription.posted(event, URI.create(request.text("handler")));
    if (request.has("auth_connector")) {
      subscription = subscription.connector(request.text("auth_connector"));
    }
    if (request.has("options")) {
      long seconds = request.child("options").number("minTimeout");
      subscription = subscription.pausing(Duration.ofSeconds(seconds));
    }
    return request.has("auth_type") ? subscription.as(request.user("auth_type")) : subscription;
  }
}
