package io.imbot4j.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses old bots' events go to: one set for each application, which its last registration
 * overwrites for all its bots and commands. Guarded by the world's lock.
 */
final class Handlers {
  private final Map<Key, Handler> byEvent = new HashMap<>();

  private record Key(String application, String event) {}

  /** An address and the number its subscription has. */
  record Handler(int id, String url) {}

  void bind(Application application, String event, String url, int id) {
    byEvent.put(
        new Key(application.key(), event),
        new Handler(id, withClientId(url, application.clientId())));
  }

  Optional<Handler> find(Application application, String event) {
    return Optional.ofNullable(byEvent.get(new Key(application.key(), event)));
  }

  private static String withClientId(String url, String clientId) {
    if (clientId.isEmpty()) {
      return url;
    }
    return url + (url.contains("?") ? "&" : "?") + PhpQuery.encode(Map.of("CLIENT_ID", clientId));
  }
}
