package io.imbot4j.domain.message;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a chat is read. Immutable.
 *
 * @param upTo the newest message that is read, {@code null} where there is none
 * @param unread how many are not yet
 * @param viewed those this reading marked; of {@code imbot.v2.*} only
 */
public record ReadState(ChatId chat, @Nullable MessageId upTo, int unread, List<MessageId> viewed) {
  public ReadState {
    viewed = List.copyOf(viewed);
  }
}
