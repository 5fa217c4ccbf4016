package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Capabilities;
import io.imbot4j.domain.bot.Generation;

/**
 * Speaks to one portal as one bot, in either generation of the API.
 *
 * <p>Safe for use by many threads at once. Every call blocks until the portal answered or the
 * adapter's own deadline passed; an interrupt ends it early with {@link PortalException.Unanswered}
 * and leaves the thread's interrupt flag set. Every method throws {@link
 * PortalException.AccessLost} where the portal no longer lets the application in, {@link
 * PortalException.Throttled} where a limit held the call back longer than the deadline, {@link
 * PortalException.Unanswered} where it is unknown whether the call was done, and {@link
 * PortalException.Refused} where the portal, or the generation, says no.
 */
public interface MessengerGateway {
  /** The portal this speaks to. */
  PortalId portal();

  /** The bot this speaks as. */
  BotId bot();

  /** The generation of the API the bot is registered with. */
  Generation generation();

  /** What the bot says. */
  BotMessages messages();

  /** The chats it is in. */
  BotChats chats();

  /** Its slash commands. */
  BotCommands commands();

  /** The files it sends and gets. */
  BotFiles files();

  /** Its part in sessions of open lines. */
  LineSessions lines();

  /**
   * What the bot can do, known before it tries. Asks the portal once; the answer is kept for as
   * long as this gateway lives.
   */
  Capabilities capabilities();

  /** Its icons beside the input field. */
  BotIcons icons();

  /**
   * The same for one turn: each call of a method that changes something goes through {@code
   * effects}. Reading, and showing that the bot is typing, does not.
   */
  MessengerGateway through(Effects effects);
}
