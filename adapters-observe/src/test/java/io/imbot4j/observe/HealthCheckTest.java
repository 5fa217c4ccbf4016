package io.imbot4j.observe;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.port.Health.Status.DEGRADED;
import static io.imbot4j.port.Health.Status.DOWN;
import static io.imbot4j.port.Health.Status.UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Health;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.Tokens;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.Work;
import io.imbot4j.runtime.MemoryPortals;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HealthCheckTest {
  private final SettableClock clock = new SettableClock();
  private final HealthCheck check = new HealthCheck(clock);

  private Health part(String name) {
    return Objects.requireNonNull(check.ask().parts().get(name), name);
  }

  @Nested
  class AReport {
    @Test
    void is_as_bad_as_its_worst_part() {
      assertThat(check.ask().status()).isEqualTo(UP);
      check.with("one", () -> Health.degraded("look"));
      assertThat(check.ask().status()).isEqualTo(DEGRADED);
      assertThat(check.ask().httpStatus()).isEqualTo(200);
      check.with("two", () -> Health.down("gone"));
      assertThat(check.ask().status()).isEqualTo(DOWN);
      assertThat(check.ask().httpStatus()).isEqualTo(503);
      check.with("two", () -> Health.up("back")).with("one", () -> Health.up("well"));
      assertThat(check.ask().status()).isEqualTo(UP);
    }

    @Test
    void is_one_line_of_json_in_the_order_of_the_parts() {
      check.with("inbox", () -> Health.down("a \"disk\"\nC:\\ is full"));
      assertThat(check.ask().toJson())
          .isEqualTo(
              "{\"status\":\"DOWN\",\"parts\":{"
                  + "\"troubles\":{\"status\":\"UP\",\"says\":\"none for 5 minutes\"},"
                  + "\"calls\":{\"status\":\"UP\",\"says\":\"no portal refuses all calls\"},"
                  + "\"inbox\":{\"status\":\"DOWN\","
                  + "\"says\":\"a \\\"disk\\\"\\u000aC:\\\\ is full\"}}}");
    }

    @Test
    void is_made_once_in_two_seconds_however_often_it_is_asked_for() {
      AtomicInteger asked = new AtomicInteger();
      check.with("inbox", () -> Health.up("asked " + asked.incrementAndGet()));
      assertThat(part("inbox").says()).isEqualTo("asked 1");
      clock.goesOn(Duration.ofMillis(1_999));
      assertThat(part("inbox").says()).isEqualTo("asked 1");
      clock.goesOn(Duration.ofMillis(1));
      assertThat(part("inbox").says()).isEqualTo("asked 2");
    }
  }

  @Nested
  class APart {
    static Stream<Supplier<Health>> broken() {
      return Stream.of(
          () -> {
            throw new IllegalStateException("c4nary");
          },
          () -> {
            throw new StackOverflowError();
          });
    }

    @ParameterizedTest
    @MethodSource("broken")
    void that_throws_is_down(Supplier<Health> broken) {
      assertThat(check.with("part", broken).ask().status()).isEqualTo(DOWN);
      assertThat(part("part").says()).startsWith("it cannot be asked").doesNotContain("c4nary");
    }

    @Test
    void that_cannot_reach_its_store_says_what_to_do() {
      check.with(
          "part",
          () -> {
            throw new StoreException("the disk is full; make room", null);
          });
      assertThat(part("part")).isEqualTo(Health.down("the disk is full; make room"));
    }
  }

  @Nested
  class APortalThatStopped {
    private final PortalId acme = new PortalId("acme");

    @Test
    void degrades_until_it_takes_calls_again() {
      check.saw(
          new TurnObserver.PortalStopped(
              acme,
              new PortalException.AccessLost(
                  "profile", acme, "PAYMENT_REQUIRED", "", "Renew the plan.")));
      assertThat(part("calls").status()).isEqualTo(DEGRADED);
      assertThat(part("calls").says()).contains("acme", "PAYMENT_REQUIRED", "Renew the plan.");
      clock.goesOn(Duration.ofMinutes(30));
      assertThat(part("calls").status()).isEqualTo(DEGRADED);
      check.saw(new TurnObserver.PortalResumed(acme));
      clock.goesOn(Duration.ofSeconds(2));
      assertThat(part("calls").status()).isEqualTo(UP);
    }
  }

  @Nested
  class WhatWentWrong {
    @Test
    void degrades_for_five_minutes() {
      trouble("the tokens of portal acme were not renewed; next try in 30 s");
      assertThat(part("troubles").status()).isEqualTo(DEGRADED);
      assertThat(part("troubles").says())
          .isEqualTo(
              "1 lately, the last at 2026-11-21T12:00:00Z: the tokens of portal acme were not"
                  + " renewed; next try in 30 s: the disk is full");
      clock.goesOn(Duration.ofMinutes(5));
      assertThat(part("troubles").status()).isEqualTo(DEGRADED);
      clock.goesOn(Duration.ofSeconds(2));
      assertThat(part("troubles").status()).isEqualTo(UP);
    }

    @Test
    void is_counted_as_long_as_it_goes_on() {
      trouble("one");
      trouble("two");
      assertThat(part("troubles").says()).startsWith("2 lately").contains(": two: ");
      clock.goesOn(Duration.ofMinutes(6));
      trouble("three");
      assertThat(part("troubles").says()).startsWith("1 lately");
    }

    @Test
    void in_words_that_are_not_ours_is_named_alone() {
      check.saw(new TurnObserver.Trouble("it hurts", new IllegalStateException("c4nary")));
      assertThat(part("troubles").says()).endsWith(": it hurts: IllegalStateException");
    }

    @Test
    void in_a_turn_or_in_a_strangers_post_degrades_nothing() {
      Work work = new Work.Event(Samples.message("e1", ANN, "hello"));
      StoreException cause = new StoreException("the disk is full", null);
      check.saw(new TurnObserver.Failed(work, "K7Q2", cause));
      check.saw(new TurnObserver.RefusedPost("failed", "500 No.", cause));
      assertThat(check.ask().status()).isEqualTo(UP);
    }

    private void trouble(String what) {
      check.saw(new TurnObserver.Trouble(what, new StoreException("the disk is full", null)));
    }
  }

  @Nested
  class Portals {
    private final PortalStore store = new MemoryPortals(clock);

    private void install(String id) {
      URI address = URI.create("https://" + id + ".bitrix24.com/rest/");
      Tokens tokens =
          new Tokens(
              Secret.of("c4nary-access"), Secret.of("c4nary-refresh-" + id), clock.instant());
      store.install(Portal.installed(new PortalId(id), address, address, tokens, clock.instant()));
    }

    private void lose(String id) {
      store.lose(
          new PortalId(id),
          Secret.of("c4nary-refresh-" + id),
          clock.instant(),
          "install the application again");
    }

    @Test
    void that_can_be_called_are_counted_and_retired_ones_are_not() {
      for (int portal = 0; portal < 150; portal++) {
        install("p" + portal);
      }
      store.retire(new PortalId("p7"), clock.instant());
      check.withPortals(store);
      assertThat(part("portals")).isEqualTo(Health.up("149 have the application"));
    }

    @Test
    void that_lost_their_access_are_told_with_the_remedy() {
      install("north");
      install("south");
      lose("south");
      check.withPortals(store);
      assertThat(part("portals"))
          .isEqualTo(
              Health.degraded(
                  "1 of 2 cannot be called any more, first south since 2026-11-21T12:00:00Z:"
                      + " install the application again"));
    }

    @Test
    void are_down_where_all_lost_their_access() {
      install("north");
      lose("north");
      assertThat(check.withPortals(store).ask().status()).isEqualTo(DOWN);
    }

    @Test
    void are_looked_through_every_five_minutes() {
      install("north");
      check.withPortals(store);
      assertThat(part("portals").status()).isEqualTo(UP);
      lose("north");
      clock.goesOn(Duration.ofMinutes(4));
      assertThat(part("portals").status()).isEqualTo(UP);
      clock.goesOn(Duration.ofMinutes(1));
      assertThat(part("portals").status()).isEqualTo(DOWN);
    }
  }
}
