package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Spelling.LANGUAGE;
import static io.imbot4j.wire.stored.Spelling.MOMENT;
import static io.imbot4j.wire.stored.Spelling.word;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.event.UserOrigin;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Where events come from. */
final class Origins {
  private static final Spelling<PortalId> PORTAL = word(PortalId::value, PortalId::new);
  private static final Spelling<EventKey> KEY = word(EventKey::value, EventKey::new);

  private Origins() {}

  static void write(Origin origin, Writing document) {
    write(document, origin.portal(), origin.key(), origin.at(), origin.language(), origin.more());
    document.put("botId", Spelling.BOT, origin.bot()).put("bot", Bots.BOT, origin.self());
  }

  static void write(UserOrigin origin, Writing document) {
    write(document, origin.portal(), origin.key(), origin.at(), origin.language(), origin.more());
  }

  private static void write(
      Writing document,
      PortalId portal,
      EventKey key,
      Instant at,
      Locale language,
      Map<String, Object> more) {
    document
        .put("portal", PORTAL, portal)
        .put("key", KEY, key)
        .put("date", MOMENT, at)
        .put("language", LANGUAGE, language)
        .more(more);
  }

  static Origin ofBot(Reading document) {
    return new Origin(
        document.get("portal", PORTAL),
        document.get("botId", Spelling.BOT),
        document.get("key", KEY),
        document.get("date", MOMENT),
        document.get("language", LANGUAGE),
        document.find("bot", Bots.BOT),
        document.more());
  }

  static UserOrigin ofUser(Reading document) {
    return new UserOrigin(
        document.get("portal", PORTAL),
        document.get("key", KEY),
        document.get("date", MOMENT),
        document.get("language", LANGUAGE),
        document.more());
  }
}
