package io.imbot4j.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole portal at one moment. Immutable.
 *
 * @param stopped whether the clock stands still
 * @param nextExpiry when the next access token is over; null if none works
 * @param version grows with every change
 */
public record Snapshot(
    List<User> users,
    List<BotEntry> bots,
    List<ChatEntry> chats,
    Instant now,
    boolean stopped,
    @Nullable Instant nextExpiry,
    long version) {

  /**
   * A registered bot.
   *
   * @param generation {@code v1} or {@code v2}
   * @param mode {@code webhook} or {@code fetch}
   */
  public record BotEntry(
      int id, String code, String name, String type, String generation, String mode) {}

  /**
   * A chat.
   *
   * @param type {@code private}, {@code chat} or {@code open}
   */
  public record ChatEntry(
      int id,
      String dialogId,
      String name,
      String type,
      String color,
      int owner,
      List<Integer> users,
      String entityType,
      String entityId) {}
}
