package io.imbot4j.world;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Posts the events of bots: to the address of the bot's registration, and to those its application
 * has bound to the event.
 */
final class EventPost {
  /** The events that bring a refresh token along. */
  private static final Set<String> REFRESHABLE =
      Set.of(
          "ONIMBOTMESSAGEADD",
          "ONIMBOTMESSAGEUPDATE",
          "ONIMBOTMESSAGEDELETE",
          "ONIMBOTCONTEXTGET",
          "ONIMCOMMANDADD",
          "ONIMBOTV2MESSAGEADD",
          "ONIMBOTV2MESSAGEUPDATE",
          "ONIMBOTV2MESSAGEDELETE",
          "ONIMBOTV2CONTEXTGET",
          "ONIMBOTV2COMMANDADD");

  private final Portal portal;
  private final AuthBlock auth;

  EventPost(Portal portal) {
    this.portal = portal;
    auth = new AuthBlock(portal);
  }

  static boolean isRefreshable(String event) {
    return REFRESHABLE.contains(event);
  }

  /**
   * Tells one bot, and with it its application.
   *
   * @param own the address of the registration, empty when there is none
   * @param actor who caused it; when it was a bot, the event gives no rights
   */
  void send(
      Bot bot,
      Optional<Handlers.Handler> own,
      String event,
      int actor,
      Map<String, @Nullable Object> data,
      String summary) {
    own.ifPresent(handler -> send(bot, handler, event, actor, data, summary));
    for (EventBindings.Binding bound : portal.bindings.of(bot.owner, event)) {
      Handlers.Handler handler = new Handlers.Handler(bound.id(), bound.handler());
      if (own.filter(there -> there.url().equals(bound.handler())).isEmpty()) {
        int user = bound.authType() > 0 ? bound.authType() : actor;
        send(bot, handler, event, user, data, summary);
      }
    }
  }

  private void send(
      Bot bot,
      Handlers.Handler handler,
      String event,
      int user,
      Map<String, @Nullable Object> data,
      String summary) {
    Map<String, @Nullable Object> block =
        portal.isPerson(user)
            ? auth.lent(bot.owner, user, isRefreshable(event))
            : auth.bare(bot.owner);
    portal.outbox.send(
        bot.owner,
        bot.id,
        handler.url(),
        event,
        summary,
        body(event, handler.id(), data, portal.now().getEpochSecond(), block));
  }

  /** The body of an event. */
  static Map<String, @Nullable Object> body(
      String event,
      int handler,
      Map<String, @Nullable Object> data,
      long ts,
      Map<String, @Nullable Object> auth) {
    Map<String, @Nullable Object> body = Tree.of("event", event);
    if (handler > 0) {
      body.put("event_handler_id", handler);
    }
    body.putAll(Tree.of("data", data, "ts", ts, "auth", auth));
    return body;
  }
}
