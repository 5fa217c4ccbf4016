package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.UserGateway;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Both generations of the bot API over a {@link RestCall}.
 *
 * <p>Safe for use by many threads at once. It remembers one thing: the address that a bot of {@code
 * imbot.*} was last registered or updated with here, because its commands must be registered with
 * it too. Until then such a bot's {@link BotCommands#register} is refused by name.
 */
public final class BotApi implements AppGateway {
  private final RestCall rest;
  private final Caller caller;
  private final InstantSource clock;
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
  public Optional<Bot> bot(BotCode code, Generation generation) {
    return generation == Generation.V2
        ? v2.find(code)
        : v1.list().stream().filter(bot -> bot.code().equals(code)).findFirst();
  }

  @Override
  public BotId register(BotRegistration registration) {
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
    Set<String> scopes = new LinkedHashSet<>();
    for (Tree scope : caller.call("scope", new Fields()).result().list()) {
      scopes.addAll(Arrays.asList(scope.text().split("[ ,]+", -1)));
    }
    scopes.remove("");
    return scopes;
  }

  @Override
  public int revision() {
    long revision = caller.call("imbot.v2.Revision.get", new Fields()).id("rest");
    return (int) Math.min(revision, Integer.MAX_VALUE);
  }

  @Override
  public @Nullable Object call(String method, Map<String, ?> parameters) {
    return rest.call(method, parameters).raw();
  }
}
