package io.imbot4j.wire.stored;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;
import java.util.Map;

/**
 * Turns a timer into the document an inbox stores, and back, as {@link StoredEvents} does with an
 * event. Stateless.
 */
public final class StoredTimers {
  private static final String NAME = "timer";
  private static final Spelling<DialogId> DIALOG =
      Spelling.word(DialogId::toString, DialogId::parse);

  private StoredTimers() {}

  /**
   * Writes a timer.
   *
   * @throws IllegalArgumentException if a map or list in it holds what JSON has no word for
   */
  public static Map<String, Object> write(Work.Timer timer) {
    Writing document = new Writing().put("v", Spelling.NUMBER, StoredEvents.VERSION);
    document
        .put(NAME, Spelling.TEXT, timer.name())
        .put("due", Spelling.MOMENT, timer.due())
        .put("fields", PlainValues.MAP, timer.fields())
        .put("dialog", DIALOG, timer.lane().dialog())
        .put("by", Users.USER, timer.by());
    Origins.write(timer.origin(), document.object("origin"));
    return document.map();
  }

  /** Whether a document is that of a timer, and not of an event. */
  public static boolean isTimer(Map<String, ?> document) {
    return document.containsKey(NAME);
  }

  /**
   * Reads a timer; entries this version does not know are passed over.
   *
   * @throws LaterVersion if a later version wrote it
   * @throws MalformedStoredEvent if it is no such document
   */
  public static Work.Timer read(Map<String, ?> document) {
    Reading reading = StoredEvents.versioned(document);
    Origin origin = Origins.ofBot(reading.object("origin"));
    return new Work.Timer(
        origin,
        new Lane(origin.portal(), origin.bot(), reading.find("dialog", DIALOG)),
        reading.find("by", Users.USER),
        reading.get("due", Spelling.MOMENT),
        reading.get(NAME, Spelling.TEXT),
        reading.get("fields", PlainValues.MAP));
  }
}
