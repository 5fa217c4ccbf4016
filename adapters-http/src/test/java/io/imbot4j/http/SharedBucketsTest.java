package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Pace;
import io.imbot4j.port.PortalException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All who call a portal from one process share what it allows. */
@Timeout(60)
class SharedBucketsTest {
  private static final HttpConfig NARROW =
      HttpConfig.builder()
          .allowInnerNetwork()
          .pace(new Pace(1, Duration.ofMinutes(10), Duration.ZERO, 1))
          .build();

  private static void assertHeldBack(HttpRestCall rest) {
    assertThatExceptionOfType(PortalException.Throttled.class)
        .isThrownBy(() -> rest.call("profile", Map.of()))
        .withMessageContaining("not sent");
  }

  @Nested
  class Calls {
    @Test
    void by_two_objects_count_together() {
      try (StubPortal portal = new StubPortal(result("1"));
          HttpRestCall one = portal.rest(NARROW);
          HttpRestCall other =
              new HttpRestCall(new PortalId("named-otherwise"), portal.webhook(), NARROW)) {
        one.call("profile", Map.of());

        assertHeldBack(other);
        assertThat(portal.asked).hasSize(1);
      }
    }

    @Test
    void by_an_application_and_a_webhook_count_together() {
      try (EmulatedCloud cloud = new EmulatedCloud();
          Portals portals = cloud.node().http(NARROW).build();
          HttpRestCall webhook =
              new HttpRestCall(
                  EmulatedPortal.ID,
                  Credentials.webhook(cloud.emulator.webhook().toString()),
                  NARROW)) {
        portals.rest(cloud.install(cloud.emulator.world())).call("profile", Map.of());

        assertHeldBack(webhook);
      }
    }

    @Test
    void learn_of_each_others_refusals() {
      VirtualTime time = new VirtualTime();
      try (StubPortal portal = new StubPortal(error(503, "QUERY_LIMIT_EXCEEDED"), result("1"))) {
        Pace slow = new Pace(5, Duration.ofMinutes(1), Duration.ZERO, 1);
        HttpConfig config = portal.config().clock(time).pace(slow).build();
        try (HttpRestCall one = portal.rest(config);
            HttpRestCall other = portal.rest(config)) {
          assertThatExceptionOfType(PortalException.Throttled.class)
              .isThrownBy(() -> one.call("profile", Map.of()));

          assertHeldBack(other);
          time.pass(Duration.ofMinutes(1));
          assertThat(other.call("profile", Map.of()).number()).hasValue(1);
        }
      }
    }

    @Test
    void of_many_threads_and_two_objects_are_never_too_many() throws Exception {
      try (EmulatedPortal portal = new EmulatedPortal();
          HttpRestCall other = new HttpRestCall(EmulatedPortal.ID, portal.webhook())) {
        Thread[] callers =
            IntStream.range(0, 120)
                .mapToObj(
                    i ->
                        new Thread(
                            () -> (i % 2 == 0 ? portal.rest : other).call("profile", Map.of())))
                .toArray(Thread[]::new);
        for (Thread caller : callers) {
          caller.start();
        }
        for (Thread caller : callers) {
          caller.join();
        }
        assertThat(portal.world().log(0))
            .noneMatch(line -> line.outcome().contains("QUERY_LIMIT_EXCEEDED"));
      }
    }
  }

  @Nested
  class Buckets {
    private final SharedBuckets buckets = new SharedBuckets();
    private final HttpConfig config = HttpConfig.standard();

    @Test
    void of_a_host_are_one_whatever_the_secret() {
      assertThat(buckets.of(URI.create("https://acme.example/rest/1/c4nary/"), config))
          .isSameAs(buckets.of(URI.create("https://ACME.example/rest/"), HttpConfig.standard()))
          .isNotSameAs(buckets.of(URI.create("https://beta.example/rest/"), config));
    }

    @Test
    void of_portals_in_folders_of_a_host_are_their_own() {
      assertThat(buckets.of(URI.create("https://acme.example/one/rest/"), config))
          .isNotSameAs(buckets.of(URI.create("https://acme.example/two/rest/"), config));
    }

    @Test
    void of_another_way_are_their_own() {
      URI acme = URI.create("https://acme.example/rest/");
      HttpConfig proxied = HttpConfig.builder().proxy("127.0.0.1", 3128).build();

      assertThat(buckets.of(acme, config)).isNotSameAs(buckets.of(acme, proxied));
    }

    @Test
    void that_nobody_holds_are_forgotten() {
      for (int i = 0; i < 10_000; i++) {
        buckets.of(URI.create("https://portal" + i + ".example/rest/"), config);
      }

      await()
          .until(
              () -> {
                System.gc();
                return buckets.size() == 0;
              });
    }
  }
}
