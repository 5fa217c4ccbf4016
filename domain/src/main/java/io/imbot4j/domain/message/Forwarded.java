package io.imbot4j.domain.message;

import io.imbot4j.domain.MessageId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of forwarded messages. Immutable.
 *
 * @param comment the message sent with them, {@code null} where none was
 * @param byUuid the new messages, by the ids their sender gave them
 */
public record Forwarded(@Nullable MessageId comment, Map<String, MessageId> byUuid) {
  public Forwarded {
    byUuid = Map.copyOf(byUuid);
  }
}
