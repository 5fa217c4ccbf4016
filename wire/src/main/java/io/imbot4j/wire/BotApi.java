package io.imbot4j.wire;

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
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.Batch;
import io.imbot4j.port.BatchAnswer;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.EventBindings;
import io.imbot4j.port.Listed;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.UserGateway;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Both generations of the bot API over a {@link RestCall}.
 *
 * <p>Safe for use by many threads at once. It remembers one thing: the address that the bots of
 * {@code imbot.*} were registered or updated with here, because their commands must be registered
 * with it too, and all of them share it. Until then such a bot's {@link BotCommands#register} is
 * refused by name, and afterwards so is a second bot with another address.
 */
public final class BotApi implements AppGateway {
  private final RestCall rest;
  private final Caller caller;
  private final InstantSource clock;
  private final Application application;
  private final V2Bots v2;
  private final V1Bots v1;

  /**
   * @param rest calls the portal with its authorisation
   * @param botSecret what bots of an incoming webhook are registered with, their {@code botToken}
   *     and {@code CLIENT_ID}: long and random, and at most 40 characters for a new bot of {@code
   *     imbot.v2.*}; {@code null} for an application's access token, which says itself whose the
   *     bots are
   */
  public BotApi(RestCall rest, @Nullable Secret botSecret) {
    this(rest, botSecret, InstantSource.system());
  }

  /**
   * With a clock of its own, as tests want.
   *
   * @param clock says whether it is too late to answer a command; some seconds off the portal's do
   *     no harm
   */
  public BotApi(RestCall rest, @Nullable Secret botSecret, InstantSource clock) {
    this.rest = Objects.requireNonNull(rest);
    this.clock = Objects.requireNonNull(clock);
    this.caller = new Caller(rest, botSecret);
    this.application = new Application(caller);
    this.v2 = new V2Bots(caller);
    this.v1 = new V1Bots(caller, new V1Handler());
  }

  @Override
  public PortalId portal() {
    return rest.portal();
  }

  @Override
  public List<Bot> bots(Generation generation) {
    return generation == Generation.V2 ? v2.list() : v1.list();
  }

  @Override
  public BotPage bots(BotFilter filter) {
    return v2.page(filter);
  }

  @Override
  public Optional<Bot> bot(BotId bot) {
    return v2.find(bot);
  }

  @Override
  public Optional<Bot> bot(BotCode code, Generation generation) {
    return generation == Generation.V2
        ? v2.find(code)
        : v1.list().stream().filter(bot -> bot.code().equals(code)).findFirst();
  }

  @Override
  public Bot register(BotRegistration registration) {
    return registration.generation() == Generation.V2
        ? v2.register(registration)
        : v1.register(registration);
  }

  @Override
  public void update(BotId bot, BotRegistration registration) {
    if (registration.generation() == Generation.V2) {
      v2.update(bot, registration);
    } else {
      v1.update(bot, registration);
    }
  }

  @Override
  public Bot update(BotId bot, BotChange change) {
    return v2.update(bot, change);
  }

  @Override
  public void update(BotId bot, BotChange change, Generation generation) {
    if (generation == Generation.V2) {
      v2.update(bot, change);
    } else {
      v1.update(bot, change);
    }
  }

  @Override
  public void rotate(BotId bot, Secret token) {
    v2.rotate(bot, token);
  }

  @Override
  public void unregister(BotId bot, Generation generation) {
    if (generation == Generation.V2) {
      v2.unregister(bot);
    } else {
      v1.unregister(bot);
    }
  }

  @Override
  public MessengerGateway as(BotId bot, Generation generation) {
    return generation == Generation.V2
        ? new V2Messenger(caller, bot, clock)
        : new V1Messenger(caller, bot, v1.handler());
  }

  @Override
  public UserGateway user() {
    return new ImGateway(caller);
  }

  @Override
  public Set<String> scopes() {
    return application.scopes();
  }

  @Override
  public Set<String> allScopes() {
    return application.allScopes();
  }

  @Override
  public Set<String> allMethods() {
    return application.allMethods();
  }

  @Override
  public Set<String> methods(@Nullable String scope) {
    return application.methods(scope);
  }

  @Override
  public MethodState method(String name) {
    return application.method(name);
  }

  @Override
  public Revision revision() {
    return application.revision();
  }

  @Override
  public AppInfo info() {
    return application.info();
  }

  @Override
  public Profile profile() {
    return application.profile();
  }

  @Override
  public Instant serverTime() {
    return application.serverTime();
  }

  @Override
  public EventBindings events() {
    return new Subscriptions(caller);
  }

  @Override
  public Listed list(String method, Map<String, ?> parameters) {
    return application.list(method, parameters);
  }

  @Override
  public BatchAnswer batch(Batch batch) {
    return new Batches(caller).send(batch);
  }

  @Override
  public @Nullable Object call(String method, Map<String, ?> parameters) {
    return rest.call(method, parameters).raw();
  }
}
