package io.imbot4j.observe;

import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;

/**
 * One line of a log as {@code key=value} pairs; a value that needs it is quoted. For one thread.
 */
final class Line {
  private final StringBuilder text = new StringBuilder();

  private Line() {}

  /**
   * @param message what happened, in words that do not change
   */
  static Line of(String message) {
    return new Line().with("msg", message);
  }

  static Line of(String message, Work work) {
    String kind =
        work instanceof Work.Event event ? kind(event.event()) : ((Work.Timer) work).name();
    return of(message).with("kind", kind).with("turn", work.turnId()).with(work.lane());
  }

  static Line of(String message, BotEvent event) {
    return of(message, new Work.Event(event));
  }

  private static String kind(BotEvent event) {
    return event instanceof BotEvent.Unknown unknown
        ? unknown.name()
        : event.getClass().getSimpleName();
  }

  private Line with(Lane lane) {
    with("portal", lane.portal()).with("bot", lane.bot());
    return lane.dialog() == null ? this : with("dialog", lane.dialog());
  }

  Line with(String key, Object value) {
    if (text.length() > 0) {
      text.append(' ');
    }
    text.append(key).append('=');
    String plain = value.toString();
    if (plain.isEmpty() || !plain.chars().allMatch(Line::isPlain)) {
      quote(plain);
    } else {
      text.append(plain);
    }
    return this;
  }

  private static boolean isPlain(int character) {
    return character > ' '
        && character != '='
        && character != '"'
        && character != '\\'
        && !isControl(character);
  }

  /** What could end a line, or move the cursor of a terminal. */
  private static boolean isControl(int character) {
    return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
  }

  private void quote(String plain) {
    text.append('"');
    for (int i = 0; i < plain.length(); i++) {
      char character = plain.charAt(i);
      switch (character) {
        case '"', '\\' -> text.append('\\').append(character);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (isControl(character)) {
            text.append(String.format("\\u%04x", (int) character));
          } else {
            text.append(character);
          }
        }
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
