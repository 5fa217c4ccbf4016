package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.Deque;
import java.util.List;

/** {@code imbot.v2.Event.get} and {@code imbot.v2.Revision.get}. */
final class V2Polling {
  private final Portal portal;
  private final Owners owners;

  V2Polling(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
  }

  List<Method> methods() {
    return List.of(
        new Method("imbot.v2.Event.get", "imbot", DOCUMENTED, this::events),
        new Method("imbot.v2.Revision.get", "imbot", DOCUMENTED, (caller, params) -> revision()));
  }

  /** With the events of the user's chats, if asked for; one offset acknowledges both. */
  private Object events(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    List<Deque<Queued>> queues =
        params.flag("withUserEvents", false)
            ? List.of(bot.queue, userEvents(caller))
            : List.of(bot.queue);
    return EventPage.answer(portal, params, queues);
  }

  private Deque<Queued> userEvents(Caller caller) {
    if (!portal.access.scopes(caller).contains("im")) {
      throw new Refusal(403, "SCOPE_ERROR", "Scope error");
    }
    Deque<Queued> queue =
        portal
            .subscriptions
            .queue(caller)
            .orElseThrow(() -> new Refusal("USER_NOT_SUBSCRIBED", "User not subscribed"));
    Subscriptions.forget(queue, portal.now());
    return queue;
  }

  private static Object revision() {
    return Tree.of("rest", 36, "web", 130, "mobile", 23, "desktop", 6);
  }
}
