package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.app.AppInfo;
import io.imbot4j.domain.app.MethodState;
import io.imbot4j.domain.app.Profile;
import io.imbot4j.domain.app.Revision;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotFilter;
import io.imbot4j.domain.bot.BotPage;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Generation;
import java.time.Instant;
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
   * Some of the application's bots of {@code imbot.v2.*} ({@code imbot.v2.Bot.list}); {@link
   * #bots(Generation)} asks for all.
   */
  BotPage bots(BotFilter filter);

  /**
   * A bot of {@code imbot.v2.*} by its number ({@code imbot.v2.Bot.get}); it may be another
   * application's, of which less is told.
   *
   * @return empty where there is none
   */
  Optional<Bot> bot(BotId bot);

  /**
   * Registers a bot ({@code imbot.v2.Bot.register}, {@code imbot.register}). Where the code is
   * registered already, the bot that is there is returned unchanged.
   *
   * @throws PortalException.Refused {@code BOT_CODE_ALREADY_TAKEN}: another application has the
   *     code; {@code BOT_LIMIT_EXCEEDED}, {@code MAX_COUNT_ERROR}: unregister a bot first; in the
   *     older generation without a code where another application has the bot's code, or where
   *     another bot was given another handler here, for the portal posts to the last one alone
   */
  Bot register(BotRegistration registration);

  /**
   * Makes a registered bot what the registration says ({@code imbot.v2.Bot.update}, {@code
   * imbot.update}); code and type stay.
   *
   * @throws PortalException.Refused {@code BOT_NOT_FOUND}, {@code BOT_ID_ERROR}: it is gone; {@code
   *     BOT_OWNERSHIP_ERROR}, {@code APP_ID_ERROR}: another application's
   */
  void update(BotId bot, BotRegistration registration);

  /**
   * Changes some of a bot of {@code imbot.v2.*} ({@code imbot.v2.Bot.update}).
   *
   * @return the bot as it is now
   * @throws PortalException.Refused as {@link #update(BotId, BotChange, Generation)} says
   */
  Bot update(BotId bot, BotChange change);

  /**
   * Changes some of a bot of either generation ({@code imbot.v2.Bot.update}, {@code imbot.update}).
   *
   * @throws PortalException.Refused as {@link #update(BotId, BotRegistration)} says; by name,
   *     before anything is sent, where its generation cannot change that
   */
  void update(BotId bot, BotChange change, Generation generation);

  /**
   * Gives a webhook's bot of {@code imbot.v2.*} another bot token ({@code imbot.v2.Bot.update}).
   * The old one is dead at once: every gateway made with it, this one included, is refused with
   * {@code BOT_OWNERSHIP_ERROR} from then on. Store the new one first, and make a new gateway.
   *
   * @param token at most 40 characters
   * @throws PortalException.Refused {@code BOT_TOKEN_ROTATION_FAILED}: another bot has it
   * @throws IllegalArgumentException if the token is too long or blank
   */
  void rotate(BotId bot, Secret token);

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

  /** Everything an application may be allowed on this portal ({@code scope} with {@code full}). */
  Set<String> allScopes();

  /**
   * The methods of a scope ({@code methods}).
   *
   * @param scope {@code null} for those the application may call
   */
  Set<String> methods(@Nullable String scope);

  /** Every method there is, whoever may call it ({@code methods} with {@code full}). */
  Set<String> allMethods();

  /** Whether a method can be called ({@code method.get}). */
  MethodState method(String name);

  /**
   * The revisions of the messenger's interfaces ({@code imbot.v2.Revision.get}): whether a newer
   * method is there.
   *
   * @throws PortalException.Refused {@code ERROR_METHOD_NOT_FOUND}: the portal is older than {@link
   *     Revision#FIRST}
   */
  Revision revision();

  /**
   * The application as the portal knows it ({@code app.info}).
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}: an incoming webhook is no application
   */
  AppInfo info();

  /** The authorising user in short ({@code profile}). */
  Profile profile();

  /** What time it is on the portal ({@code server.time}). */
  Instant serverTime();

  /** The application's subscriptions to events of the portal. */
  EventBindings events();

  /**
   * Calls any method.
   *
   * @param method as the platform writes it, such as {@code im.chat.add}
   * @param parameters texts, numbers, booleans, {@code null}, lists and maps; authorisation is
   *     added
   * @return what stands under {@code result}, in the same types; {@code null} for a JSON null
   */
  @Nullable Object call(String method, Map<String, ?> parameters);

  /**
   * Calls a list method, of which a page comes at a time.
   *
   * @param parameters as {@link #call} takes them; {@code start} is {@link Listed#next} of the page
   *     before
   */
  Listed list(String method, Map<String, ?> parameters);

  /**
   * Makes several calls in one ({@code batch}).
   *
   * @return what became of each; one that failed does not fail the others
   * @throws PortalException.Unanswered if it is unknown which of them were made
   */
  BatchAnswer batch(Batch batch);
}
