package io.imbot4j.contracts;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.UserGateway;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A portal as an application sees it, in memory: it keeps which bots were registered, and all of
 * them speak by one {@link FakeMessenger}. Safe for many threads.
 */
public final class FakeApp implements AppGateway {
  private final FakeMessenger messenger;
  private final Map<BotId, BotRegistration> registrations = new LinkedHashMap<>();

  /** A portal without bots. */
  public FakeApp(FakeMessenger messenger) {
    this.messenger = messenger;
  }

  /** The bots that are registered now, as they were last described. */
  public synchronized Map<BotId, BotRegistration> registrations() {
    return Map.copyOf(registrations);
  }

  @Override
  public PortalId portal() {
    return messenger.portal();
  }

  @Override
  public synchronized List<Bot> bots(Generation generation) {
    return registrations.entrySet().stream()
        .filter(bot -> bot.getValue().generation() == generation)
        .map(bot -> described(bot.getKey(), bot.getValue()))
        .toList();
  }

  @Override
  public Optional<Bot> bot(BotCode code, Generation generation) {
    return bots(generation).stream().filter(bot -> bot.code().equals(code)).findFirst();
  }

  @Override
  public synchronized BotId register(BotRegistration registration) {
    Optional<BotId> known =
        bots(registration.generation()).stream()
            .filter(bot -> bot.code().equals(registration.profile().code()))
            .map(Bot::id)
            .findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    BotId id = new BotId(messenger.bot().value() + registrations.size());
    registrations.put(id, registration);
    return id;
  }

  @Override
  public synchronized void update(BotId bot, BotRegistration registration) {
    registrations.replace(bot, registration);
  }

  @Override
  public synchronized void unregister(BotId bot, Generation generation) {
    registrations.remove(bot);
  }

  @Override
  public MessengerGateway as(BotId bot, Generation generation) {
    return messenger;
  }

  /**
   * @throws UnsupportedOperationException always: nobody authorised this application
   */
  @Override
  public UserGateway user() {
    throw new UnsupportedOperationException("no user authorised the fake application");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("imbot", "im");
  }

  @Override
  public int revision() {
    return 1;
  }

  /**
   * @throws UnsupportedOperationException always: use the methods of the gateways
   */
  @Override
  public @Nullable Object call(String method, Map<String, ?> parameters) {
    throw new UnsupportedOperationException(
        "the fake application knows no raw method; " + method + " was called");
  }

  private static Bot described(BotId id, BotRegistration registration) {
    BotProfile profile = registration.profile();
    boolean fetched = registration.delivery() instanceof Delivery.Fetch;
    return new Bot(
        id, profile.code(), profile.fullName(), profile.type(), profile.openLine(), fetched);
  }
}
