package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.util.Objects;
import java.util.Optional;

/**
 * Moves a bot registered with {@code imbot.*} to {@code imbot.v2.*}, whose events have another
 * form.
 *
 * <p>No method does that: a bot gets the events of the generation it was registered with for as
 * long as it lives, so a second bot is registered beside it. Ask for the {@link #plan} first. Run
 * again, the move goes on where it was cut short, and changes nothing where it is done. For one
 * thread.
 */
public final class BotMove {
  private static final String METHOD = "imbot.v2.Bot.register";

  private final AppGateway app;
  private final AbstractBot bot;
  private final BotRegistration wanted;
  private AppGateway older;
  private BotCode formerly;
  private boolean unregisters;

  private BotMove(AppGateway app, AbstractBot bot, Delivery delivery) {
    this.app = Objects.requireNonNull(app);
    this.bot = Objects.requireNonNull(bot);
    this.wanted = new BotRegistration(bot.profile(), Generation.V2, delivery);
    this.older = app;
    this.formerly = code();
  }

  /**
   * A move that was not made yet.
   *
   * @param bot as it will be from now on
   * @param delivery how its events travel from now on
   * @throws IllegalArgumentException if {@code imbot.v2.*} cannot carry its profile or the delivery
   */
  public static BotMove of(AppGateway app, AbstractBot bot, Delivery delivery) {
    return new BotMove(app, bot, delivery);
  }

  /** The code of the older bot, where the bot's profile has another now. */
  public BotMove formerly(BotCode code) {
    formerly = Objects.requireNonNull(code);
    return this;
  }

  /**
   * The gateway that sees the older bot, where an incoming webhook registered it with a {@code
   * CLIENT_ID} that is not the {@code botToken} from now on.
   */
  public BotMove from(AppGateway gateway) {
    older = Objects.requireNonNull(gateway);
    return this;
  }

  /** Unregisters the older bot at the end, and with it its private dialogs. */
  public BotMove thenUnregister() {
    unregisters = true;
    return this;
  }

  /**
   * What the move would do now. Only reads ({@code imbot.bot.list}, {@code imbot.v2.Bot.list}).
   *
   * @throws PortalException as {@link AppGateway#bots(Generation)} says
   */
  public MovePlan plan() {
    return new MoveSentences(standing(), unregisters, bot, wanted).plan();
  }

  /**
   * Registers the bot with {@code imbot.v2.*} and its commands with it, and unregisters the older
   * one if {@link #thenUnregister} was asked. The older one is left alone until the rest is done.
   *
   * @return a gateway that speaks as the new bot
   * @throws PortalException.Refused if the portal keeps the code for the older bot: give the
   *     profile another code and name the old one by {@link #formerly}; otherwise as {@link
   *     AppGateway#register} says
   */
  public MessengerGateway move() {
    Standing standing = standing();
    if (standing.isStuck()) {
      throw kept(Objects.requireNonNull(standing.old()).id());
    }
    if (standing.moved() == null) {
      register(standing);
    }
    MessengerGateway gateway =
        new BotRegistrar(app).register(bot, Generation.V2, wanted.delivery());
    if (unregisters && standing.old() != null) {
      older.unregister(standing.old().id(), Generation.V1);
    }
    return gateway;
  }

  /** Registering twice is harmless: a bot that is handed out instead of a new one is unchanged. */
  private void register(Standing standing) {
    Bot old = standing.old();
    Bot registered;
    try {
      registered = app.register(wanted);
    } catch (PortalException.Refused refused) {
      if (old != null && refused.code().equals("BOT_CODE_ALREADY_TAKEN")) {
        throw kept(old.id());
      }
      throw refused;
    }
    if (old != null && registered.id().equals(old.id())) {
      throw kept(old.id());
    }
  }

  private PortalException.Refused kept(BotId old) {
    return new PortalException.Refused(METHOD, app.portal(), Standing.kept(code(), old));
  }

  private BotCode code() {
    return wanted.profile().code();
  }

  private Standing standing() {
    Optional<Bot> old = older.bot(formerly, Generation.V1);
    Optional<Bot> there =
        app.bots(Generation.V2).stream().filter(one -> one.code().equals(code())).findFirst();
    return Standing.of(old.orElse(null), there.orElse(null));
  }
}
