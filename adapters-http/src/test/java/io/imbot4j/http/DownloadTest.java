package io.imbot4j.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file fetched by a link. */
@Timeout(30)
class DownloadTest {
  static final String METHOD = "imbot.v2.File.download";
  static final String TOKEN = "c4naryd0wnl0ad";
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
    try (HttpRestCall rest = portal.rest()) {
      ByteArrayOutputStream into = new ByteArrayOutputStream();
      rest.download(METHOD, link(portal), into, progress);
      return into.toByteArray();
    }
  }

  static byte[] fetch(StubPortal portal) {
    return fetch(portal, Progress.NONE);
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
              new StubPortal(
                  DownloadRefusedTest.moved("http://127.0.0.1:" + cloud.port() + "/store?s=a|b"))) {
        assertThat(fetch(portal)).isEqualTo(BYTES);
        assertThat(cloud.asked.get(0).header("Referer")).doesNotContain("rest");
      }
    }
  }

  @Nested
  class BreaksOff {
    @Test
    void where_the_connection_does() {
      assertThat(
              DownloadRefusedTest.failure(
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
              portal.rest(portal.config().deadline(Duration.ofMillis(500)).build())) {
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
          HttpRestCall rest = portal.rest()) {
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
              portal.rest(portal.config().deadline(Duration.ofMinutes(5)).build())) {
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
        Runnable ending = interrupt ? caller::interrupt : rest::close;
        ending.run();
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
        HttpRestCall rest = portal.rest()) {
      ByteArrayOutputStream into = new ByteArrayOutputStream();
      rest.download(METHOD, Secret.of("/rest/download.json?token=im|x"), into, Progress.NONE);

      assertThat(into.toByteArray()).isEqualTo(BYTES);
      assertThat(portal.asked.get(0).exchange().getRequestURI().getRawQuery())
          .isEqualTo("token=im%7Cx");
    }
  }
}
