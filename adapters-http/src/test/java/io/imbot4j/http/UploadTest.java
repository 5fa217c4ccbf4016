package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.FileContent;
import io.imbot4j.port.PortalException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file's content among the parameters of a call. */
@Timeout(30)
class UploadTest {
  private static final String UPLOAD = "imbot.v2.File.upload";

  /** More than the buffers between two sockets hold. */
  private static final FileContent LARGE = FileContent.of(new byte[32 * 1024 * 1024]);

  private static Map<String, Object> file(FileContent content) {
    return Map.of("fields", Map.of("content", content));
  }

  private static HttpRestCall to(ServerSocket server, Duration deadline) {
    String address = "http://127.0.0.1:" + server.getLocalPort() + "/rest/1/" + StubPortal.SECRET;
    return new HttpRestCall(
        StubPortal.ID,
        Credentials.webhook(address),
        HttpConfig.builder().deadline(deadline).build());
  }

  private static ServerSocket deaf() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @Nested
  class Sent {
    @Test
    void is_a_text_of_base64_whose_length_is_told() {
      byte[] bytes = new byte[200_001];
      new Random(7).nextBytes(bytes);
      String body =
          "{\"fields\":{\"content\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}}";
      try (StubPortal portal = new StubPortal(result("7"));
          HttpRestCall rest = portal.rest()) {
        assertThat(rest.call(UPLOAD, file(FileContent.of(bytes))).number()).hasValue(7);

        StubPortal.Asked asked = portal.asked.get(0);
        assertThat(asked.body()).isEqualTo(body);
        assertThat(asked.header("Content-Length")).isEqualTo(Integer.toString(body.length()));
        assertThat(asked.header("Transfer-Encoding")).isEqualTo("null");
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
      }
    }

    @Test
    void stands_beside_the_access_token() {
      try (StubPortal portal = new StubPortal(result("1"));
          HttpRestCall rest =
              new HttpRestCall(
                  StubPortal.ID,
                  Credentials.accessToken(
                      "http://127.0.0.1:" + portal.port() + "/rest/",
                      () -> Secret.of("c4nary-t0ken")))) {
        rest.call(UPLOAD, Map.of("content", FileContent.of(new byte[] {1, 2})));

        assertThat(portal.asked.get(0).body())
            .isEqualTo("{\"content\":\"AQI=\",\"auth\":\"c4nary-t0ken\"}");
      }
    }

    @Test
    void is_opened_again_for_a_repeat_and_its_progress_never_falls() {
      List<Long> told = new ArrayList<>();
      FileContent content =
          FileContent.of(new byte[300_000]).reporting((bytes, size) -> told.add(bytes));
      try (StubPortal portal = new StubPortal(error(503, "QUERY_LIMIT_EXCEEDED"), result("7"));
          HttpRestCall rest = portal.rest()) {
        rest.call(UPLOAD, file(content));

        assertThat(portal.asked).hasSize(2);
        assertThat(portal.asked.get(1).body()).isEqualTo(portal.asked.get(0).body());
        assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(300_000L);
      }
    }

    @Test
    void may_take_longer_than_the_deadline_while_it_moves() throws Exception {
      try (ServerSocket server = deaf();
          HttpRestCall rest = to(server, Duration.ofMillis(800))) {
        Thread slow = new Thread(() -> readSlowly(server));
        slow.start();
        long start = System.nanoTime();

        assertThat(rest.call(UPLOAD, file(LARGE)).number()).hasValue(7);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .isGreaterThan(Duration.ofSeconds(1));
        slow.join();
      }
    }

    private static void readSlowly(ServerSocket server) {
      CountDownLatch never = new CountDownLatch(1);
      long left = 25 + (LARGE.size() + 2) / 3 * 4;
      try (Socket socket = server.accept()) {
        InputStream in = socket.getInputStream();
        for (int ends = 0; ends < 2; ) {
          int sign = in.read();
          ends = sign == '\n' ? ends + 1 : sign == '\r' ? ends : 0;
        }
        while (left > 0) {
          left -= in.readNBytes((int) Math.min(left, 4 * 1024 * 1024)).length;
          assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
        }
        socket
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"result\":7}".getBytes(UTF_8));
      } catch (IOException | InterruptedException ended) {
        throw new IllegalStateException(ended);
      }
    }
  }

  @Nested
  class Fails {
    @Test
    void where_the_source_does_and_the_next_call_goes_on() {
      FileContent shrunk = FileContent.of(200_000, () -> new ByteArrayInputStream(new byte[9]));
      try (StubPortal portal = new StubPortal(result("7"));
          HttpRestCall rest = portal.rest()) {
        assertThatExceptionOfType(UncheckedIOException.class)
            .isThrownBy(() -> rest.call(UPLOAD, file(shrunk)))
            .withMessageContaining("it was not sent: file has fewer than the 200000 bytes");

        assertThat(rest.call("scope", Map.of()).number()).hasValue(7);
        assertThat(portal.asked)
            .extracting(StubPortal.Asked::body)
            .doesNotContain(" ")
            .last()
            .isEqualTo("{}");
      }
    }

    @Test
    void where_the_listener_does() {
      IllegalStateException enough = new IllegalStateException("enough");
      FileContent content =
          FileContent.of(new byte[3])
              .reporting(
                  (bytes, size) -> {
                    throw enough;
                  });
      try (StubPortal portal = new StubPortal(result("7"));
          HttpRestCall rest = portal.rest()) {
        assertThatExceptionOfType(IllegalStateException.class)
            .isThrownBy(() -> rest.call(UPLOAD, file(content)))
            .isSameAs(enough);
      }
    }

    @Test
    void where_nobody_reads_until_the_deadline() throws Exception {
      try (ServerSocket server = deaf();
          HttpRestCall rest = to(server, Duration.ofMillis(500))) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> rest.call(UPLOAD, file(LARGE)))
            .withMessageContaining("did not answer in time")
            .withMessageNotContaining(StubPortal.SECRET)
            .satisfies(unanswered -> assertThat(unanswered.reached()).isTrue());
      }
    }

    @Test
    void where_the_connection_is_reset() throws Exception {
      try (ServerSocket server = deaf();
          HttpRestCall rest = to(server, Duration.ofSeconds(10))) {
        Thread rude =
            new Thread(
                () -> {
                  try (Socket socket = server.accept()) {
                    socket.setSoLinger(true, 0);
                    assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
                  } catch (IOException ended) {
                    throw new UncheckedIOException(ended);
                  }
                });
        rude.start();

        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> rest.call(UPLOAD, file(LARGE)))
            .withMessageContaining("broke off");
        rude.join();
      }
    }

    @Test
    void at_once_where_the_thread_is_interrupted_or_the_calls_are_closed() throws Exception {
      for (boolean interrupt : new boolean[] {true, false}) {
        try (ServerSocket server = deaf();
            HttpRestCall rest = to(server, Duration.ofMinutes(5))) {
          AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
          CountDownLatch begun = new CountDownLatch(1);
          FileContent content = LARGE.reporting((bytes, size) -> begun.countDown());
          Thread caller =
              new Thread(
                  () -> {
                    try {
                      rest.call(UPLOAD, file(content));
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
        }
      }
    }
  }
}
