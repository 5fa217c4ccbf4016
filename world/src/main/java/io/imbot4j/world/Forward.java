package io.imbot4j.world;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a message that was passed on comes from.
 *
 * @param id the message
 * @param userId who wrote it
 * @param chatId where
 */
record Forward(int id, int userId, int chatId, Instant date) {
  static Forward of(Message source) {
    return new Forward(source.id, source.author, source.chat.id, source.date);
  }

  Map<String, @Nullable Object> tree() {
    return Tree.of("id", id, "userId", userId, "chatId", chatId, "date", WorldClock.date(date));
  }
}
