package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.imbot4j.contracts.FakeApp;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.app.EventSubscription;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.Erased;
import io.imbot4j.port.InstallProof;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import io.imbot4j.port.TurnObserver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InstallerTest {
  private static final PortalId ACME = new PortalId("acme");
  private static final PortalId BETA = new PortalId("beta");
  private static final URI HANDLER = URI.create("https://bots.example/lunch");

  private final SettableClock clock = new SettableClock();
  private final PortalStore store = new MemoryPortals(clock);
  private final Proof proof = new Proof();
  private final Map<PortalId, FakeApp> apps = new HashMap<>();
  private final List<String> seen = new ArrayList<>();
  private final Deque<Runnable> delayed = new ArrayDeque<>();
  private final List<Duration> delays = new ArrayList<>();
  private @Nullable RuntimeException unreachable;
  private Installer installer = installer();

  private Installer installer() {
    return Installer.of(store, proof, this::app, TestBot.with(on -> {}), HANDLER)
        .clock(clock)
        .observer(this::saw)
        .erasing(portal -> Erased.of("offsets", 2))
        .later(this::later)
        .start();
  }

  private AppGateway app(PortalId portal) {
    if (unreachable != null) {
      throw unreachable;
    }
    return fake(portal);
  }

  private FakeApp fake(PortalId portal) {
    return apps.computeIfAbsent(portal, unused -> new FakeApp(new FakeMessenger()));
  }

  private void saw(TurnObserver.Observation observation) {
    seen.add(
        observation instanceof TurnObserver.Trouble trouble
            ? trouble.what()
            : ((TurnObserver.Note) observation).what());
  }

  private void later(Duration in, Runnable task) {
    if (in.isZero()) {
      task.run();
    } else {
      delays.add(in);
      delayed.add(task);
    }
  }

  private Portal said(PortalId portal, int number) {
    Instant at = clock.instant();
    Tokens tokens =
        new Tokens(
            Secret.of("c4nary-access " + number),
            Secret.of("c4nary-refresh " + number),
            at.plus(Duration.ofHours(1)));
    return Portal.installed(
            portal,
            URI.create("https://" + portal + ".example/rest/"),
            URI.create("https://auth.example/rest/"),
            tokens,
            at)
        .withApplicationToken(Secret.of("c4nary-application token " + number));
  }

  @Test
  void an_address_no_portal_posts_to_is_refused_before_anything_starts() {
    URI here = URI.create("http://localhost:8024/");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Installer.of(store, proof, this::app, TestBot.with(on -> {}), here))
        .withMessageContaining("write 127.0.0.1 for localhost");
  }

  private Portal stored(PortalId portal) {
    return store.reread(portal).orElseThrow();
  }

  @Nested
  class AnInstallation {
    @Test
    void is_stored_when_it_was_proven_and_the_portal_is_made_ready() {
      installer.installed(said(ACME, 1));

      assertThat(stored(ACME)).isEqualTo(said(ACME, 1));
      assertThat(fake(ACME).registrations()).hasSize(1);
      assertThat(fake(ACME).events().bound())
          .extracting(EventSubscription::event, EventSubscription::handler)
          .containsExactly(
              tuple("ONAPPINSTALL", HANDLER),
              tuple("ONAPPUPDATE", HANDLER),
              tuple("ONAPPUNINSTALL", HANDLER),
              tuple("ONAPPPAYMENT", HANDLER));
    }

    @Test
    void that_is_forged_changes_nothing_of_a_known_portal() {
      installer.installed(said(ACME, 1));
      proof.refusal = refused();

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> installer.installed(said(ACME, 2)));
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> installer.opened(said(ACME, 2)));
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> installer.opened(said(BETA, 2)));
      assertThat(stored(ACME)).isEqualTo(said(ACME, 1));
      assertThat(store.find(BETA)).isEmpty();
    }

    @Test
    void of_who_is_no_administrator_is_refused_wherever_it_would_be_stored() {
      installer.installed(said(ACME, 1));
      store.install(said(BETA, 1));
      store.lose(BETA, Secret.of("c4nary-refresh 1"), clock.instant(), "it was refused");
      PortalId unknown = new PortalId("gamma");
      proof.administrators = false;
      clock.goesOn(Duration.ofHours(2));

      assertNoAdministrator(() -> installer.installed(said(ACME, 2)));
      assertNoAdministrator(() -> installer.installed(said(unknown, 2)));
      assertNoAdministrator(() -> installer.opened(said(BETA, 2)));
      assertNoAdministrator(() -> installer.authorized(BETA, "", Secret.of("c4nary-code")));
      assertThat(stored(ACME).tokens().access()).isEqualTo(Secret.of("c4nary-access 1"));
      assertThat(stored(BETA).status()).isInstanceOf(PortalStatus.AccessLost.class);
      assertThat(store.find(unknown)).isEmpty();
    }

    private void assertNoAdministrator(ThrowingCallable installation) {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(installation)
          .withMessageContaining("let an administrator of the portal install it");
    }

    @Test
    void of_a_known_portal_at_an_address_that_nobody_proved_leaves_it_where_it_was() {
      installer.installed(said(ACME, 1));
      clock.goesOn(Duration.ofHours(2));
      installer.installed(said(ACME, 2).withEndpoint(URI.create("https://evil.example/rest/")));

      assertThat(stored(ACME)).isEqualTo(said(ACME, 2));
    }

    @Test
    void that_is_newer_replaces_the_one_before() {
      installer.installed(said(ACME, 1));
      clock.goesOn(Duration.ofHours(2));
      installer.installed(said(ACME, 2));
      assertThat(stored(ACME)).isEqualTo(said(ACME, 2));
    }

    @Test
    void that_comes_again_does_not_bring_back_tokens_that_were_renewed_since() {
      Portal first = said(ACME, 1);
      installer.installed(first);
      clock.goesOn(Duration.ofHours(1));
      Tokens fresh = said(ACME, 7).tokens();
      store.renew(ACME, first.tokens().refresh(), fresh);

      installer.installed(first);
      assertThat(stored(ACME).tokens()).isEqualTo(fresh);
    }

    @Test
    void that_is_followed_by_an_update_in_the_same_second_has_the_updates_token() {
      Portal update = said(ACME, 2);
      clock.goesOn(Duration.ofMillis(700));
      installer.opened(said(ACME, 1));

      installer.installed(update);
      assertThat(stored(ACME).applicationToken())
          .isEqualTo(Secret.of("c4nary-application token 2"));
    }

    @Test
    void of_a_portal_that_is_lost_is_taken_even_if_it_comes_late() {
      Portal first = said(ACME, 1);
      installer.installed(first);
      store.lose(ACME, first.tokens().refresh(), clock.instant(), "it was refused");
      installer.installed(first);
      assertThat(stored(ACME).status()).isEqualTo(PortalStatus.ACTIVE);
    }

    @Test
    void without_an_application_token_keeps_the_known_one() {
      installer.installed(said(ACME, 1));
      clock.goesOn(Duration.ofHours(1));
      installer.installed(said(ACME, 2).withApplicationToken(null));
      assertThat(stored(ACME))
          .isEqualTo(said(ACME, 2).withApplicationToken(Secret.of("c4nary-application token 1")));
    }

    @Test
    void is_taken_once_by_two_threads_at_once() throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        CountDownLatch both = new CountDownLatch(2);
        proof.before =
            () -> {
              both.countDown();
              await(both);
            };
        Installer real =
            Installer.of(store, proof, InstallerTest.this::app, TestBot.with(on -> {}), HANDLER)
                .start();
        Portal bare = said(ACME, 2).withApplicationToken(null);
        Future<?> one = threads.submit(() -> real.installed(said(ACME, 1)));
        Future<?> other = threads.submit(() -> real.installed(bare));
        one.get(20, TimeUnit.SECONDS);
        other.get(20, TimeUnit.SECONDS);
        real.close();
      } finally {
        threads.shutdownNow();
      }
      assertThat(stored(ACME).applicationToken())
          .isEqualTo(Secret.of("c4nary-application token 1"));
    }

    private void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Nested
  class APage {
    @Test
    void of_an_installation_is_answered_when_the_portal_is_ready() {
      proof.finished = false;
      assertThat(installer.opened(said(ACME, 1)).finished()).isFalse();
      assertThat(fake(ACME).registrations()).hasSize(1);
    }

    @Test
    void of_an_installation_is_not_finished_where_the_portal_cannot_be_made_ready() {
      proof.finished = false;
      unreachable = refused();
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> installer.opened(said(ACME, 1)));
    }

    @Test
    void that_a_person_opens_leaves_the_tokens_of_who_installed_it() {
      installer.installed(said(ACME, 1));
      clock.goesOn(Duration.ofMinutes(5));
      installer.opened(said(ACME, 2));
      installer.authorized(ACME, "", Secret.of("c4nary-code"));
      assertThat(stored(ACME).tokens().access().reveal()).isEqualTo("c4nary-access 1");
    }

    @Test
    void that_a_person_opens_brings_a_lost_portal_back() {
      installer.installed(said(ACME, 1));
      store.lose(ACME, Secret.of("c4nary-refresh 1"), clock.instant(), "it was refused");
      clock.goesOn(Duration.ofMinutes(5));
      installer.opened(said(ACME, 2));
      assertThat(stored(ACME)).isEqualTo(said(ACME, 2));
    }

    @Test
    void that_a_person_comes_back_to_with_a_code_installs_an_unknown_portal() {
      installer.authorized(ACME, "", Secret.of("c4nary-code"));
      assertThat(stored(ACME)).isEqualTo(said(ACME, 9));
      assertThat(fake(ACME).registrations()).hasSize(1);
    }
  }

  @Nested
  class MakingReady {
    @Test
    void is_tried_again_ever_more_rarely_until_it_works() {
      unreachable = unanswered();
      installer.installed(said(ACME, 1));
      for (int tries = 0; tries < 8; tries++) {
        delayed.remove().run();
      }
      assertThat(delays)
          .extracting(Duration::toSeconds)
          .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);
      assertThat(seen)
          .contains("portal acme was not made ready for the bot; next try in 30 s")
          .contains("portal acme was not made ready for the bot; next try in 3600 s");

      unreachable = null;
      delayed.remove().run();
      assertThat(fake(ACME).registrations()).hasSize(1);
      assertThat(seen).last().isEqualTo("portal acme is ready after all");
      assertThat(delayed).isEmpty();
    }

    @Test
    void happens_to_all_portals_at_a_start() {
      store.install(said(ACME, 1));
      store.install(said(BETA, 1));
      store.retire(BETA, clock.instant());
      installer = installer();
      assertThat(fake(ACME).registrations()).hasSize(1);
      assertThat(fake(BETA).registrations()).isEmpty();
    }

    @Test
    void again_changes_nothing_and_ends_what_was_bound_to_another_address() {
      fake(ACME)
          .events()
          .bind(
              EventSubscription.posted("OnAppUninstall", URI.create("https://old.example/lunch")));
      installer.installed(said(ACME, 1));
      installer.installed(said(ACME, 1));
      assertThat(fake(ACME).events().bound())
          .extracting(EventSubscription::handler)
          .containsExactly(HANDLER, HANDLER, HANDLER, HANDLER);
    }

    @Test
    void ends_with_the_portal() {
      unreachable = unanswered();
      installer.installed(said(ACME, 1));
      installer.uninstalled(ACME, false);
      unreachable = null;
      delayed.remove().run();
      assertThat(apps).isEmpty();
      assertThat(delayed).isEmpty();
    }
  }

  @Nested
  class ARemoval {
    @Test
    void keeps_what_is_held_about_the_portal() {
      installer.installed(said(ACME, 1));
      installer.uninstalled(ACME, false);
      assertThat(stored(ACME).status()).isEqualTo(new PortalStatus.Retired(clock.instant()));
    }

    @Test
    void erases_it_when_that_is_asked_for_and_says_what_that_was() {
      installer.installed(said(ACME, 1));
      installer.installed(said(BETA, 1));
      installer.uninstalled(ACME, true);
      assertThat(store.reread(ACME)).isEmpty();
      assertThat(seen).last().isEqualTo("erased of portal acme: 2 offsets, 1 portals");
      assertThat(stored(BETA).status()).isEqualTo(PortalStatus.ACTIVE);
    }
  }

  @Nested
  class APayment {
    @Test
    void makes_a_known_portal_be_asked_for_that_alone_at_most_once_a_minute() {
      installer.installed(said(ACME, 1));
      apps.clear();
      installer.paid(ACME);
      assertThat(seen)
          .last()
          .isEqualTo("portal acme says that the application is paid for or free");
      assertThat(fake(ACME).registrations()).isEmpty();
      assertThat(fake(ACME).events().bound()).isEmpty();

      apps.clear();
      installer.paid(ACME);
      assertThat(apps).isEmpty();
      clock.goesOn(Duration.ofMinutes(1));
      installer.paid(ACME);
      assertThat(apps).hasSize(1);
    }

    @Test
    void that_is_due_is_told_even_where_the_portal_refuses_to_say_so() {
      installer.installed(said(ACME, 1));
      unreachable =
          new PortalException.AccessLost("app.info", ACME, "PAYMENT_REQUIRED", "", "Renew it.");
      installer.paid(ACME);
      assertThat(seen)
          .last()
          .isEqualTo("portal acme has not paid for the application, so it posts no events");
      assertThat(stored(ACME).status()).isEqualTo(PortalStatus.ACTIVE);
    }

    @Test
    void that_cannot_be_asked_about_is_told() {
      installer.installed(said(ACME, 1));
      unreachable = unanswered();
      installer.paid(ACME);
      assertThat(seen).last().isEqualTo("portal acme did not say what was paid");
      assertThat(stored(ACME).status()).isEqualTo(PortalStatus.ACTIVE);
    }

    @Test
    void of_a_stranger_is_nothing() {
      installer.paid(BETA);
      assertThat(apps).isEmpty();
    }
  }

  private static PortalException.Refused refused() {
    return new PortalException.Refused("app.info", ACME, "invalid_token", "", "Install it again.");
  }

  private static PortalException.Unanswered unanswered() {
    return new PortalException.Unanswered("event.get", ACME, false, "the portal is away", null);
  }

  /** Believes what it is told, unless said otherwise. */
  private final class Proof implements InstallProof {
    private @Nullable PortalException refusal;
    private boolean finished = true;
    private boolean administrators = true;
    private Runnable before = () -> {};

    @Override
    public Proven prove(Portal said, @Nullable URI known) {
      before.run();
      if (refusal != null) {
        throw refusal;
      }
      return new Proven(known == null ? said : said.withEndpoint(known), finished);
    }

    @Override
    public boolean isAdministrators(Portal proven) {
      return administrators;
    }

    @Override
    public Portal redeem(PortalId portal, String server, Secret code) {
      return said(portal, 9);
    }
  }
}
