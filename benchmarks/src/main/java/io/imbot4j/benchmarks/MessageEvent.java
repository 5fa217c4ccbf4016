package io.imbot4j.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.imbot4j.wire.BracketForm;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message to a bot in a group, with every field the platform sends, in each of its spellings. All
 * are written from one value, so they say the same.
 */
public final class MessageEvent {
  /** The application token of its portal. */
  public static final String TOKEN = "1d83f7a2c5604be98f0a6d2b7e91c354";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, Object> event;

  private MessageEvent(Map<String, Object> event) {
    this.event = event;
  }

  /**
   * @param generation {@code v1} or {@code v2}
   */
  public static MessageEvent of(String generation) {
    return new MessageEvent(read(generation + "-message.json"));
  }

  /** As it is posted. */
  public byte[] form() {
    return BracketForm.write(event).getBytes(UTF_8);
  }

  /** As a stranger would post it, who does not know the application token. */
  byte[] forged() {
    String forged = TOKEN.replace('1', '2');
    return BracketForm.write(event).replace(TOKEN, forged).getBytes(UTF_8);
  }

  /** The posted event as JSON, for the peers. */
  byte[] json() {
    return JSON.writeValueAsBytes(event);
  }

  /** As an element of what {@code imbot.v2.Event.get} answers. */
  byte[] fetched() {
    Map<String, Object> fetched = new LinkedHashMap<>();
    fetched.put("eventId", 7_015);
    fetched.put("type", requireNonNull(event.get("event")));
    fetched.put("date", "2026-09-14T09:41:58+03:00");
    fetched.put("data", requireNonNull(event.get("data")));
    return JSON.writeValueAsBytes(fetched);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(String name) {
    try (InputStream in = requireNonNull(MessageEvent.class.getResourceAsStream(name), name)) {
      return JSON.readValue(in.readAllBytes(), LinkedHashMap.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException("cannot read " + name, unreadable);
    }
  }
}
