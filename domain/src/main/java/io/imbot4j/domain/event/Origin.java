package io.imbot4j.domain.event;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Bot;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from. Immutable.
 *
 * @param bot the bot it is for
 * @param key tells it apart from every other event of the portal
 * @param at when the portal queued it
 * @param language the language the portal speaks to this person
 * @param self the bot as the event describes it, {@code null} where it says no more than the
 *     number; a fetched event says the most
 * @param more what the event said beside its objects, such as {@code SILENT_CONNECTOR}: texts,
 *     lists and maps, numbers as digits and booleans as {@code 1} and {@code 0}; never a token
 */
public record Origin(
    PortalId portal,
    BotId bot,
    EventKey key,
    Instant at,
    Locale language,
    @Nullable Bot self,
    Map<String, Object> more) {

  public Origin {
    more = Map.copyOf(more);
  }

  /** An origin that says no more than it must. */
  public Origin(PortalId portal, BotId bot, EventKey key, Instant at, Locale language) {
    this(portal, bot, key, at, language, null, Map.of());
  }
}
