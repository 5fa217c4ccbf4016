package io.imbot4j.wire;

import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.port.UserEventPage;
import io.imbot4j.port.UserEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What happens in the authorising user's chats, by {@code im.v2.Event.*}. */
record ImEvents(Caller caller) implements UserEvents {
  private static final int LONGEST = 1_000;

  @Override
  public void subscribe() {
    caller.call("im.v2.Event.subscribe", new Fields()).confirm();
  }

  @Override
  public void unsubscribe() {
    caller.call("im.v2.Event.unsubscribe", new Fields()).confirm();
  }

  @Override
  public UserEventPage fetch(long offset, int limit) {
    if (offset < 0) {
      throw new IllegalArgumentException("offset " + offset + " is below 0");
    }
    if (limit < 1 || limit > LONGEST) {
      throw new IllegalArgumentException(
          "limit " + limit + " is out of range; a page holds 1 to " + LONGEST);
    }
    Fields parameters = new Fields().putIf(offset > 0, "offset", offset).put("limit", limit);
    return caller.call("im.v2.Event.get", parameters).read(page -> page(page, offset));
  }

  /** An empty queue answers with 0, which would begin anew. */
  private UserEventPage page(Tree page, long offset) {
    EventReader reader = new EventReader();
    List<UserEvent> events = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (Tree event : page.get("events").list()) {
      try {
        events.add(reader.ofUser(event, caller.portal()));
      } catch (MalformedEvent malformed) {
        unreadable.add(malformed.getMessage());
      }
    }
    OptionalLong next = page.get("nextOffset").id();
    return new UserEventPage(
        events, Math.max(offset, next.orElse(offset)), page.get("hasMore").flag(), unreadable);
  }
}
