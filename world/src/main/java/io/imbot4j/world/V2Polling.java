package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;

/** {@code imbot.v2.Event.get} and {@code imbot.v2.Revision.get}. */
final class V2Polling {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1000;

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

  /** The offset acknowledges everything below it; an empty queue answers 0. */
  private Object events(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    if (params.flag("withUserEvents", false)) {
      refuseUserEvents();
    }
    int offset = params.number("offset");
    bot.queue.removeIf(queued -> queued.id() < offset);
    int asked = params.has("limit") ? params.number("limit") : PAGE;
    List<Bot.Queued> page =
        bot.queue.stream().limit(Math.min(Math.max(asked, 1), LARGEST_PAGE)).toList();
    page.forEach(queued -> portal.journal.end(queued.logged(), "fetched", 200, 0));
    return Tree.of(
        "events",
        page.stream().map(Bot.Queued::event).toList(),
        "nextOffset",
        page.isEmpty() ? 0 : page.get(page.size() - 1).id() + 1,
        "hasMore",
        bot.queue.size() > page.size());
  }

  private void refuseUserEvents() {
    if (!portal.access.scopes().contains("im")) {
      throw new Refusal(403, "SCOPE_ERROR", "Scope error");
    }
    throw new Refusal("USER_NOT_SUBSCRIBED", "User not subscribed");
  }

  private static Object revision() {
    return Tree.of("rest", 36, "web", 130, "mobile", 23, "desktop", 6);
  }
}
