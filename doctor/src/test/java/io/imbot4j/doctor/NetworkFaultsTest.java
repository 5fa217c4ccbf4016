package io.imbot4j.doctor;

import static io.imbot4j.doctor.Diagnosis.assertOnly;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is at the portal's address is no portal, or not to be reached. */
@Timeout(60)
class NetworkFaultsTest {
  private static final String SECRET = "c4nary0fth3w3bh00k";

  private static Doctor.Builder doctor(String origin) {
    return Clinic.doctor(new EchoBot(), Credentials.webhook(origin + "/rest/1/" + SECRET + "/"))
        .botToken(Clinic.BOT_TOKEN);
  }

  @Test
  void a_name_that_leads_nowhere() {
    assertOnly(doctor("https://portal.invalid"), Check.NAME, "typing error");
  }

  @Test
  void a_port_that_is_closed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertOnly(doctor("http://127.0.0.1:" + port), Check.CONNECTION, "firewall");
  }

  @Nested
  class WithCertificates {
    private final Emulator portal = Emulator.start(EmulatorConfig.local().withTls());

    @AfterEach
    void close() {
      portal.close();
    }

    @Test
    void signed_by_itself() {
      assertOnly(doctor("https://localhost:" + portal.port()), Check.CERTIFICATE, "authority");
    }

    @Test
    void for_another_name() {
      // The loopback network is full of addresses, on Linux, and no certificate is for this one.
      EmulatorConfig everywhere = EmulatorConfig.local().withTls().openTo("0.0.0.0", "c0ntr0l");
      try (Emulator named = Emulator.start(everywhere)) {
        Doctor.Builder doctor = doctor("https://127.0.0.2:" + named.port());
        Finding connection = Diagnosis.of(doctor.build().examine(), Check.CONNECTION);
        assumeThat(connection.severity()).isEqualTo(Severity.FINE);
        assertOnly(doctor, Check.CERTIFICATE, "Use the name");
      }
    }

    @Test
    void that_has_ended() {
      Instant later = Instant.now().plus(Duration.ofDays(400));
      assertOnly(
          doctor("https://localhost:" + portal.port()).clock(InstantSource.fixed(later)),
          Check.CERTIFICATE,
          "Renew");
    }

    @Test
    void that_ends_soon_is_a_warning() throws Exception {
      Instant soon = Instant.now().plus(Duration.ofDays(360));
      Doctor.Builder doctor =
          doctor("https://localhost:" + portal.port())
              .http(trusting())
              .clock(InstantSource.fixed(soon));
      Finding found = Diagnosis.of(doctor.build().examine(), Check.CERTIFICATE);
      assertThat(found.severity()).isEqualTo(Severity.WARNING);
      assertThat(found.seen()).contains("4 more days");
    }

    @Test
    void that_is_trusted_lets_the_rest_be_checked() throws Exception {
      Doctor.Builder doctor =
          Clinic.doctor(new EchoBot(), Credentials.webhook(portal.webhook().toString()))
              .http(trusting())
              .botToken(Clinic.BOT_TOKEN);
      assertOnly(doctor, Check.BOT, "Start the bot");
    }

    private HttpConfig trusting() throws Exception {
      try (var pem = Files.newInputStream(portal.certificate().orElseThrow())) {
        SSLContext context =
            Anybody.but(
                List.of(
                    (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(pem)));
        return HttpConfig.builder().tls(context).build();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://acme.bitrix24.com/rest/,certificate.plain",
    "http://localhost:8024/rest/,certificate.none"
  })
  void without_encryption_only_this_machine_is_called(String endpoint, String key) {
    assertThat(
            new Certificates(HttpConfig.standard(), InstantSource.system())
                .of(URI.create(endpoint))
                .key())
        .isEqualTo(key);
  }

  @Test
  void a_server_that_speaks_no_tls() throws IOException {
    try (Stub stub = new Stub("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
      assertOnly(doctor("https://localhost:" + stub.port()), Check.CERTIFICATE, "port");
    }
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n\r\n<html>Please sign in " + SECRET + "</html>",
        "HTTP/1.1 302 Found\r\nLocation: https://login.example.com/?" + SECRET + "\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: https://" + SECRET + ".example.com/\r\n\r\n",
        "HTTP/1.1 503 Unavailable\r\n\r\nback soon",
        "HTTP/1.1 200 OK\r\n\r\n{\"result\":",
        "not http at all\r\n\r\n",
        ""
      })
  void a_server_that_is_no_portal(String answer) throws IOException {
    try (Stub stub = new Stub(answer)) {
      Doctor.Builder doctor = doctor("http://localhost:" + stub.port());
      assertOnly(doctor, Check.ANSWER, "");
      assertThat(doctor.build().examine().toString()).doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void what_a_portal_repeats_of_a_secret_is_not_repeated(String language) throws IOException {
    String answer =
        "HTTP/1.1 401 Unauthorized\r\n\r\n{\"error\":\"%s\",\"error_description\":\"%s\"}"
            .formatted(SECRET, Clinic.BOT_TOKEN.reveal());
    try (Stub stub = new Stub(answer)) {
      List<Finding> findings =
          doctor("http://localhost:" + stub.port())
              .language(Locale.forLanguageTag(language))
              .build()
              .examine();
      assertThat(Diagnosis.of(findings, Check.ACCESS).severity()).isEqualTo(Severity.FAULT);
      assertThat(findings.toString()).doesNotContain(SECRET, Clinic.BOT_TOKEN.reveal());
    }
  }

  @Test
  void a_server_that_never_answers_is_left_after_ten_seconds() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Doctor.Builder doctor =
          doctor("http://localhost:" + silent.getLocalPort())
              .http(HttpConfig.builder().deadline(Duration.ofSeconds(1)).build());
      assertOnly(doctor, Check.ANSWER, "load on the portal");
    }
  }

  /** Gives every connection the same bytes. */
  private static final class Stub implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String answer;

    Stub(String answer) throws IOException {
      this.answer = answer;
      CompletableFuture<Void> unused = CompletableFuture.runAsync(this::serve, Stub::start);
    }

    private static void start(Runnable task) {
      Thread thread = new Thread(task, "stub");
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return server.getLocalPort();
    }

    private void serve() {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          byte[] begin = socket.getInputStream().readNBytes(1);
          if (begin.length > 0) {
            socket.getInputStream().read(new byte[8192]);
          }
          socket.getOutputStream().write(answer.getBytes(UTF_8));
        } catch (IOException gone) {
          // The next one is served, or the server is closed.
        }
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
