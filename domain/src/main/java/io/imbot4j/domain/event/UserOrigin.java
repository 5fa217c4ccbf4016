package io.imbot4j.domain.event;

import io.imbot4j.domain.PortalId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Where a {@link UserEvent} comes from. Immutable.
 *
 * @param key tells it apart from every other event of the portal
 * @param at when the portal queued it
 * @param language the language the portal speaks to this person
 * @param more what the event said beside its objects: texts, lists and maps, numbers as digits and
 *     booleans as {@code 1} and {@code 0}; never a token
 */
public record UserOrigin(
    PortalId portal, EventKey key, Instant at, Locale language, Map<String, Object> more) {

  public UserOrigin {
    more = Map.copyOf(more);
  }
}
