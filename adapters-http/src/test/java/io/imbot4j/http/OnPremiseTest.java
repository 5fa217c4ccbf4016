package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A portal in a company's own network: with a certificate of the company's, an authorization server
 * of its own, and behind a proxy.
 */
@Timeout(60)
class OnPremiseTest {
  private final EmulatedCloud cloud = new EmulatedCloud(EmulatorConfig.local().withTls());
  private final URI authServer = cloud.emulator.world().config().authServer();
  private final PortalId id = cloud.install(cloud.emulator.world());
  private final Tokens first = tokens();

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void is_called_and_its_tokens_are_renewed_through_the_proxy_alone() throws Exception {
    cloud.emulator.cloud().advance(Duration.ofHours(2));
    try (StubProxy proxy = new StubProxy("200 Connection established");
        Portals portals =
            cloud
                .node()
                .http(trusting().allowInnerNetwork().proxy("127.0.0.1", proxy.port()).build())
                .build()) {
      assertThat(portals.api(id).scopes()).contains("imbot");

      assertThat(portals.proof().isAdministrators(stored())).isTrue();
      assertThat(tokens()).isNotEqualTo(first);
      assertThat(proxy.asked)
          .as("to the portal and to its authorization server")
          .containsOnly(connect(stored().endpoint()), connect(authServer));
    }
  }

  @Test
  void gets_no_token_where_nobody_says_that_its_certificate_is_trusted() {
    try (Portals portals =
        cloud.node().http(HttpConfig.builder().allowInnerNetwork().build()).build()) {
      assertThatExceptionOfType(PortalException.Unanswered.class)
          .isThrownBy(() -> portals.api(id).scopes())
          .withMessageContaining("no secure connection");
      assertThat(cloud.emulator.world().log(0)).noneMatch(line -> line.name().equals("scope"));
    }
  }

  @Test
  void has_its_tokens_renewed_nowhere_where_its_authorization_server_is_not_named() {
    cloud.emulator.cloud().advance(Duration.ofHours(2));
    Application application =
        new Application(cloud.card.clientId(), Secret.of(cloud.card.clientSecret()));
    try (Portals portals =
        Portals.of(cloud.store, application).http(trusting().allowInnerNetwork().build()).build()) {
      assertThatExceptionOfType(PortalException.AccessLost.class)
          .isThrownBy(() -> portals.api(id).scopes())
          .withMessageContaining("name it with authServer");
      assertThat(tokens()).isEqualTo(first);
    }
  }

  @Test
  void a_file_without_certificates_is_refused(@TempDir Path folder) throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    for (Path wrong : new Path[] {empty, folder.resolve("none.pem")}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HttpConfig.builder().certificates(wrong))
          .withMessageContaining(wrong.toString())
          .withMessageContaining("give a PEM file");
    }
  }

  private HttpConfig.Builder trusting() {
    return HttpConfig.builder().certificates(cloud.emulator.certificate().orElseThrow());
  }

  private static String connect(URI to) {
    return "CONNECT " + to.getAuthority() + " HTTP/1.1";
  }

  private Portal stored() {
    return cloud.store.find(id).orElseThrow();
  }

  private Tokens tokens() {
    return stored().tokens();
  }
}
