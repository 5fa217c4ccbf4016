package io.imbot4j.port;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import java.util.List;
import java.util.Optional;

/**
 * The chats of the authorising user.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them.
 */
public interface UserChats {
  /**
   * Opens a chat, of which the authorising user becomes the owner ({@code im.chat.add}).
   *
   * @throws PortalException.Refused {@code insufficient_scope}: the scope {@code im} is missing;
   *     {@code INVALID_CREDENTIALS}: the user may not
   * @throws IllegalArgumentException if the chat names an owner, which this method cannot carry
   */
  ChatId open(NewChat chat);

  /**
   * Finds the chat bound to something ({@code im.chat.get}).
   *
   * @return empty where there is none
   */
  Optional<ChatId> find(EntityBinding binding);

  /**
   * Brings people into a group chat the user is in and shows them what was said before ({@code
   * im.chat.user.add}).
   *
   * @param users whom, at least one
   * @throws PortalException.Refused {@code ACCESS_ERROR}, {@code ACCESS_DENIED_EXTEND}: there is no
   *     such chat, or the user may not add people to it
   */
  void invite(ChatId chat, List<UserId> users);
}
