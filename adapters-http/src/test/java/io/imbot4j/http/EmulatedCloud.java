package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.MemoryPortals;
import io.imbot4j.world.AppCard;
import io.imbot4j.world.World;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Emulated portals that installed an application, called over real HTTP. */
final class EmulatedCloud implements AutoCloseable {
  private static final Pattern CODE = Pattern.compile("code=(\\w+)");

  final Emulator emulator;
  final AppCard card;
  final PortalStore store = new MemoryPortals();
  final List<TurnObserver.Observation> told = new CopyOnWriteArrayList<>();

  EmulatedCloud() {
    this(EmulatorConfig.local());
  }

  EmulatedCloud(EmulatorConfig config) {
    emulator = Emulator.start(config.withWorld(world -> world.withoutRateLimit()));
    card = emulator.cloud().register(AppCard.named("Office").withPages("http://127.0.0.1:9/", ""));
  }

  /** What calls all portals; one of several nodes. */
  Portals.Builder node() {
    return node(store);
  }

  /** One that sees the store in a way of its own. */
  Portals.Builder node(PortalStore seen) {
    return Portals.of(seen, new Application(card.clientId(), Secret.of(card.clientSecret())))
        .http(HttpConfig.builder().allowInnerNetwork().build())
        .authServer(emulator.world().config().authServer())
        .clock(emulator.cloud().clock())
        .observer(told::add);
  }

  /** A person installs the application and lets it in. */
  PortalId install(World world) {
    world.apps().install(card, 1);
    Map<String, ?> answer =
        sell(Map.of("grant_type", "authorization_code", "code", code(world).reveal()));
    PortalId id = new PortalId(world.config().memberId());
    store.install(
        Portal.installed(
            id,
            world.config().baseUrl().resolve("rest/"),
            URI.create(String.valueOf(answer.get("server_endpoint"))),
            tokens(answer),
            emulator.cloud().clock().instant()));
    return id;
  }

  /** A person lets the application in, and comes back with this. */
  Secret code(World world) {
    Matcher code = CODE.matcher(world.apps().authorize(card.clientId(), 1, "").toString());
    code.find();
    return Secret.of(code.group(1));
  }

  /** Another node renews the tokens of a portal. */
  Tokens renewElsewhere(PortalId portal) {
    Secret refresh = store.find(portal).orElseThrow().tokens().refresh();
    return tokens(sell(Map.of("grant_type", "refresh_token", "refresh_token", refresh.reveal())));
  }

  private Map<String, ?> sell(Map<String, String> request) {
    Map<String, @Nullable Object> params = new HashMap<>(request);
    params.put("client_id", card.clientId());
    params.put("client_secret", card.clientSecret());
    return emulator.cloud().token(params).body();
  }

  private static Tokens tokens(Map<String, ?> answer) {
    return new Tokens(
        Secret.of(String.valueOf(answer.get("access_token"))),
        Secret.of(String.valueOf(answer.get("refresh_token"))),
        Instant.ofEpochSecond(Long.parseLong(String.valueOf(answer.get("expires")))));
  }

  /** How often tokens were bought from all portals. */
  long sold() {
    return emulator.cloud().worlds().stream()
        .flatMap(world -> world.log(0).stream())
        .filter(line -> line.name().equals("oauth/token"))
        .count();
  }

  @Override
  public void close() {
    emulator.close();
  }
}
