package io.imbot4j.domain.message;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a forwarded message was written. Immutable.
 *
 * @param id of the first message; the number, or the chat and the number as the portal writes it
 * @param author {@code null} where the portal did not say
 * @param chat {@code null} where the portal did not say
 * @param date {@code null} where the portal did not say
 * @param more what the portal said beside it
 */
public record Forward(
    String id,
    @Nullable UserId author,
    @Nullable ChatId chat,
    @Nullable Instant date,
    Map<String, Object> more) {
  public Forward {
    more = Map.copyOf(more);
  }
}
