package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Generation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to one portal as the application: its bots, its rights, and any method by name.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them.
 */
public interface AppGateway {
  /** The portal this speaks to. */
  PortalId portal();

  /**
   * The application's bots of one generation ({@code imbot.v2.Bot.list}, {@code imbot.bot.list});
   * one whose description cannot be read is left out.
   */
  List<Bot> bots(Generation generation);

  /**
   * Registers a bot ({@code imbot.v2.Bot.register}, {@code imbot.register}). Where the code is
   * registered already, the bot that is there is returned unchanged.
   *
   * @throws PortalException.Refused {@code BOT_CODE_ALREADY_TAKEN}: another application has the
   *     code; {@code BOT_LIMIT_EXCEEDED}, {@code MAX_COUNT_ERROR}: unregister a bot first
   */
  BotId register(BotRegistration registration);

  /**
   * Makes a registered bot what the registration says ({@code imbot.v2.Bot.update}, {@code
   * imbot.update}); code and type stay.
   */
  void update(BotId bot, BotRegistration registration);

  /**
   * Removes a bot and its private chats ({@code imbot.v2.Bot.unregister}, {@code
   * imbot.unregister}).
   */
  void unregister(BotId bot, Generation generation);

  /** A gateway that speaks as one bot. */
  MessengerGateway as(BotId bot, Generation generation);

  /** A gateway that speaks as the authorising user. */
  UserGateway user();

  /** What the application may do ({@code scope}). */
  Set<String> scopes();

  /**
   * The revision of the messenger's REST interface ({@code imbot.v2.Revision.get}): whether a newer
   * method is there.
   */
  int revision();

  /**
   * Calls any method.
   *
   * @param parameters texts, numbers, booleans, {@code null}, lists and maps; authorisation is
   *     added
   * @return what stands under {@code result}, in the same types
   */
  @Nullable Object call(String method, Map<String, ?> parameters);
}
