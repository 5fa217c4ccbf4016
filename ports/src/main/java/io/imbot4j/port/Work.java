package io.imbot4j.port;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something a lane has to do. Immutable. */
public sealed interface Work {
  /** Tells it apart from all other work of its portal and bot. */
  EventKey key();

  /** The lane that does it. */
  Lane lane();

  /** Names its turn, the same when a turn that was cut short runs again. */
  default String turnId() {
    return lane().portal() + "/" + lane().bot() + "/" + key();
  }

  /** Who wrote, acted or asked for it; {@code null} where that is nobody or unknown. */
  @Nullable User by();

  /** Whether it is a person's: they wrote it, or it belongs to their private dialog with a bot. */
  default boolean isOf(UserId person) {
    User by = by();
    return (by != null && by.id().equals(person)) || DialogId.of(person).equals(lane().dialog());
  }

  /** An event of the portal. */
  record Event(BotEvent event) implements Work {
    @Override
    public EventKey key() {
      return event.origin().key();
    }

    @Override
    public Lane lane() {
      return new Lane(event.origin().portal(), event.origin().bot(), event.dialog());
    }

    @Override
    public @Nullable User by() {
      return event.by();
    }
  }

  /**
   * A record the bot asked to get back later.
   *
   * @param due when
   * @param name the stable name of the record's type
   * @param fields the record as texts, numbers, booleans, lists and maps
   * @param origin of the event in whose turn it was asked for, with a key of its own
   */
  record Timer(
      Origin origin,
      Lane lane,
      @Nullable User by,
      Instant due,
      String name,
      Map<String, Object> fields)
      implements Work {
    public Timer {
      fields = Map.copyOf(fields);
    }

    @Override
    public EventKey key() {
      return origin.key();
    }
  }
}
