package io.imbot4j.domain.chat;

/**
 * In which order the people of a chat are listed, {@code imbot.v2.Chat.User.list} only.
 *
 * @param key the platform's word for what they are sorted by
 * @param ascending whether the smallest comes first
 */
public record UserOrder(String key, boolean ascending) {
  /** Who came first comes first. */
  public static final UserOrder JOINED = new UserOrder("id", true);

  /** Who wrote last comes first. */
  public static final UserOrder WROTE_LAST = new UserOrder("lastSendMessageId", false);

  /** By the number of the user. */
  public static final UserOrder NUMBER = new UserOrder("userId", true);

  /** The same order the other way round. */
  public UserOrder reversed() {
    return new UserOrder(key, !ascending);
  }
}
