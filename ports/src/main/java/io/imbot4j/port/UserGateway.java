package io.imbot4j.port;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import java.util.Optional;

/**
 * Speaks to one portal as the user who authorised the application; needs the scope {@code im}.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them.
 */
public interface UserGateway {
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
}
