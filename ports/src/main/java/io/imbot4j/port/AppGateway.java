package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Generation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * The bot with a code ({@code imbot.v2.Bot.get}, {@code imbot.bot.list}); in the newer generation
   * it may be another application's.
   *
   * @return empty where there is none
   */
  Optional<Bot> bot(BotCode code, Generation generation);

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
   *
   * @throws PortalException.Refused {@code BOT_NOT_FOUND}, {@code BOT_ID_ERROR}: it is gone; {@code
   *     BOT_OWNERSHIP_ERROR}, {@code APP_ID_ERROR}: another application's
   */
  void update(BotId bot, BotRegistration registration);

  /**
   * Removes a bot and its private chats ({@code imbot.v2.Bot.unregister}, {@code
   * imbot.unregister}). A bot that is gone already is refused as {@link #update} says.
   */
  void unregister(BotId bot, Generation generation);

  /** A gateway that speaks as one bot; asks the portal nothing. */
  MessengerGateway as(BotId bot, Generation generation);

  /** A gateway that speaks as the authorising user; asks the portal nothing. */
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
   * @param method as the platform writes it, such as {@code im.chat.add}
   * @param parameters texts, numbers, booleans, {@code null}, lists and maps; authorisation is
   *     added
   * @return what stands under {@code result}, in the same types; {@code null} for a JSON null
   */
  @Nullable Object call(String method, Map<String, ?> parameters);
}
