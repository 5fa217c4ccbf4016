package io.imbot4j.port;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chats of a bot: opening, finding, describing them, and who is in them.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them.
 */
public interface BotChats {
  /**
   * Opens a chat by the method that carries what it asks for: {@code imbot.v2.Chat.add}, {@code
   * imbot.chat.add}, or, for a bound or an open chat of a bot of the second generation, {@code
   * im.chat.add} in the name of the authorising user.
   *
   * @throws PortalException.Refused {@code insufficient_scope} with the missing scope in the
   *     message
   */
  ChatId open(NewChat chat);

  /**
   * Finds the chat bound to something ({@code im.chat.get}, {@code imbot.chat.get}).
   *
   * @return empty where there is none
   */
  Optional<ChatId> find(EntityBinding binding);

  /**
   * Describes a chat the bot is in ({@code imbot.v2.Chat.get}); refused by name for a bot of the
   * first generation, until its {@code imbot.dialog.get} is covered.
   */
  Chat get(DialogId dialog);

  /**
   * Brings people into a group chat and shows them what was said before ({@code
   * imbot.v2.Chat.User.add}, {@code imbot.chat.user.add}); those already in it are left as they
   * are.
   *
   * <p>A bot of the second generation may do so where it owns or manages the chat; elsewhere, as in
   * a bound chat of {@link #open}, {@code im.chat.user.add} does it in the name of the authorising
   * user, who must be in the chat.
   *
   * @param users whom; nobody asks the portal nothing
   * @throws PortalException.Refused {@code ACCESS_ERROR}, {@code ACCESS_DENIED_EXTEND}: there is no
   *     such chat, or whoever invites may not add people to it; {@code insufficient_scope}: the
   *     authorising user would have to, and the scope {@code im} is missing
   */
  void invite(ChatId chat, List<UserId> users);

  /**
   * Shows people that the bot is busy ({@code imbot.v2.Chat.InputAction.notify}, {@code
   * imbot.chat.sendTyping}).
   *
   * @param lasting for how long, 1 s to 10 min; {@code null} for the portal's own time
   * @throws PortalException.Refused {@code ACCESS_DENIED}: the bot is not in the chat
   */
  void typing(DialogId in, @Nullable Duration lasting);
}
