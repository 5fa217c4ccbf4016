package io.imbot4j.doctor;

import static io.imbot4j.doctor.Diagnosis.assertOnly;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.port.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A portal posts the bot's events to a server that does something else with them. */
@Timeout(60)
class HandlerFaultsTest {
  private static final String OURS = "This address takes the events of a Bitrix24 bot.";

  private final Clinic clinic = Clinic.posting(Generation.V2);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;

  HandlerFaultsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
  }

  @BeforeEach
  void start() {
    server.start();
    Delivery here = Delivery.webhook(address(""));
    clinic.api().update(clinic.botId(), BotChange.of().delivery(here).build(), Generation.V2);
  }

  @AfterEach
  void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
    clinic.close();
  }

  private URI address(String secrets) {
    return URI.create("http://" + secrets + "127.0.0.1:" + server.getAddress().getPort() + "/bots");
  }

  private Doctor.Builder doctor() {
    return clinic.doctor().delivery(Delivery.webhook(address("")));
  }

  private static void answer(HttpExchange asked, int status, String line) throws IOException {
    asked.getResponseHeaders().set("Location", "https://elsewhere.example.com/bots");
    asked.sendResponseHeaders(status, 0);
    try (var out = asked.getResponseBody()) {
      out.write(line.getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200,path",
    "301,address it sends to",
    "302,address it sends to",
    "308,address it sends to",
    "401,sign-in",
    "403,sign-in",
    "404,path",
    "405,path",
    "500,logs of both",
    "502,the bot runs behind its web server",
    "503,the bot runs behind its web server"
  })
  void it_answers_everything_so(int status, String remedy) {
    server.createContext("/bots", asked -> answer(asked, status, "c4naryn0s3cret"));
    assertOnly(doctor(), Check.HANDLER, remedy);
  }

  @ParameterizedTest
  @CsvSource({"200,refuses such events", "302,POST", "403,POST", "404,POST", "500,POST"})
  void it_answers_posts_alone_so(int status, String remedy) {
    server.createContext(
        "/bots",
        asked -> {
          boolean get = asked.getRequestMethod().equals("GET");
          answer(asked, get ? 200 : status, get ? OURS : "no");
        });
    assertOnly(doctor(), Check.HANDLER, remedy);
  }

  @Test
  void it_keeps_everybody_waiting() {
    server.createContext("/bots", asked -> await());
    Doctor.Builder impatient =
        doctor()
            .http(
                HttpConfig.builder()
                    .pace(new Pace(1_000, Duration.ofNanos(1), Duration.ZERO, 8))
                    .deadline(Duration.ofSeconds(2))
                    .build());
    assertOnly(impatient, Check.HANDLER, "at once");
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void no_part_of_its_address_is_shown_that_may_be_a_secret() {
    server.createContext("/bots", asked -> answer(asked, 500, ""));
    Delivery there = Delivery.webhook(URI.create(address("me:c4narypassw0rd@") + "?key=c4narykey"));
    List<Finding> findings = clinic.doctor().delivery(there).build().examine();
    assertThat(Diagnosis.of(findings, Check.HANDLER).severity()).isEqualTo(Severity.FAULT);
    Diagnosis.assertNoSecret(findings);
  }
}
