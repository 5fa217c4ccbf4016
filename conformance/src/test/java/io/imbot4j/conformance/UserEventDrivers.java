package io.imbot4j.conformance;

import java.util.Map;

/** {@code im.v2.Event.*}. */
final class UserEventDrivers {
  private static final int DEFAULT_LIMIT = 100;

  static final Map<String, Driver> ALL =
      Map.of(
          "im.v2.Event.subscribe",
          Driver.of((portal, request) -> portal.user().events().subscribe()),
          "im.v2.Event.unsubscribe",
          Driver.of((portal, request) -> portal.user().events().unsubscribe()),
          "im.v2.Event.get",
          (portal, request) ->
              portal
                  .user()
                  .events()
                  .fetch(request.number("offset", 0), request.number("limit", DEFAULT_LIMIT)));

  private UserEventDrivers() {}
}
