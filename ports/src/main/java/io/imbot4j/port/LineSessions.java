package io.imbot4j.port;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.line.LineTransfer;
import io.imbot4j.domain.line.SessionMessage;
import org.jspecify.annotations.Nullable;

/**
 * A bot's part in sessions of open lines, in either generation ({@code imopenlines.bot.session.*});
 * needs the scope {@code imopenlines}.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them; {@code BOT_ID_ERROR}
 * where the bot is not this application's, {@code CHAT_ID_EMPTY} where there is no such chat.
 */
public interface LineSessions {
  /**
   * Hands the client to whichever operator is free ({@code imopenlines.bot.session.operator}).
   *
   * @throws PortalException.Refused {@code WRONG_CHAT}: not a session of an open line
   */
  void passToOperator(ChatId chat);

  /**
   * Hands the client to an operator or a queue ({@code imopenlines.bot.session.transfer}).
   *
   * @throws PortalException.Refused {@code OPERATOR_WRONG}: that person cannot take it
   */
  void transfer(ChatId chat, LineTransfer to);

  /** Ends the session ({@code imopenlines.bot.session.finish}). */
  void finish(ChatId chat);

  /**
   * Sends the client a message of the line ({@code imopenlines.bot.session.message.send}).
   *
   * @param text {@code null} for the line's own
   */
  void send(ChatId chat, SessionMessage kind, @Nullable Text text);
}
