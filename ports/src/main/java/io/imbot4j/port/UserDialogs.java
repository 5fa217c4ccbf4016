package io.imbot4j.port;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Page;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.UserFilter;
import io.imbot4j.domain.message.DialogMessages;
import io.imbot4j.domain.message.MessageSearch;
import io.imbot4j.domain.message.MessageWindow;
import io.imbot4j.domain.message.ReadState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reading the dialogs of the authorising user: chats and private ones.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them; {@code
 * insufficient_scope} where the scope {@code im} is missing.
 */
public interface UserDialogs {
  /**
   * Describes a chat ({@code im.dialog.get}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}: the user is not in it, or it is private
   */
  Chat get(DialogId dialog);

  /**
   * Reads messages ({@code im.dialog.messages.get}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}: the user is not in it
   */
  DialogMessages messages(DialogId dialog, MessageWindow window);

  /**
   * Looks for messages in a chat ({@code im.dialog.messages.search}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}: the user is not in it
   */
  DialogMessages search(ChatId chat, MessageSearch search);

  /**
   * Marks messages as read ({@code im.dialog.read}).
   *
   * @param upTo up to this one, {@code null} for all
   */
  ReadState read(DialogId dialog, @Nullable MessageId upTo);

  /** Marks everything as read ({@code im.dialog.read.all}). */
  void readAll();

  /** Marks this message and all newer ones as unread ({@code im.dialog.unread}). */
  void unread(DialogId dialog, MessageId from);

  /**
   * Who is in a dialog, a page at a time ({@code im.dialog.users.list}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}: the user is not in it
   */
  Page<User> users(DialogId dialog, UserFilter filter);

  /**
   * Shows that the user is writing ({@code im.dialog.writing}).
   *
   * @throws PortalException.Refused {@code ACCESS_ERROR}: the user is not in it
   */
  void typing(DialogId dialog);

  /**
   * Hands a bot what a link to it carries, as the messenger does when somebody opens one ({@code
   * im.v2.Chat.Bot.sendContext}).
   *
   * @param bot the private dialog with the bot, or a chat it is in
   * @param context texts, numbers, lists and maps
   */
  void sendContext(DialogId bot, Map<String, ?> context);
}
