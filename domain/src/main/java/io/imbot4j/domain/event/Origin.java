package io.imbot4j.domain.event;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import java.time.Instant;
import java.util.Locale;

/**
 * Where an event comes from. Immutable.
 *
 * @param bot the bot it is for
 * @param key tells it apart from every other event of the portal
 * @param at when the portal queued it
 * @param language the language the portal speaks to this person
 */
public record Origin(PortalId portal, BotId bot, EventKey key, Instant at, Locale language) {}
