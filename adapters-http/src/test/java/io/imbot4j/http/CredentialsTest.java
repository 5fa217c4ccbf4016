package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final PortalId PORTAL = new PortalId("acme");

  @Nested
  class Webhook {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://acme.example/rest/7/c4nary-hush1hush2/",
          "https://acme.example/rest/7/c4nary-hush1hush2",
          "  https://acme.example/rest/7/c4nary-hush1hush2/\n"
        })
    void is_read_as_the_portal_shows_it(String address) {
      assertThat(Credentials.webhook(address).endpoint())
          .hasToString("https://acme.example/rest/7/c4nary-hush1hush2/");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "acme.example/rest/7/c4nary-hush1hush2/",
          "ftp://acme.example/rest/7/c4nary-hush1hush2/",
          "https:///rest/7/c4nary-hush1hush2/",
          "https://acme.example/rest/c4nary-hush1hush2/",
          "https://acme.example/rest/7/c4nary-hush1hush2/profile.json",
          "https://acme.example/rest/7/c4nary-hush1hush2/?a=b",
          "https://acme.example/rest/7/c4nary-hush1hush2/#a",
          "https://me@acme.example/rest/7/c4nary-hush1hush2/",
          "https://acme.example/rest/7/c4nary-hush1 hush2/"
        })
    void anything_else_is_refused_without_repeating_it(String address) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Credentials.webhook(address))
          .withMessage(
              "webhook address is not https://host/rest/<user>/<secret>/; copy it from the"
                  + " portal's settings")
          .withNoCause();
    }

    @Test
    void does_not_show_its_secret() {
      assertThat(Credentials.webhook("https://acme.example/rest/7/c4nary-hush1hush2/"))
          .hasToString("webhook of acme.example");
    }
  }

  @Nested
  class AccessToken {
    @Test
    void names_the_rest_endpoint() {
      Credentials token = Credentials.accessToken("https://acme.example/rest", () -> hush());

      assertThat(token.endpoint()).hasToString("https://acme.example/rest/");
      assertThat(token).hasToString("access token at acme.example");
    }

    @Test
    void refuses_an_address_that_is_none() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Credentials.accessToken("https://acme.example/", () -> hush()))
          .withMessageStartingWith("REST endpoint is not https://host/rest/");
    }

    private Secret hush() {
      return Secret.of("c4nary-hush1hush2");
    }
  }

  @Nested
  class Encryption {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.9.10", "[::1]"})
    void may_be_missing_on_this_machine(String host) {
      try (HttpRestCall rest = to(host, HttpConfig.standard())) {
        assertThat(rest.portal()).isEqualTo(PORTAL);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.example", "localhost.example", "10.0.0.1", "127.example"})
    void is_demanded_on_the_way_to_another(String host) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> to(host, HttpConfig.standard()))
          .withMessageContaining("without encryption")
          .withMessageNotContaining("hush");
    }

    @Test
    void may_be_given_up_by_name() {
      try (HttpRestCall rest = to("box.example", HttpConfig.builder().allowPlainHttp().build())) {
        assertThat(rest.portal()).isEqualTo(PORTAL);
      }
    }

    private HttpRestCall to(String host, HttpConfig config) {
      String webhook = "http://" + host + ":8080/rest/7/c4nary-hush1hush2/";
      return new HttpRestCall(PORTAL, Credentials.webhook(webhook), config);
    }
  }
}
