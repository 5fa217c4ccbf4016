package io.imbot4j.world;

import java.time.Instant;
import java.util.List;

/**
 * The whole portal at one moment. Immutable.
 *
 * @param version grows with every change
 */
public record Snapshot(
    List<User> users, List<BotEntry> bots, List<ChatEntry> chats, Instant now, long version) {

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
