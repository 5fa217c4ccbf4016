package io.imbot4j.wire.stored;

import io.imbot4j.domain.event.BotEvent;
import java.util.Map;

/**
 * Turns an event into the document an inbox stores, and back: {@code read(write(event))} equals the
 * event. Either generation's event is written in the words of {@code imbot.v2.*}.
 *
 * <p>A document holds no token: an event has none, and the links to a file, which only answers
 * carry, are left out. Its maps, lists, {@link String}s, {@link Long}s, {@link Double}s and {@link
 * Boolean}s may pass through any writer and reader of JSON; a whole number may come back as an
 * {@link Integer}. Stateless.
 */
public final class StoredEvents {
  /** The version of the documents that are written: {@value}. A new kind of event raises it. */
  public static final long VERSION = 1;

  private StoredEvents() {}

  /**
   * Writes an event.
   *
   * @throws IllegalArgumentException if a map or list in it holds what JSON has no word for
   */
  public static Map<String, Object> write(BotEvent event) {
    Writing document = new Writing().put("v", Spelling.NUMBER, VERSION);
    BotEvents.write(event, document);
    return document.map();
  }

  /**
   * Reads an event; entries this version does not know are passed over.
   *
   * @throws LaterVersion if a later version wrote it
   * @throws MalformedStoredEvent if it is no such document
   */
  public static BotEvent read(Map<String, ?> document) {
    return BotEvents.read(versioned(document));
  }

  static Reading versioned(Map<String, ?> document) {
    Reading reading = new Reading(document);
    long version = reading.get("v", Spelling.NUMBER);
    if (version > VERSION) {
      throw new LaterVersion(version);
    }
    if (version < 1) {
      throw new MalformedStoredEvent("its version is " + version);
    }
    return reading;
  }
}
