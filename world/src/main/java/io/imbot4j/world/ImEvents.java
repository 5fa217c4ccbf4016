package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The {@code im.v2.Event.*} methods: an application follows the user it calls for. */
final class ImEvents {
  private final Portal portal;

  ImEvents(Portal portal) {
    this.portal = portal;
  }

  List<Method> methods() {
    return List.of(
        new Method("im.v2.Event.subscribe", "im", DOCUMENTED, this::subscribe),
        new Method("im.v2.Event.unsubscribe", "im", DOCUMENTED, this::unsubscribe),
        new Method("im.v2.Event.get", "im", DOCUMENTED, this::get));
  }

  private Object subscribe(Caller caller, Params params) {
    portal.subscriptions.add(caller);
    return true;
  }

  private Object unsubscribe(Caller caller, Params params) {
    portal.subscriptions.remove(caller);
    return true;
  }

  /** No events, and no error, for who has not subscribed. */
  private Object get(Caller caller, Params params) {
    Deque<Queued> queue = portal.subscriptions.queue(caller).orElseGet(ArrayDeque::new);
    Subscriptions.forget(queue, portal.now());
    return EventPage.answer(portal, params, List.of(queue));
  }
}
