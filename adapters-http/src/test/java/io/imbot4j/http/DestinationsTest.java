package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Tokens;
import io.imbot4j.runtime.MemoryPortals;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
  private static final PortalId ID = new PortalId("acme");

  private final Destinations destinations =
      new Destinations(HttpConfig.standard(), Set.of("https://auth.acme.example:8443"));

  private static Portal portal(String endpoint) {
    return Portal.installed(
        ID,
        URI.create(endpoint),
        URI.create("https://oauth.bitrix.info/rest/"),
        new Tokens(Secret.of("c4nary-acce55"), Secret.of("c4nary-refre5h"), Instant.EPOCH),
        Instant.EPOCH);
  }

  @Nested
  class ClientSecret {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://oauth.bitrix.info/rest/",
          "https://oauth.bitrix.info:443/oauth/token/",
          "https://oauth.bitrix24.tech",
          "https://auth.acme.example:8443/rest/"
        })
    void goes_to_the_platforms_authorization_servers_and_own_ones(String stored) throws NoReply {
      assertThat(destinations.authServer(URI.create(stored)).getRawPath()).isEqualTo("/");
      assertThat(destinations.authServer(URI.create(stored)).getHost())
          .isEqualTo(URI.create(stored).getHost());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://oauth.bitrix.info/rest/",
          "https://oauth.bitrix.info:8443/rest/",
          "https://oauth.bitrix.info.acme.example/",
          "https://acme.example/oauth.bitrix.info",
          "https://oauth.bitrix.info@acme.example/",
          "https://auth.acme.example/rest/",
          "http://auth.acme.example:8443/rest/"
        })
    void goes_nowhere_else(String stored) {
      assertThatExceptionOfType(NoReply.class)
          .isThrownBy(() -> destinations.authServer(URI.create(stored)))
          .withMessageContaining("the application's secret is not sent to");
    }

    @ParameterizedTest
    @CsvSource({
      "http://localhost:8024, http://127.0.0.1:8024/rest/, true",
      "http://127.0.0.1:8024, http://localhost:8024/rest/, true",
      "http://localhost:8024, http://127.0.0.1:8025/rest/, false",
      "http://localhost.acme.example, http://127.0.0.1.acme.example/, false"
    })
    void goes_to_this_machine_by_either_of_its_names(String own, String stored, boolean goes) {
      Destinations local = new Destinations(HttpConfig.standard(), Set.of(own));
      assertThatCode(() -> local.authServer(URI.create(stored)))
          .satisfies(failure -> assertThat(failure == null).isEqualTo(goes));
    }

    @Test
    void goes_into_this_machines_own_network_only_where_that_server_was_named() {
      assertThat(destinations.reach(URI.create("https://oauth.bitrix.info/")))
          .isEqualTo(Reach.INTERNET);
      assertThat(destinations.reach(URI.create("https://auth.acme.example:8443/")))
          .isEqualTo(Reach.EVERYWHERE);
    }
  }

  @Nested
  class AccessToken {
    @ParameterizedTest
    @ValueSource(strings = {"https://acme.example/rest/", "https://acme.example:8443/rest"})
    void goes_where_a_portals_methods_are(String stored) throws NoReply {
      assertThat(destinations.portal(portal(stored)).endpoint().getRawPath()).isEqualTo("/rest/");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://acme.example/rest/",
          "https://acme.example/",
          "https://acme.example/rest/1/c4nary-s3cret/",
          "https://acme.example/rest/?a=b",
          "https://me@acme.example/rest/"
        })
    void goes_nowhere_else(String stored) {
      assertThatExceptionOfType(NoReply.class)
          .isThrownBy(() -> destinations.portal(portal(stored)))
          .withMessageContaining("no token is sent there; install the application again");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "127.0.0.1",
          "10.1.2.3",
          "192.168.1.1",
          "169.254.169.254",
          "fd00::1",
          "::ffff:10.1.2.3",
          "::10.1.2.3",
          "64:ff9b::a01:203",
          "2002:a01:203::1"
        })
    void goes_to_no_address_inside_this_machines_own_network(String address) throws Exception {
      MemoryPortals store = new MemoryPortals();
      store.install(portal("https://acme.example/rest/"));
      InetAddress[] inside = {InetAddress.getByName(address)};
      try (Portals portals =
          Portals.of(store, new Application("local.1", Secret.of("c4nary-5ecret")))
              .resolver(host -> inside)
              .build()) {
        assertThat(
                catchThrowableOfType(
                    PortalException.Refused.class, () -> portals.rest(ID).call("scope", Map.of())))
            .hasMessageContaining("https://acme.example, inside this machine's own network")
            .hasMessageContaining("allow the inner network in HttpConfig");
      }
    }

    @Test
    void goes_inside_where_that_is_allowed_or_a_proxy_decides() {
      assertThat(destinations.reach()).isEqualTo(Reach.INTERNET);
      assertThat(new Destinations(HttpConfig.builder().allowInnerNetwork().build()).reach())
          .isEqualTo(Reach.EVERYWHERE);
      assertThat(new Destinations(HttpConfig.builder().proxy("proxy", 3128).build()).reach())
          .isEqualTo(Reach.EVERYWHERE);
    }
  }
}
