package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal that has another address answers with a redirect at its old one. */
@Timeout(60)
class RenamedPortalTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";

  @Test
  void is_followed_as_a_post_and_called_there_from_then_on() {
    try (StubPortal there = new StubPortal(result("7"), result("8"));
        StubInstallation portal =
            new StubInstallation(
                DownloadRefusedTest.moved("http://localhost:" + there.port() + "/rest/" + SEND))) {
      assertThat(portal.rest().call(SEND, Map.of("a", "b")).number()).hasValue(7);
      assertThat(there.asked)
          .singleElement()
          .satisfies(asked -> assertThat(asked.verb()).isEqualTo("POST"))
          .satisfies(asked -> assertThat(asked.path()).isEqualTo("/rest/" + SEND))
          .satisfies(
              asked ->
                  assertThat(asked.body())
                      .isEqualTo("{\"a\":\"b\",\"auth\":\"c4nary-0ldacce55\"}"));

      assertThat(portal.rest().call(SEND, Map.of()).number()).hasValue(8);
      assertThat(portal.server.asked).hasSize(1);
      assertThat(portal.stored().endpoint())
          .isEqualTo(URI.create("http://localhost:" + there.port() + "/rest/"));
      assertThat(portal.told)
          .containsExactly(
              new TurnObserver.Note("portal acme has moved to http://localhost:" + there.port()));
    }
  }

  @Test
  void is_stored_only_when_the_new_address_answered_as_a_portal() {
    try (StubPortal there = new StubPortal(StubPortal.page(200));
        StubInstallation portal =
            new StubInstallation(
                DownloadRefusedTest.moved("http://localhost:" + there.port() + "/rest/" + SEND))) {
      URI before = portal.stored().endpoint();

      assertThat(failure(portal)).isInstanceOf(PortalException.Unanswered.class);
      assertThat(portal.stored().endpoint()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://acme.example/rest/" + SEND,
        "https://acme.example/auth/?backurl=%2Frest%2F",
        "https://me@acme.example/rest/" + SEND,
        "ftp://acme.example/rest/" + SEND,
        "/rest/" + SEND,
        "https:///rest/" + SEND,
        "https://acme example/rest/",
        "mailto:ann@acme.example",
        ""
      })
  void is_not_followed_where_no_token_may_go(String location) {
    try (StubInstallation portal = new StubInstallation(DownloadRefusedTest.moved(location))) {
      assertThat(failure(portal))
          .isInstanceOf(PortalException.AccessLost.class)
          .hasMessageContaining("redirected to")
          .hasMessageNotContaining("c4nary-0ldacce55");
      assertThat(portal.server.asked).hasSize(1);
    }
  }

  @Test
  void is_not_followed_for_ever() {
    try (StubInstallation portal =
        new StubInstallation(
            exchange -> {
              String host = exchange.getRequestHeaders().getFirst("Host");
              String other = host.startsWith("localhost") ? "127.0.0.1" : "localhost";
              DownloadRefusedTest.moved(
                      "http://" + other + host.substring(host.indexOf(':')) + "/rest/" + SEND)
                  .give(exchange);
            })) {
      assertThat(failure(portal)).isInstanceOf(PortalException.AccessLost.class);
      assertThat(portal.server.asked).hasSize(4);
    }
  }

  private static PortalException failure(StubInstallation portal) {
    return catchThrowableOfType(PortalException.class, () -> portal.rest().call(SEND, Map.of()));
  }
}
