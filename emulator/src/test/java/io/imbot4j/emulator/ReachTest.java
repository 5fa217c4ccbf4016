package io.imbot4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who reaches an emulator, and how. */
class ReachTest {
  @Nested
  class With_a_certificate {
    @Test
    void a_client_that_trusts_it_is_answered_by_https()
        throws IOException, GeneralSecurityException, InterruptedException {
      try (Emulator emulator = Emulator.start(EmulatorConfig.local().withTls())) {
        assertThat(emulator.portal().getScheme()).isEqualTo("https");
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(emulator)).build();
        HttpRequest call =
            HttpRequest.newBuilder(emulator.webhook().resolve("server.time")).build();
        assertThat(client.send(call, BodyHandlers.ofString()).body()).contains("\"result\"");
        assertThat(emulator.world().config().authServer().toString())
            .isEqualTo("https://127.0.0.1:" + emulator.port() + "/");
      }
    }

    @Test
    void the_page_is_answered_without_https_too() {
      try (Emulator emulator = Emulator.start(EmulatorConfig.local().withTls())) {
        assertThat(get("http://localhost:" + emulator.port() + "/_emulator/state", "").statusCode())
            .isEqualTo(200);
      }
    }

    private SSLContext trusting(Emulator emulator) throws IOException, GeneralSecurityException {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      try (InputStream pem = Files.newInputStream(emulator.certificate().orElseThrow())) {
        store.setCertificateEntry(
            "emulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    }
  }

  @Nested
  class Open_to_others {
    @Test
    void the_control_api_wants_its_token() {
      EmulatorConfig config = EmulatorConfig.local().openTo("0.0.0.0", "t0ken");
      try (Emulator emulator = Emulator.start(config)) {
        String state = "http://127.0.0.1:" + emulator.port() + "/_emulator/state";
        assertThat(get(state, "").statusCode()).isEqualTo(401);
        assertThat(get(state, "").body()).contains("Authorization: Bearer");
        assertThat(get(state, "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(get(state, "Bearer t0ken").statusCode()).isEqualTo(200);
        assertThat(get(emulator.webhook() + "server.time", "").statusCode()).isEqualTo(200);
      }
    }

    @Test
    void a_browser_keeps_the_token_it_opened_the_page_with() {
      EmulatorConfig config = EmulatorConfig.local().openTo("0.0.0.0", "t0ken");
      try (Emulator emulator = Emulator.start(config)) {
        assertThat(get(emulator.portal() + "?control=t0ken", "").headers().firstValue("Set-Cookie"))
            .contains("imbot4j_control=t0ken; Path=/; HttpOnly; SameSite=Strict");
        assertThat(get(emulator.portal() + "?control=wrong", "").headers().map())
            .doesNotContainKey("Set-Cookie");
      }
    }

    @Test
    void a_token_is_made_up_and_hidden() {
      EmulatorConfig open = EmulatorMain.config(Map.of("IMBOT4J_BIND", "0.0.0.0"));
      assertThat(open.controlToken()).matches("[0-9a-f]{32}");
      assertThat(open.toString()).doesNotContain(open.controlToken());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EmulatorConfig.local().openTo("0.0.0.0", " "))
          .withMessageContaining("needs a token");
    }

    @Test
    void settings_say_how() {
      assertThat(EmulatorMain.config(Map.of("IMBOT4J_BIND", "127.0.0.1")).controlToken()).isEmpty();
      assertThat(EmulatorMain.config(Map.of("IMBOT4J_TLS", "true")).tls()).isTrue();
      assertThat(
              EmulatorMain.config(Map.of("IMBOT4J_BIND", "::", "IMBOT4J_CONTROL_TOKEN", "abc"))
                  .controlToken())
          .isEqualTo("abc");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EmulatorMain.config(Map.of("IMBOT4J_TLS", "maybe")))
          .withMessage("IMBOT4J_TLS is true or false, not maybe");
    }
  }

  private static HttpResponse<String> get(String url, String authorization) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
