package io.imbot4j.port;

import io.imbot4j.domain.event.UserEvent;
import java.util.List;

/**
 * Some of what happened in a user's chats, oldest first. Immutable.
 *
 * @param next the offset of the next page; never 0 once it was above it
 * @param hasMore whether more waits; then ask again in two seconds, else in five or more
 * @param unreadable what was wrong with events that could not be read, each passed over
 */
public record UserEventPage(
    List<UserEvent> events, long next, boolean hasMore, List<String> unreadable) {
  public UserEventPage {
    events = List.copyOf(events);
    unreadable = List.copyOf(unreadable);
  }
}
