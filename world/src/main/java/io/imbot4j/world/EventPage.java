package io.imbot4j.world;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of waiting events, from one queue or from several read as one. Behind an event that is
 * slow the others wait, so that no offset passes it over.
 */
final class EventPage {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1000;

  private EventPage() {}

  /** The offset acknowledges everything below it; empty queues answer 0. */
  static Map<String, @Nullable Object> answer(
      Portal portal, Params params, List<? extends Collection<Queued>> queues) {
    int offset = params.number("offset");
    queues.forEach(queue -> queue.removeIf(queued -> queued.isOver(offset)));
    int asked = params.has("limit") ? params.number("limit") : PAGE;
    List<Queued> waiting =
        queues.stream()
            .flatMap(Collection::stream)
            .sorted(Comparator.comparingInt(Queued::id))
            .takeWhile(queued -> queued.isThere(portal.now()))
            .toList();
    List<Queued> page =
        waiting.subList(0, Math.min(waiting.size(), Math.min(Math.max(asked, 1), LARGEST_PAGE)));
    page.forEach(queued -> portal.journal.end(queued.line(), "fetched", 200, 0));
    return Tree.of(
        "events",
        page.stream().map(Queued::event).toList(),
        "nextOffset",
        page.isEmpty() ? 0 : Math.max(page.get(page.size() - 1).id() + 1, offset),
        "hasMore",
        waiting.size() > page.size());
  }
}
