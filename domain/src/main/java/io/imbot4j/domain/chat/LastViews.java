package io.imbot4j.domain.chat;

import io.imbot4j.domain.MessageId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has seen the newest message of a chat. Immutable.
 *
 * @param message {@code null} where the portal did not say
 * @param viewers the first of them, as the portal describes each in texts, lists and maps
 * @param count how many have seen it
 * @param more what the portal said beside it
 */
public record LastViews(
    @Nullable MessageId message, List<Object> viewers, long count, Map<String, Object> more) {
  public LastViews {
    viewers = List.copyOf(viewers);
    more = Map.copyOf(more);
  }
}
