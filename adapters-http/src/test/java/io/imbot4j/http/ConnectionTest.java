package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.imbot4j.port.PortalException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens before a request is sent. */
@Timeout(30)
class ConnectionTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir static Path folder;

  private static SSLContext tls;

  @BeforeAll
  static void makeCertificate() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                "portal",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost")
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(keys)) {
      store.load(stream, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(store, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(store);
    tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
  }

  private static StubPortal secure() throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new StubPortal(server, result("7"));
  }

  private static HttpConfig.Builder config() {
    return HttpConfig.builder().deadline(Duration.ofSeconds(5));
  }

  private static Credentials at(String scheme, String host, int port) {
    return Credentials.webhook(
        scheme + "://" + host + ":" + port + "/rest/1/" + StubPortal.SECRET + "/");
  }

  private static long call(Credentials portal, HttpConfig.Builder config) {
    try (HttpRestCall rest = new HttpRestCall(StubPortal.ID, portal, config.build())) {
      return rest.call("imbot.v2.Chat.Message.send", Map.of()).number().orElseThrow();
    }
  }

  private static ThrowableAssertAlternative<PortalException.Unanswered> assertNeverReached(
      Credentials portal, HttpConfig.Builder config) {
    return assertThatExceptionOfType(PortalException.Unanswered.class)
        .isThrownBy(() -> call(portal, config))
        .satisfies(unanswered -> assertThat(unanswered.reached()).isFalse());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Nested
  class Unreachable {
    @Test
    void nobody_listens() throws Exception {
      assertNeverReached(at("http", "127.0.0.1", freePort()), config())
          .withMessageContaining("cannot be reached; check the portal's address");
    }

    @Test
    void nobody_accepts_in_time() throws Exception {
      try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        // A full backlog lets further connections hang.
        try (var first = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
            var second = new Socket(deaf.getInetAddress(), deaf.getLocalPort())) {
          assertThat(first.isConnected() && second.isConnected()).isTrue();
          assertNeverReached(
                  at("http", "127.0.0.1", deaf.getLocalPort()),
                  config().connectTimeout(Duration.ofMillis(200)))
              .withMessageContaining("let nobody connect in time");
        }
      }
    }
  }

  @Nested
  class LookedUp {
    @Test
    void a_lookup_that_hangs_does_not_outlive_the_deadline() throws Exception {
      CountDownLatch over = new CountDownLatch(1);
      HttpConfig config = config().deadline(Duration.ofMillis(300)).build();
      try (HttpRestCall rest = to(at("https", "portal.example", 443), config, host -> hang(over))) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> rest.call("imbot.v2.Chat.Message.send", Map.of()))
            .withMessageContaining("DNS")
            .satisfies(unanswered -> assertThat(unanswered.reached()).isFalse());
        assertThat(over.getCount()).isOne();
      } finally {
        over.countDown();
      }
    }

    @Test
    void the_next_address_is_tried_where_nobody_answers_at_the_first() throws Exception {
      InetAddress deserted = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
      InetAddress right = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      try (StubPortal portal = secure()) {
        try (HttpRestCall rest =
            to(
                at("https", "localhost", portal.port()),
                config().tls(tls).build(),
                host -> new InetAddress[] {deserted, right})) {
          assertThat(rest.call("imbot.v2.Chat.Message.send", Map.of()).number()).hasValue(7);
        }
      }
    }

    @Test
    void a_host_nobody_knows_is_told() {
      try (HttpRestCall rest =
          to(
              at("https", "gone.example", 443),
              config().build(),
              host -> {
                throw new UnknownHostException(host);
              })) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> rest.call("scope", Map.of()))
            .withMessageContaining("https://gone.example:443 cannot be found")
            .satisfies(unanswered -> assertThat(unanswered.reached()).isFalse());
      }
    }

    private static HttpRestCall to(
        Credentials portal, HttpConfig config, HostLookup.Resolver resolver) {
      return new HttpRestCall(StubPortal.ID, portal, config, Pause.REAL, resolver);
    }

    private static InetAddress[] hang(CountDownLatch over) throws UnknownHostException {
      try {
        over.await();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
      throw new UnknownHostException();
    }
  }

  @Nested
  class Encrypted {
    @Test
    void a_trusted_portal_is_called() throws Exception {
      try (StubPortal portal = secure()) {
        assertThat(call(at("https", "localhost", portal.port()), config().tls(tls))).isEqualTo(7);
      }
    }

    @Test
    void a_stranger_is_not() throws Exception {
      try (StubPortal portal = secure()) {
        assertNeverReached(at("https", "localhost", portal.port()), config())
            .withMessageContaining("no secure connection")
            .withMessageContaining("to HttpConfig.certificates");
        assertThat(portal.asked).isEmpty();
      }
    }

    @Test
    void a_certificate_for_another_name_is_not_accepted() throws Exception {
      try (StubPortal portal = secure()) {
        assertNeverReached(at("https", "127.0.0.1", portal.port()), config().tls(tls))
            .withMessageContaining("no secure connection");
        assertThat(portal.asked).isEmpty();
      }
    }
  }

  @Nested
  class Proxied {
    @Test
    void an_encrypted_call_goes_through() throws Exception {
      try (StubPortal portal = secure();
          StubProxy proxy = new StubProxy("200 Connection established")) {
        HttpConfig.Builder config = config().tls(tls).proxy("127.0.0.1", proxy.port());

        assertThat(call(at("https", "localhost", portal.port()), config)).isEqualTo(7);
        assertThat(proxy.asked).containsExactly("CONNECT localhost:" + portal.port() + " HTTP/1.1");
      }
    }

    @Test
    void a_plain_call_goes_through() throws Exception {
      try (StubPortal portal = new StubPortal(result("7"));
          StubProxy proxy = new StubProxy("200 OK")) {
        assertThat(
                call(
                    at("http", "127.0.0.1", portal.port()),
                    config().proxy("127.0.0.1", proxy.port())))
            .isEqualTo(7);
      }
    }

    @Test
    void a_proxy_that_refuses_is_told() throws Exception {
      try (StubProxy proxy = new StubProxy("407 Proxy Authentication Required")) {
        assertNeverReached(
                at("https", "portal.example", 443), config().proxy("127.0.0.1", proxy.port()))
            .withMessageContaining("answered 407 and opens no way to https://portal.example:443");
      }
    }
  }
}
