package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Application;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.Portals;
import io.imbot4j.observe.Slf4jTurnObserver;
import io.imbot4j.port.PortalStore;
import io.imbot4j.runtime.MemoryPortals;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.AppCard;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Runs what docs/tokens.md shows. */
class TokensTest {
  private final PortalStore store = new MemoryPortals();

  @Test
  void any_portal_is_called_by_its_id() {
    PortalId portal = new PortalId("7d1e0a52c94b4f0d8a63b0f2e15c9a74");
    Secret clientSecret = Secret.of("c4nary-a long secret");
    // region: callingPortals
    Portals portals =
        Portals.of(store, new Application("app.5f0d3c9a7b2e41.68421957", clientSecret))
            .observer(new Slf4jTurnObserver())
            .build();
    BotApi api = portals.api(portal);
    // endregion
    try (portals) {
      assertThat(api.portal()).isEqualTo(portal);
    }
  }

  @Test
  void an_emulated_portal_is_inside_and_has_an_authorization_server_of_its_own() {
    try (Emulator emulator = Emulator.start(EmulatorConfig.local())) {
      AppCard card =
          emulator
              .cloud()
              .register(AppCard.named("Office").withPages("https://office.example.com/", ""));
      emulator.world().apps().install(card, 1);
      URI back = emulator.world().apps().authorize(card.clientId(), 1, "");
      Secret code = Secret.of(back.getQuery().replaceAll(".*code=(\\w+).*", "$1"));
      Application application = new Application(card.clientId(), Secret.of(card.clientSecret()));
      PortalId portal = new PortalId(emulator.world().config().memberId());
      URI authServer = emulator.world().config().authServer();
      // region: insidePortals
      HttpConfig inside = HttpConfig.builder().allowInnerNetwork().build();
      Portals portals = Portals.of(store, application).http(inside).authServer(authServer).build();
      // endregion
      try (portals) {
        store.install(portals.proof().redeem(portal, "", code));
        emulator.cloud().advance(Duration.ofHours(2));

        assertThat(portals.api(portal).scopes()).contains("imbot");
      }
    }
  }
}
