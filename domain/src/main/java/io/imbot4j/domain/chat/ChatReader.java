package io.imbot4j.domain.chat;

import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read a chat. Immutable.
 *
 * @param name {@code ""} where the portal did not say
 * @param upTo {@code null} for somebody who has read nothing
 * @param at {@code null} for somebody who has read nothing
 * @param more what the portal said beside it
 */
public record ChatReader(
    UserId user,
    String name,
    @Nullable MessageId upTo,
    @Nullable Instant at,
    Map<String, Object> more) {
  public ChatReader {
    more = Map.copyOf(more);
  }
}
