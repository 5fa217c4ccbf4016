package io.imbot4j.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Application;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.Portals;
import io.imbot4j.port.Pace;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.Installer;
import io.imbot4j.runtime.MemoryPortals;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.world.AppCard;
import io.imbot4j.world.World;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import org.awaitility.Awaitility;

/** An emulated portal that installed an application whose bot runs. */
final class Practice implements AutoCloseable {
  final EchoBot bot = new EchoBot();
  final Emulator emulator =
      Emulator.start(EmulatorConfig.local().withWorld(world -> world.withoutRateLimit()));
  final BotServer server = new BotServer();
  final AppCard card;
  final PortalStore store = new MemoryPortals();
  final Portals portals;
  private final BotRuntime runtime;
  private final Installer installer;

  /** With an application that is installed by an event, by the portal's administrator. */
  Practice() {
    this(AppCard::withEvents);
  }

  /** With an application whose page sets it up, and was opened and closed too early. */
  static Practice unfinished() {
    return new Practice((card, url) -> card.withPages(url, url));
  }

  private Practice(BiFunction<AppCard, String, AppCard> at) {
    card = emulator.cloud().register(at.apply(AppCard.named("Echo"), server.url().toString()));
    portals = portals(card.clientSecret());
    runtime =
        BotRuntime.of(bot, (portal, id) -> portals.api(portal).as(id, Generation.V2))
            .signedWith(Secret.of(card.clientSecret()))
            .closesWithin(Duration.ZERO)
            .start();
    installer = Installer.of(store, portals.proof(), portals::api, bot, server.url()).start();
    server.serve(runtime, EventServletConfig.application(store, installer));
    world().apps().install(card, 1);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::isReady);
  }

  /** What calls the portal with this client secret. */
  Portals portals(String clientSecret) {
    return Portals.of(store, new Application(card.clientId(), Secret.of(clientSecret)))
        .http(
            HttpConfig.builder()
                .pace(new Pace(1_000, Duration.ofNanos(1), Duration.ZERO, 8))
                .allowInnerNetwork()
                .build())
        .authServer(world().config().authServer())
        .clock(emulator.cloud().clock())
        .build();
  }

  /** Has the application's calls made in the name of this person from now on. */
  void actFor(int person) {
    String back = world().apps().authorize(card.clientId(), person, "").getQuery();
    Secret code = Secret.of(back.replaceAll("(.*&)?code=([^&]*).*", "$2"));
    Tokens fresh = portals.proof().redeem(id(), "", code).tokens();
    assertThat(store.renew(id(), stored().tokens().refresh(), fresh)).isTrue();
  }

  private boolean isReady() {
    return store.find(id()).isPresent()
        && world().snapshot().bots().stream().anyMatch(one -> one.code().equals("echo"))
        && portals.api(id()).as(botId(), Generation.V2).commands().list().size() == 2;
  }

  private BotId botId() {
    return portals.api(id()).bots(Generation.V2).get(0).id();
  }

  PortalId id() {
    return new PortalId(world().config().memberId());
  }

  Portal stored() {
    return store.find(id()).orElseThrow();
  }

  World world() {
    return emulator.world();
  }

  Doctor.Builder doctor() {
    return doctor(portals);
  }

  Doctor.Builder doctor(Portals calling) {
    return Clinic.hasty(Doctor.of(bot, calling, stored()))
        .scopes(Set.of("im", "imbot"))
        .delivery(Delivery.webhook(server.url()));
  }

  @Override
  public void close() {
    installer.close();
    runtime.close();
    portals.close();
    server.close();
    emulator.close();
  }
}
