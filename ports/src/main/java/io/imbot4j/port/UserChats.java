package io.imbot4j.port;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.chat.NewChat;
import java.util.List;
import java.util.Optional;

/**
 * The group chats of the authorising user.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them; {@code
 * insufficient_scope} where the scope {@code im} is missing.
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
   * Changes a chat, by a call for each thing that changes ({@code im.chat.updateTitle}, {@code
   * im.chat.updateColor}, {@code im.chat.updateAvatar}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}, {@code ACCESS_DENIED}: the user may not;
   *     {@code WRONG_REQUEST}: it is so already, or there is no such chat
   * @throws IllegalArgumentException if it changes the description, which no {@code im} method does
   */
  void update(ChatId chat, ChatChange change);

  /**
   * Leaves a chat ({@code im.chat.leave}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}, {@code ACCESS_DENIED_KICK}: the user is
   *     not in it, or may not leave
   */
  void leave(ChatId chat);

  /** Turns the chat's notifications off for the user ({@code im.chat.mute}). */
  void mute(ChatId chat);

  /** Turns them on again ({@code im.chat.mute}). */
  void unmute(ChatId chat);

  /**
   * Gives the chat to somebody else in it ({@code im.chat.setOwner}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}, {@code WRONG_REQUEST}: the user does not
   *     own it, or that person is not in it
   */
  void setOwner(ChatId chat, UserId owner);

  /**
   * Who is in a chat ({@code im.chat.user.list}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}: the user is not in it
   */
  List<UserId> users(ChatId chat);

  /**
   * Brings people into a chat and shows them what was said before ({@code im.chat.user.add}).
   *
   * @param users whom, at least one
   * @throws PortalException.Refused {@code ACCESS_ERROR}, {@code ACCESS_DENIED_EXTEND}: there is no
   *     such chat, or the user may not add people to it
   */
  default void invite(ChatId chat, List<UserId> users) {
    invite(chat, users, History.SHOWN);
  }

  /**
   * Brings people into a chat ({@code im.chat.user.add}).
   *
   * @param history whether they see what was said before
   * @throws PortalException.Refused as {@link #invite(ChatId, List)}
   */
  void invite(ChatId chat, List<UserId> users, History history);

  /**
   * Takes somebody out of a chat ({@code im.chat.user.delete}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}, {@code ACCESS_DENIED_KICK}: the user may
   *     not; {@code USER_NOT_FOUND}: that person is not in it
   */
  void remove(ChatId chat, UserId user);
}
