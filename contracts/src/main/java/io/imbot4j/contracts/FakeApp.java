package io.imbot4j.contracts;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.app.AppInfo;
import io.imbot4j.domain.app.AppStatus;
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
import io.imbot4j.port.EventBindings;
import io.imbot4j.port.Listed;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.UserGateway;
import java.time.Instant;
import java.util.ArrayList;
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
  private final List<BotChange> changes = new ArrayList<>();
  private final EventBindings events = new FakeEvents();
  private boolean sharesCodes;
  private int last;

  /** A portal without bots. */
  public FakeApp(FakeMessenger messenger) {
    this.messenger = messenger;
  }

  /** The bots that are registered now, as they were last described. */
  public synchronized Map<BotId, BotRegistration> registrations() {
    return Map.copyOf(registrations);
  }

  /** What was changed about single bots, oldest first. */
  public synchronized List<BotChange> changes() {
    return List.copyOf(changes);
  }

  /**
   * From now on a code is one bot's, whichever generation asks, and both generations see all bots;
   * until then each has codes and bots of its own.
   */
  public synchronized FakeApp sharesCodes() {
    sharesCodes = true;
    return this;
  }

  @Override
  public PortalId portal() {
    return messenger.portal();
  }

  @Override
  public synchronized List<Bot> bots(Generation generation) {
    return registrations.entrySet().stream()
        .filter(bot -> sharesCodes || bot.getValue().generation() == generation)
        .map(bot -> FakeBot.described(bot.getKey(), bot.getValue()))
        .toList();
  }

  @Override
  public BotPage bots(BotFilter filter) {
    List<Bot> all = bots(Generation.V2);
    int end = filter.limit() == null ? all.size() : filter.offset() + filter.limit();
    return new BotPage(
        all.subList(Math.min(filter.offset(), all.size()), Math.min(end, all.size())),
        end >= all.size());
  }

  @Override
  public Optional<Bot> bot(BotId bot) {
    return bots(Generation.V2).stream().filter(one -> one.id().equals(bot)).findFirst();
  }

  @Override
  public Optional<Bot> bot(BotCode code, Generation generation) {
    return bots(generation).stream().filter(bot -> bot.code().equals(code)).findFirst();
  }

  @Override
  public synchronized Bot register(BotRegistration registration) {
    Optional<Bot> known = bot(registration.profile().code(), registration.generation());
    if (known.isPresent()) {
      return known.get();
    }
    BotId id = new BotId(messenger.bot().value() + last++);
    registrations.put(id, registration);
    return FakeBot.described(id, registration);
  }

  @Override
  public synchronized void update(BotId bot, BotRegistration registration) {
    registrations.replace(bot, registration);
  }

  @Override
  public synchronized Bot update(BotId bot, BotChange change) {
    BotRegistration known = registrations.get(bot);
    if (known == null) {
      throw FakeChats.refused("imbot.v2.Bot.update", "BOT_NOT_FOUND");
    }
    changes.add(change);
    BotRegistration changed = FakeBot.changed(known, change);
    registrations.put(bot, changed);
    return FakeBot.described(bot, changed);
  }

  @Override
  public synchronized void update(BotId bot, BotChange change, Generation generation) {
    update(bot, change);
  }

  /** Does nothing: the fake knows no tokens. */
  @Override
  public void rotate(BotId bot, Secret token) {}

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
  public Set<String> allScopes() {
    return scopes();
  }

  @Override
  public Set<String> methods(@Nullable String scope) {
    return Set.of();
  }

  @Override
  public Set<String> allMethods() {
    return Set.of();
  }

  @Override
  public MethodState method(String name) {
    return new MethodState(false, false);
  }

  @Override
  public Revision revision() {
    return new Revision(36, 0, 0, 0);
  }

  @Override
  public AppInfo info() {
    return new AppInfo(
        1, "local.fake", 1, AppStatus.LOCAL, true, false, null, "en", "", "", "", Map.of());
  }

  @Override
  public Profile profile() {
    return new Profile(Samples.ANN.id(), true, "Ann", "Lee", "F", "", "", Map.of());
  }

  @Override
  public Instant serverTime() {
    return Samples.NOON;
  }

  @Override
  public EventBindings events() {
    return events;
  }

  @Override
  public Listed list(String method, Map<String, ?> parameters) {
    return new Listed(call(method, parameters), null, null);
  }

  /**
   * @throws UnsupportedOperationException always: use the methods of the gateways
   */
  @Override
  public BatchAnswer batch(Batch batch) {
    throw new UnsupportedOperationException("the fake application knows no batch");
  }

  /**
   * @throws UnsupportedOperationException always: use the methods of the gateways
   */
  @Override
  public @Nullable Object call(String method, Map<String, ?> parameters) {
    throw new UnsupportedOperationException(
        "the fake application knows no raw method; " + method + " was called");
  }
}
