package io.imbot4j.http;

import static io.imbot4j.http.StubInstallation.EXPIRED;
import static io.imbot4j.http.StubInstallation.OLD_ACCESS;
import static io.imbot4j.http.StubInstallation.OLD_REFRESH;
import static io.imbot4j.http.StubInstallation.sold;
import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.page;
import static io.imbot4j.http.StubPortal.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpExchange;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong while tokens are renewed, and what is left afterwards. */
@Timeout(60)
class RenewalFaultsTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";

  private static PortalException failure(StubInstallation portal) {
    return catchThrowableOfType(PortalException.class, () -> portal.rest().call(SEND, Map.of()));
  }

  private static void assertNotDone(PortalException failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            PortalException.Unanswered.class,
            unanswered -> assertThat(unanswered.reached()).isFalse())
        .hasMessageContaining(SEND + " on portal " + StubPortal.ID + ": not done");
  }

  @Nested
  class Asked {
    @Test
    void is_the_authorization_server_by_a_form_so_that_no_secret_is_in_an_address() {
      try (StubInstallation portal =
          new StubInstallation(EXPIRED, sold("c4nary-new", "c4nary-n3xt"), result("7"))) {
        assertThat(portal.rest().call(SEND, Map.of("a", "b")).number()).hasValue(7);

        StubPortal.Asked renewal = portal.server.asked.get(1);
        assertThat(renewal.verb() + " " + renewal.path()).isEqualTo("POST /oauth/token/");
        assertThat(renewal.exchange().getRequestURI().getQuery()).isNull();
        assertThat(renewal.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(renewal.body().split("&"))
            .containsExactlyInAnyOrder(
                "grant_type=refresh_token",
                "client_id=local.1",
                "client_secret=c4nary-cl1en75ecret",
                "refresh_token=c4nary-0ldrefre5h");
        assertThat(portal.server.asked.get(2).body())
            .isEqualTo("{\"a\":\"b\",\"auth\":\"c4nary-new\"}");
        assertThat(portal.stored().tokens().refresh()).isEqualTo(Secret.of("c4nary-n3xt"));
      }
    }

    @Test
    void it_is_not_for_another_refusal() {
      try (StubInstallation portal = new StubInstallation(error(401, "PORTAL_DELETED"))) {
        assertThat(failure(portal)).isInstanceOf(PortalException.AccessLost.class);
        assertThat(portal.server.asked).hasSize(1);
      }
    }

    @Test
    void it_is_not_twice_for_one_call() {
      try (StubInstallation portal =
          new StubInstallation(
              EXPIRED, sold("c4nary-new", "c4nary-n3xt"), error(401, "invalid_token"))) {
        assertThat(failure(portal)).hasMessageContaining("invalid_token");
        assertThat(portal.server.asked).hasSize(3);
      }
    }

    @Test
    void nobody_is_with_the_secret_who_is_not_on_the_list() {
      try (StubInstallation portal = new StubInstallation(EXPIRED)) {
        portal.install(URI.create("https://oauth.evil.example/"));

        assertThat(failure(portal))
            .isInstanceOf(PortalException.AccessLost.class)
            .hasMessageContaining("secret is not sent to https://oauth.evil.example");
        assertThat(portal.server.asked).hasSize(1);
      }
    }
  }

  @Nested
  class AuthorizationServer {
    static Stream<Arguments> that_gives_no_tokens_takes_none() {
      return Stream.of(
          arguments(page(200), "HTTP 200 and nothing readable"),
          arguments(page(502), "HTTP 502 and nothing readable"),
          arguments(StubPortal.silence(), "broke off"),
          arguments(DownloadRefusedTest.moved("https://elsewhere.example/"), "HTTP 302"),
          arguments(StubPortal.json(200, "{\"scope\":\"im\"}"), "without tokens"),
          arguments(sold("c4nary-0ldacce55", "c4nary-0ldrefre5h"), "with the token that expired"),
          arguments(sold("c4nary-new", "c4nary-n3xt", "beta"), "with another portal's tokens"));
    }

    @ParameterizedTest
    @MethodSource
    void that_gives_no_tokens_takes_none(StubPortal.Answer answer, String told) {
      try (StubInstallation portal =
          new StubInstallation(
              EXPIRED, answer, EXPIRED, EXPIRED, sold("c4nary-a", "c4nary-b"), result("7"))) {
        PortalException failure = failure(portal);
        assertNotDone(failure);
        assertThat(failure).hasMessageContaining(told);
        assertThat(portal.stored().tokens().refresh()).isEqualTo(OLD_REFRESH);
        assertThat(portal.stored().status()).isEqualTo(PortalStatus.ACTIVE);
        assertThat(portal.told)
            .singleElement()
            .asString()
            .contains("tokens of portal acme were not renewed; next try in 1 s");

        assertThat(failure(portal)).hasMessageContaining(told);
        assertThat(portal.server.asked).as("the server is left alone for a second").hasSize(3);

        portal.time.pass(Duration.ofSeconds(1));
        assertThat(portal.rest().call(SEND, Map.of()).number()).hasValue(7);
      }
    }

    @Test
    void that_is_down_is_asked_again_later() {
      StubPortal gone = new StubPortal(page(200));
      URI nobody = URI.create("http://127.0.0.1:" + gone.port() + "/");
      gone.close();
      try (StubInstallation portal = new StubInstallation(EXPIRED)) {
        try (Portals portals =
            Portals.of(portal.install(nobody).store, new Application("local.1", OLD_ACCESS))
                .http(HttpConfig.builder().allowInnerNetwork().build())
                .authServer(nobody)
                .build()) {
          PortalException failure =
              catchThrowableOfType(
                  PortalException.class, () -> portals.rest(StubPortal.ID).call(SEND, Map.of()));
          assertNotDone(failure);
          assertThat(failure).hasMessageContaining("cannot be reached");
        }
      }
    }

    static Stream<Arguments> that_refuses_the_application_loses_no_portal() {
      return Stream.of(
          arguments("invalid_client", "Check the application's client id and client secret."),
          arguments("PAYMENT_REQUIRED", "renew it"),
          arguments("invalid_request", "client secret and scopes"));
    }

    @ParameterizedTest
    @MethodSource
    void that_refuses_the_application_loses_no_portal(String code, String remedy) {
      try (StubInstallation portal = new StubInstallation(EXPIRED, error(400, code))) {
        assertThat(failure(portal))
            .isInstanceOf(PortalException.AccessLost.class)
            .hasMessageContaining(SEND)
            .hasMessageContaining(code)
            .hasMessageContaining(remedy);
        assertThat(portal.stored().status()).isEqualTo(PortalStatus.ACTIVE);
      }
    }
  }

  @Nested
  class Answer {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final StubInstallation portal =
        new StubInstallation(EXPIRED, this::slowly, result("7"));

    private void slowly(HttpExchange exchange) throws IOException {
      asked.countDown();
      try {
        answer.await();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
      sold("c4nary-new", "c4nary-n3xt").give(exchange);
    }

    @Test
    void is_not_lost_with_a_caller_that_is_interrupted() throws Exception {
      CompletableFuture<PortalException> failure = new CompletableFuture<>();
      Thread caller = new Thread(() -> failure.complete(failure(portal)));
      caller.start();
      asked.await();
      caller.interrupt();
      caller.join();
      answer.countDown();

      assertNotDone(failure.get());
      await().until(() -> portal.stored().tokens().refresh().equals(Secret.of("c4nary-n3xt")));
      assertThat(portal.rest().call(SEND, Map.of()).number()).hasValue(7);
      portal.close();
    }

    @Test
    void is_waited_for_by_a_close() throws Exception {
      Thread caller = new Thread(() -> failure(portal));
      caller.start();
      asked.await();
      Thread closing = new Thread(portal.portals()::close);
      closing.start();
      await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
      answer.countDown();
      closing.join();
      caller.join();

      assertThat(portal.stored().tokens().refresh()).isEqualTo(Secret.of("c4nary-n3xt"));
      portal.close();
    }
  }

  @Nested
  class Store {
    private final AtomicBoolean gone = new AtomicBoolean();

    private StubInstallation failing(String methods, StubPortal.Answer... answers) {
      StubInstallation portal = new StubInstallation(answers);
      return portal.seen(
          StoreProxy.before(
              portal.store,
              methods,
              () -> {
                if (gone.get()) {
                  throw new StoreException("the database is gone; start it", null);
                }
              }));
    }

    @Test
    void that_is_gone_when_the_answer_comes_gets_the_tokens_when_it_is_back() {
      gone.set(true);
      try (StubInstallation portal =
          failing("renew", EXPIRED, sold("c4nary-new", "c4nary-n3xt"), result("7"), result("8"))) {
        assertThat(portal.rest().call(SEND, Map.of()).number()).hasValue(7);
        assertThat(portal.rest().call(SEND, Map.of()).number()).hasValue(8);
        assertThat(portal.server.asked.get(3).body()).isEqualTo("{\"auth\":\"c4nary-new\"}");
        assertThat(portal.stored().tokens().refresh()).isEqualTo(OLD_REFRESH);
        assertThat(portal.told)
            .singleElement()
            .isInstanceOfSatisfying(
                TurnObserver.Trouble.class,
                trouble -> assertThat(trouble.what()).contains("in memory alone"));

        gone.set(false);
        await().until(() -> portal.stored().tokens().refresh().equals(Secret.of("c4nary-n3xt")));
        await().until(() -> portal.told.size() == 2);
        assertThat(portal.told.get(1)).isInstanceOf(TurnObserver.Note.class);
      }
    }

    @Test
    void that_is_gone_gets_the_tokens_at_a_close_or_it_is_told() {
      gone.set(true);
      StubInstallation portal =
          failing("renew", EXPIRED, sold("c4nary-new", "c4nary-n3xt"), result("7"));
      portal.rest().call(SEND, Map.of());
      portal.close();

      assertThat(portal.told)
          .last()
          .asString()
          .contains("tokens of portal acme could not be stored to the end");
    }

    @Test
    void that_is_gone_before_loses_nothing_since_nobody_is_asked() {
      try (StubInstallation portal =
          failing(
              ".*",
              result("1"),
              EXPIRED,
              EXPIRED,
              sold("c4nary-new", "c4nary-n3xt"),
              result("7"))) {
        portal.rest().call(SEND, Map.of());
        gone.set(true);
        PortalException failure = failure(portal);
        assertNotDone(failure);
        assertThat(failure).hasMessageContaining("the database is gone; start it");
        assertThat(portal.server.asked).hasSize(2);

        gone.set(false);
        assertThat(portal.rest().call(SEND, Map.of()).number()).hasValue(7);
      }
    }

    @Test
    void that_is_gone_stops_no_calls_of_a_portal_that_is_known() {
      try (StubInstallation portal = failing(".*", result("1"), result("2"))) {
        portal.rest().call(SEND, Map.of());
        gone.set(true);

        assertThat(portal.rest().call(SEND, Map.of()).number()).hasValue(2);
      }
    }

    @Test
    void that_is_gone_from_the_start_is_told() {
      gone.set(true);
      try (StubInstallation portal = failing(".*", result("1"))) {
        assertThat(failure(portal))
            .isInstanceOf(PortalException.Unanswered.class)
            .hasMessageContaining("not sent, because the database is gone; start it");
      }
    }
  }
}
