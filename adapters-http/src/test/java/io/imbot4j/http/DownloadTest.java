package io.imbot4j.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpExchange;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file fetched by a link. */
@Timeout(30)
class DownloadTest {
  private static final String METHOD = "imbot.v2.File.download";

  private static final String TOKEN = "d0wnl0ad";
  private static final byte[] BYTES = new byte[300_000];

  static {
    new Random(3).nextBytes(BYTES);
  }

  private static StubPortal.Answer file(byte[] bytes) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=menu.bin");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private static Secret link(StubPortal portal) {
    return Secret.of("http://127.0.0.1:" + portal.port() + "/rest/download.json?token=" + TOKEN);
  }

  private static byte[] fetch(StubPortal portal, Progress progress) {
    try (HttpRestCall rest = new HttpRestCall(portal.config().build())) {
      ByteArrayOutputStream into = new ByteArrayOutputStream();
      rest.download(METHOD, link(portal), into, progress);
      return into.toByteArray();
    }
  }

  private static byte[] fetch(StubPortal portal) {
    return fetch(portal, Progress.NONE);
  }

  private static PortalException failure(StubPortal.Answer... answers) {
    try (StubPortal portal = new StubPortal(answers)) {
      PortalException failure = catchThrowableOfType(PortalException.class, () -> fetch(portal));
      assertThat(failure).hasMessageContaining(METHOD).hasMessageNotContaining(TOKEN);
      return failure;
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Nested
  class Comes {
    @Test
    void whole_with_its_progress() {
      List<Long> told = new ArrayList<>();
      try (StubPortal portal = new StubPortal(file(BYTES))) {
        assertThat(
                fetch(
                    portal,
                    (moved, size) -> {
                      assertThat(size).isEqualTo(BYTES.length);
                      told.add(moved);
                    }))
            .isEqualTo(BYTES);
      }
      assertThat(told).isSorted().endsWith((long) BYTES.length);
    }

    @Test
    void by_a_get_with_the_headers_the_portal_wants() {
      try (StubPortal portal = new StubPortal(file(BYTES))) {
        fetch(portal);

        StubPortal.Asked asked = portal.asked.get(0);
        assertThat(asked.verb()).isEqualTo("GET");
        assertThat(asked.exchange().getRequestURI())
            .hasToString("/rest/download.json?token=" + TOKEN);
        assertThat(asked.header("User-Agent")).startsWith("imbot4j/");
        assertThat(asked.header("Accept")).isEqualTo("*/*");
        assertThat(asked.header("Accept-Language")).isEqualTo("en-US,en;q=0.9");
        assertThat(asked.header("Referer")).isEqualTo("http://127.0.0.1:" + portal.port() + "/");
        assertThat(asked.header("Authorization")).isEqualTo("null");
      }
    }

    @Test
    void without_a_length_too() {
      try (StubPortal portal =
          new StubPortal(
              exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(BYTES);
              })) {
        assertThat(fetch(portal, (moved, size) -> assertThat(size).isZero())).isEqualTo(BYTES);
      }
    }

    @Test
    void empty_too() {
      try (StubPortal portal = new StubPortal(exchange -> exchange.sendResponseHeaders(200, -1))) {
        assertThat(fetch(portal)).isEmpty();
      }
    }

    @Test
    void although_it_looks_like_an_answer() {
      byte[] json = "{\"error\":\"no\"}".getBytes(UTF_8);
      try (StubPortal portal =
          new StubPortal(
              exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                file(json).give(exchange);
              })) {
        assertThat(fetch(portal)).isEqualTo(json);
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 200_000})
    void although_it_is_json_without_an_attachments_mark(int length) {
      String json = "[" + " ".repeat(length) + "]";
      try (StubPortal portal = new StubPortal(StubPortal.json(200, json))) {
        assertThat(fetch(portal)).asString(UTF_8).isEqualTo(json);
      }
    }

    @Test
    void from_where_the_portal_redirects_to() {
      try (StubPortal cloud = new StubPortal(file(BYTES));
          StubPortal portal =
              new StubPortal(moved("http://127.0.0.1:" + cloud.port() + "/store?s=a|b"))) {
        assertThat(fetch(portal)).isEqualTo(BYTES);
        assertThat(cloud.asked.get(0).header("Referer")).doesNotContain("rest");
      }
    }
  }

  private static StubPortal.Answer moved(String to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  @Nested
  class IsRefused {
    static Stream<Arguments> a_complaint_instead_of_the_file() {
      return Stream.of(
          arguments(StubPortal.error(404, "FILE_NOT_FOUND"), "FILE_NOT_FOUND"),
          arguments(StubPortal.error(200, "ACCESS_DENIED"), "ACCESS_DENIED"),
          arguments(StubPortal.page(404), "404"),
          arguments(StubPortal.page(403), "403"),
          arguments(StubPortal.page(200), "200"));
    }

    @ParameterizedTest
    @MethodSource
    void a_complaint_instead_of_the_file(StubPortal.Answer answer, String code) {
      assertThat(failure(answer))
          .isInstanceOf(PortalException.Refused.class)
          .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void with_what_the_portal_cannot_do_now() {
      assertThat(failure(StubPortal.page(502))).isInstanceOf(PortalException.Unanswered.class);
      assertThat(failure(StubPortal.error(503, "QUERY_LIMIT_EXCEEDED")))
          .isInstanceOf(PortalException.Throttled.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://cloud.example/d0wnl0ad",
          "ftp://cloud.example/d0wnl0ad",
          "file:///d0wnl0ad",
          "https://user:pass@cloud.example/d0wnl0ad",
          "https:d0wnl0ad",
          "https://cloud.example/%%d0wnl0ad"
        })
    void with_an_address_that_must_not_be_called(String address) {
      assertThat(failure(moved(address)))
          .isInstanceOf(PortalException.Refused.class)
          .hasMessageContaining("the link to the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "fd00::1"})
    void by_a_portal_on_the_internet_that_sends_us_inside(String address) {
      HttpConfig config =
          HttpConfig.of(StubPortal.ID, Credentials.webhook("https://portal.example/rest/1/s3cret/"))
              .deadline(Duration.ofSeconds(5))
              .build();
      HostLookup.Resolver resolver =
          host -> addresses(host.equals("portal.example") ? "93.184.216.34" : address);
      try (HttpRestCall rest = new HttpRestCall(config, Pause.REAL, resolver)) {
        assertThatExceptionOfType(PortalException.Refused.class)
            .isThrownBy(
                () ->
                    rest.download(
                        METHOD,
                        Secret.of("https://inside.example/" + TOKEN),
                        OutputStream.nullOutputStream(),
                        Progress.NONE))
            .withMessageContaining("https://inside.example, inside this machine's own network")
            .withMessageNotContaining(TOKEN);
      }
    }

    private InetAddress[] addresses(String address) throws UnknownHostException {
      return new InetAddress[] {InetAddress.getByName(address)};
    }

    @Test
    void where_it_is_redirected_for_ever() {
      assertThat(failure(moved("/rest/again"))).hasMessageContaining("without end");
    }
  }

  @Nested
  class BreaksOff {
    @Test
    void where_the_connection_does() {
      assertThat(
              failure(
                  exchange -> {
                    exchange.sendResponseHeaders(200, BYTES.length);
                    exchange.getResponseBody().write(BYTES, 0, 100_000);
                    throw new IOException("cut off");
                  }))
          .isInstanceOf(PortalException.Unanswered.class)
          .hasMessageContaining("broke off before the answer was whole");
    }

    @Test
    void where_no_byte_comes_until_the_deadline() {
      CountDownLatch end = new CountDownLatch(1);
      try (StubPortal portal = new StubPortal(stuck(end));
          HttpRestCall rest =
              new HttpRestCall(portal.config().deadline(Duration.ofMillis(500)).build())) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(
                () ->
                    rest.download(
                        METHOD, link(portal), OutputStream.nullOutputStream(), Progress.NONE))
            .withMessageNotContaining(TOKEN);
      } finally {
        end.countDown();
      }
    }

    @Test
    void where_its_bytes_find_no_room() {
      OutputStream full =
          new OutputStream() {
            @Override
            public void write(int one) throws IOException {
              throw new IOException("No space left");
            }
          };
      try (StubPortal portal = new StubPortal(file(BYTES));
          HttpRestCall rest = new HttpRestCall(portal.config().build())) {
        assertThatExceptionOfType(UncheckedIOException.class)
            .isThrownBy(() -> rest.download(METHOD, link(portal), full, Progress.NONE))
            .withMessageContaining("No space left");
        assertThat(fetch(portal)).isEqualTo(BYTES);
      }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void where_the_thread_is_interrupted_or_the_calls_are_closed(boolean interrupt)
        throws Exception {
      CountDownLatch end = new CountDownLatch(1);
      CountDownLatch begun = new CountDownLatch(1);
      AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
      try (StubPortal portal = new StubPortal(stuck(end));
          HttpRestCall rest =
              new HttpRestCall(portal.config().deadline(Duration.ofMinutes(5)).build())) {
        Thread caller =
            new Thread(
                () -> {
                  try {
                    rest.download(
                        METHOD,
                        link(portal),
                        OutputStream.nullOutputStream(),
                        (moved, size) -> begun.countDown());
                  } catch (PortalException expected) {
                    thrown.set(expected);
                  }
                });
        caller.start();
        begun.await();
        await().until(() -> caller.getState() == Thread.State.TIMED_WAITING);
        if (interrupt) {
          caller.interrupt();
        } else {
          rest.close();
        }
        caller.join(5_000);

        assertThat(thrown.get())
            .isInstanceOf(PortalException.Unanswered.class)
            .hasMessageContaining(interrupt ? "interrupted" : "broke off");
      } finally {
        end.countDown();
      }
    }

    private static StubPortal.Answer stuck(CountDownLatch end) {
      return (HttpExchange exchange) -> {
        exchange.sendResponseHeaders(200, BYTES.length);
        exchange.getResponseBody().write(BYTES, 0, 1_000);
        exchange.getResponseBody().flush();
        awaitQuietly(end);
      };
    }
  }

  @Test
  void a_portals_tokens_may_have_bars() {
    try (StubPortal portal = new StubPortal(file(BYTES));
        HttpRestCall rest = new HttpRestCall(portal.config().build())) {
      ByteArrayOutputStream into = new ByteArrayOutputStream();
      rest.download(METHOD, Secret.of("/rest/download.json?token=im|x"), into, Progress.NONE);

      assertThat(into.toByteArray()).isEqualTo(BYTES);
      assertThat(portal.asked.get(0).exchange().getRequestURI().getRawQuery())
          .isEqualTo("token=im%7Cx");
    }
  }
}
