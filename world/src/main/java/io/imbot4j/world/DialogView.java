package io.imbot4j.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line in a person's list of dialogs. Immutable.
 *
 * @param dialog what this person calls it: {@code chat5}, or the other one's id
 * @param chatId null as long as nobody has written
 * @param kind {@code private} or {@code group}
 * @param bot whether the other one is a bot
 * @param textField whether people may type here
 */
public record DialogView(
    String dialog,
    @Nullable Integer chatId,
    String name,
    String kind,
    boolean bot,
    String color,
    List<Member> members,
    String entityType,
    String entityId,
    @Nullable Last last,
    int unread,
    List<Typing> typing,
    boolean textField) {

  /** Someone in it. */
  public record Member(int id, String name, boolean bot) {}

  /** Its newest message. */
  public record Last(int id, int authorId, String text, Instant date) {}

  /** Someone busy in it, with a status code or empty text. */
  public record Typing(int id, String name, String text) {}
}
