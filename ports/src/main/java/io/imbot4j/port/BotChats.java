package io.imbot4j.port;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.OpenedChat;
import io.imbot4j.domain.chat.UserOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chats of a bot: opening, finding, describing and changing them, and who is in them.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them. Where a group chat is
 * meant, a private dialog is refused by name, and so is what the bot's generation cannot do, before
 * anything is sent. {@code ACCESS_DENIED} of the second generation and {@code ACCESS_ERROR} of the
 * first mean that there is no such chat, or that the bot is not in it or may not do this.
 */
public interface BotChats {
  /** The most people {@link #users(DialogId, UserOrder, int)} lists: {@value}. */
  int MAX_USERS = 200;

  /**
   * Opens a chat by the method that carries what it asks for: {@code imbot.v2.Chat.add}, {@code
   * imbot.chat.add}, or, for a bound or an open chat of a bot of the second generation, {@code
   * im.chat.add} in the name of the authorising user.
   *
   * @throws PortalException.Refused {@code insufficient_scope} with the missing scope in the
   *     message
   */
  OpenedChat open(NewChat chat);

  /**
   * Finds the chat bound to something ({@code im.chat.get}, {@code imbot.chat.get}).
   *
   * @return empty where there is none
   */
  Optional<ChatId> find(EntityBinding binding);

  /**
   * Describes a chat the bot is in ({@code imbot.v2.Chat.get}, {@code imbot.dialog.get}).
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code ACCESS_ERROR}: the bot is not in
   *     it; of the first generation also where the authorising user is not
   */
  Chat get(DialogId dialog);

  /**
   * Changes a chat ({@code imbot.v2.Chat.update}; {@code imbot.chat.updateTitle}, {@code
   * imbot.chat.updateColor} and {@code imbot.chat.updateAvatar}, one after the other). A bot of the
   * first generation is refused a new description.
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code ACCESS_ERROR}; {@code
   *     WRONG_REQUEST}: the first generation refuses the colour the chat has
   */
  void update(DialogId chat, ChatChange change);

  /**
   * Leaves a group chat ({@code imbot.v2.Chat.leave}, {@code imbot.chat.leave}).
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code ACCESS_ERROR}
   */
  void leave(DialogId chat);

  /**
   * Gives a group chat of the bot to somebody in it ({@code imbot.v2.Chat.setOwner}, {@code
   * imbot.chat.setOwner}).
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code ACCESS_ERROR}, {@code
   *     WRONG_REQUEST}
   */
  void setOwner(DialogId chat, UserId owner);

  /**
   * Who is in a group chat, in the portal's own order ({@code imbot.v2.Chat.User.list}, {@code
   * imbot.chat.user.list}): the second generation describes up to {@value #MAX_USERS} and can tell
   * nobody of the others, the first numbers them all.
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code ACCESS_ERROR}
   */
  List<User> users(DialogId chat);

  /**
   * Some of those in a group chat ({@code imbot.v2.Chat.User.list}); refused by name for a bot of
   * the first generation, whose list has neither order nor limit.
   *
   * @param limit 1 to {@value #MAX_USERS}
   * @throws PortalException.Refused {@code ACCESS_DENIED}
   * @throws IllegalArgumentException if the limit is outside
   */
  List<User> users(DialogId chat, UserOrder order, int limit);

  /** Brings people into a group chat and shows them what was said before. */
  default void invite(ChatId chat, List<UserId> users) {
    invite(chat, users, History.SHOWN);
  }

  /**
   * Brings people into a group chat ({@code imbot.v2.Chat.User.add}, {@code imbot.chat.user.add});
   * those already in it are left as they are.
   *
   * <p>A bot of the second generation may do so where it owns or manages the chat; elsewhere, as in
   * a bound chat of {@link #open}, {@code im.chat.user.add} does it in the name of the authorising
   * user, who must be in the chat.
   *
   * @param users whom; nobody asks the portal nothing
   * @param history what they see of what was said before; the second generation cannot hide it, and
   *     is refused that by name
   * @throws PortalException.Refused {@code ACCESS_ERROR}, {@code ACCESS_DENIED_EXTEND}: there is no
   *     such chat, or whoever invites may not add people to it; {@code insufficient_scope}: the
   *     authorising user would have to, and the scope {@code im} is missing
   */
  void invite(ChatId chat, List<UserId> users, History history);

  /**
   * Takes somebody out of a group chat ({@code imbot.v2.Chat.User.delete}, {@code
   * imbot.chat.user.delete}).
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code ACCESS_ERROR}; {@code
   *     WRONG_REQUEST}: the first generation refuses one who is not in it
   */
  void remove(DialogId chat, UserId user);

  /**
   * Lets people manage a group chat of the bot ({@code imbot.v2.Chat.Manager.add}, {@code
   * imbot.chat.setManager}, one after the other); who is not in it is passed over.
   *
   * @param users whom; nobody asks the portal nothing
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code WRONG_REQUEST}
   */
  void addManagers(DialogId chat, List<UserId> users);

  /**
   * Lets people manage a group chat no longer ({@code imbot.v2.Chat.Manager.delete}, {@code
   * imbot.chat.setManager}); as {@link #addManagers} otherwise.
   */
  void removeManagers(DialogId chat, List<UserId> users);

  /**
   * Lets people write in a chat ({@code imbot.v2.Chat.TextField.enabled}); a bot of the first
   * generation is refused by name.
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}
   */
  void enableTextField(DialogId chat);

  /** Takes the input field from people, as {@link #enableTextField} gives it back. */
  void disableTextField(DialogId chat);

  /**
   * Shows people what the bot is doing ({@code imbot.v2.Chat.InputAction.notify}, {@code
   * imbot.chat.sendTyping}); a bot of the first generation is seen typing, whatever it does.
   *
   * @param lasting for how long, 1 s to 10 min; {@code null} for the portal's own time, which is
   *     all the first generation has
   * @throws PortalException.Refused {@code ACCESS_DENIED}: the bot is not in the chat
   * @throws IllegalArgumentException if the time is outside
   */
  void show(InputAction action, DialogId in, @Nullable Duration lasting);
}
