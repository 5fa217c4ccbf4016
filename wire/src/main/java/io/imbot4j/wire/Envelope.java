package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.event.UserOrigin;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is around an event's data, whichever way it came.
 *
 * @param eventId the number of a fetched event, {@code null} for a posted one
 */
record Envelope(PortalId portal, String name, Instant at, Tree data, @Nullable Long eventId) {
  private static final int SHOWN = 60;
  private static final long YEAR_10000 = 253_402_300_800L;

  /** A posted one: {@code {event, data, ts, auth}}. */
  static Envelope posted(Tree body, PortalId portal) {
    String name = named(body.get("event"));
    OptionalLong ts = body.get("ts").id();
    if (ts.isEmpty() || ts.getAsLong() >= YEAR_10000) {
      throw new MalformedEvent(shown(name) + " does not say in ts when it was queued");
    }
    return new Envelope(
        portal, name, Instant.ofEpochSecond(ts.getAsLong()), body.get("data"), null);
  }

  /** A fetched one: {@code {eventId, type, date, data}}. */
  static Envelope fetched(Tree event, PortalId portal) {
    String name = named(event.get("type"));
    OptionalLong id = event.get("eventId").id();
    if (id.isEmpty()) {
      throw new MalformedEvent(shown(name) + " has no eventId");
    }
    return new Envelope(portal, name, date(event.get("date")), event.get("data"), id.getAsLong());
  }

  /**
   * @param self the bot as the event describes it
   */
  Origin origin(
      EventKey key, BotId bot, Tree language, @Nullable Bot self, Map<String, Object> more) {
    return new Origin(portal, bot, key, at, Language.parse(language.text()), self, more);
  }

  /** Of an event that is for no bot. */
  UserOrigin userOrigin(Tree language, Map<String, Object> more) {
    return new UserOrigin(portal, key("", ""), at, Language.parse(language.text()), more);
  }

  /** Of a message that was added to a chat, which happens once: its number and the second. */
  EventKey keyOfAdded(BotId bot, MessageId message) {
    return eventId == null
        ? new EventKey(name + " " + bot.value() + " " + message.value() + " " + at.getEpochSecond())
        : fetchedKey(eventId);
  }

  /**
   * Of anything that may happen again: all it says.
   *
   * @param part what tells this event apart from the others of the same call and bot
   */
  EventKey key(BotId bot, String part) {
    return key(bot.toString(), part);
  }

  private EventKey key(String bot, String part) {
    return eventId == null
        ? new EventKey(Fingerprint.of(name, bot, at.getEpochSecond(), part, data))
        : fetchedKey(eventId);
  }

  private static EventKey fetchedKey(long eventId) {
    return new EventKey("f" + eventId);
  }

  /** The first of the candidates that is an id. */
  long id(String what, Tree... candidates) {
    for (Tree candidate : candidates) {
      if (candidate.id().isPresent()) {
        return candidate.id().getAsLong();
      }
    }
    throw malformed("has no " + what);
  }

  /** The first of the candidates that is there. */
  DialogId dialog(Tree... candidates) {
    for (Tree candidate : candidates) {
      if (!candidate.isAbsent()) {
        return DialogId.parse(candidate.text());
      }
    }
    throw malformed("names no dialog");
  }

  /** The name, for comparing: the platform writes it in two cases. */
  String upperName() {
    return name.toUpperCase(Locale.ROOT);
  }

  /** Whether it is an event of a user, not of a bot. */
  boolean isOfUser() {
    return upperName().startsWith("ONIMV2");
  }

  MalformedEvent malformed(String why) {
    return new MalformedEvent(shown(name) + " " + why);
  }

  MalformedEvent malformed(RuntimeException cause) {
    return new MalformedEvent(
        shown(name) + " cannot be read: " + cut(cause.getMessage(), 300), cause);
  }

  private static String named(Tree name) {
    String text = name.text();
    if (text.isBlank()) {
      throw new MalformedEvent("what was sent is no event: it has no name");
    }
    return text;
  }

  private static String shown(String name) {
    return "event " + cut(name, SHOWN);
  }

  private static String cut(@Nullable String text, int length) {
    String line = String.valueOf(text).replaceAll("\\p{Cntrl}", " ");
    return line.length() <= length ? line : line.substring(0, length) + "…";
  }

  /**
   * Fetched events are told apart by their number, so a date nobody can read costs nothing more.
   */
  private static Instant date(Tree date) {
    try {
      return Times.parse(date.text());
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
