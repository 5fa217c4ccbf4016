package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Pace;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Portals that installed an application, over real HTTP against emulated ones. */
@Timeout(60)
class PortalsTest {
  private final EmulatedCloud cloud = new EmulatedCloud();
  private final World world = cloud.emulator.world();
  private final PortalId portal = cloud.install(world);
  private final Portals portals = cloud.node().build();

  @AfterEach
  void close() {
    portals.close();
    cloud.close();
  }

  private Secret access(PortalId id) {
    return cloud.store.find(id).orElseThrow().tokens().access();
  }

  @Test
  void have_a_limit_of_calls_each() {
    HttpConfig narrow =
        HttpConfig.builder()
            .allowInnerNetwork()
            .pace(new Pace(1, Duration.ofMinutes(10), Duration.ZERO, 1))
            .build();
    PortalId other = cloud.install(cloud.emulator.addPortal("beta"));
    try (Portals limited = cloud.node().http(narrow).build()) {
      limited.api(portal).scopes();
      assertThatExceptionOfType(PortalException.Throttled.class)
          .isThrownBy(() -> limited.api(portal).scopes());

      assertThat(limited.api(other).scopes()).contains("imbot");
    }
  }

  @Nested
  class Tokens {
    @Test
    void that_live_are_not_renewed() {
      long before = cloud.sold();
      portals.api(portal).scopes();

      assertThat(cloud.sold()).isEqualTo(before);
    }

    @Test
    void that_expired_are_renewed_and_the_call_is_repeated() {
      Secret old = access(portal);
      cloud.emulator.cloud().advance(Duration.ofHours(2));

      assertThat(portals.api(portal).scopes()).contains("imbot");
      assertThat(access(portal)).isNotEqualTo(old);
      assertThat(cloud.store.find(portal).orElseThrow().tokens().expires())
          .isAfter(cloud.emulator.cloud().clock().instant());
    }

    @Test
    void are_renewed_once_for_many_callers_on_two_nodes() throws Exception {
      long before = cloud.sold();
      world.faults().expireTokens();
      try (Portals other = cloud.node().build()) {
        List<Thread> callers =
            IntStream.range(0, 60)
                .mapToObj(
                    i -> new Thread(() -> (i % 2 == 0 ? portals : other).api(portal).scopes()))
                .toList();
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
          caller.join();
        }
        assertThat(other.api(portal).scopes()).contains("imbot");
      }
      assertThat(cloud.sold()).isEqualTo(before + 1);
      assertThat(cloud.told).isEmpty();
    }

    @Test
    void of_one_portal_are_not_anothers() {
      PortalId second = cloud.install(cloud.emulator.addPortal("beta"));
      Secret secondsOwn = access(second);
      world.faults().expireTokens();
      portals.api(portal).scopes();

      assertThat(access(second)).isEqualTo(secondsOwn);
      assertThat(portals.api(second).scopes()).contains("imbot");
    }

    @Test
    void that_another_node_renewed_meanwhile_are_used_before_a_portal_is_declared_lost() {
      world.faults().expireTokens();
      Runnable store = renewElsewhereUnnoticed();
      try (Portals late = cloud.node(StoreProxy.before(cloud.store, "lose", store)).build()) {
        assertThat(late.api(portal).scopes()).contains("imbot");
      }
      assertThat(cloud.told).isEmpty();
    }

    /** Spends the refresh token now, and stores what it bought when that is run. */
    private Runnable renewElsewhereUnnoticed() {
      Secret used = cloud.store.find(portal).orElseThrow().tokens().refresh();
      io.imbot4j.port.Tokens fresh = cloud.renewElsewhere(portal);
      return () -> cloud.store.renew(portal, used, fresh);
    }

    @Test
    void that_nobody_used_for_long_are_renewed_before_they_die() {
      PortalId second = cloud.install(cloud.emulator.addPortal("beta"));
      cloud.emulator.cloud().advance(Duration.ofDays(100));
      portals.api(second).scopes();
      cloud.emulator.cloud().advance(Duration.ofDays(60));

      assertThat(idle()).containsExactly(portal);
      portals.renewIdle();
      await().until(() -> idle().isEmpty());
      assertThat(portals.api(portal).scopes()).contains("imbot");
    }

    private List<PortalId> idle() {
      List<PortalId> idle = new ArrayList<>();
      new IdlePortals(cloud.store, cloud.emulator.cloud().clock())
          .each(found -> idle.add(found.id()));
      return idle;
    }
  }

  @Nested
  class Lost {
    private PortalException.AccessLost lost() {
      return catchThrowableOfType(
          PortalException.AccessLost.class, () -> portals.rest(portal).call("scope", Map.of()));
    }

    @Test
    void is_a_portal_whose_refresh_token_is_refused() {
      world.apps().uninstall(cloud.card.clientId(), false);

      assertThat(lost())
          .hasMessageContaining("scope on portal " + portal)
          .hasMessageContaining("invalid_grant")
          .hasMessageContaining("Install the application again on portal " + portal);
      assertThat(cloud.store.find(portal).orElseThrow().status())
          .isInstanceOf(PortalStatus.AccessLost.class);
      assertThat(cloud.told)
          .singleElement()
          .isInstanceOfSatisfying(
              TurnObserver.Trouble.class,
              trouble -> assertThat(trouble.what()).contains("portal " + portal + " is lost"));
    }

    @Test
    void it_is_called_no_more_until_the_application_is_installed_again() {
      world.apps().uninstall(cloud.card.clientId(), false);
      lost();
      long calls = world.log(0).size();

      assertThat(lost()).hasMessageContaining("Install the application again");
      assertThat(world.log(0)).hasSize((int) calls);

      cloud.install(world);
      assertThat(portals.api(portal).scopes()).contains("imbot");
    }

    @Test
    void is_one_where_the_application_was_never_installed_or_is_retired() {
      assertThatExceptionOfType(PortalException.AccessLost.class)
          .isThrownBy(() -> portals.api(new PortalId("stranger")).scopes())
          .withMessageContaining("not installed there. Install the application again on portal");

      cloud.store.retire(portal, cloud.emulator.cloud().clock().instant());
      assertThat(lost()).hasMessageContaining("not installed there");
    }

    @Test
    void no_secret_is_in_what_is_told() {
      Secret access = access(portal);
      Secret refresh = cloud.store.find(portal).orElseThrow().tokens().refresh();
      world.apps().uninstall(cloud.card.clientId(), false);
      PortalException.AccessLost lost = lost();

      assertThat(Stream.of(lost.toString(), cloud.told.toString()))
          .noneMatch(told -> told.contains(access.reveal()) || told.contains(refresh.reveal()))
          .noneMatch(told -> told.contains(cloud.card.clientSecret()));
    }
  }

  @Test
  void a_portal_has_the_same_gateways_whenever_it_is_asked_for() {
    assertThat(portals.api(portal)).isSameAs(portals.api(new PortalId(portal.value())));
    assertThat(portals.rest(portal).portal()).isEqualTo(portal);
  }
}
