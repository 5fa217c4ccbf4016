package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.Secret;
import io.imbot4j.port.Pace;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Tree;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpRestCallTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";
  private static final String READ = "imbot.v2.Bot.list";
  private static final Map<String, Object> NOTHING = Map.of();

  private static Tree call(StubPortal portal, String method) {
    try (HttpRestCall rest = portal.rest()) {
      return rest.call(method, NOTHING);
    }
  }

  @Nested
  class Request {
    @Test
    void posts_json_with_its_types_to_the_methods_address() {
      Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
      parameters.put("botId", 456L);
      parameters.put("fields", Map.of("message", "Grüße \"you\""));
      parameters.put("ids", List.of(1, 2));
      parameters.put("urlPreview", false);
      parameters.put("keyboard", null);
      try (StubPortal portal = new StubPortal(result("{}"));
          HttpRestCall rest = portal.rest()) {
        rest.call(SEND, parameters);

        StubPortal.Asked asked = portal.asked.get(0);
        assertThat(asked.verb()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/rest/1/" + StubPortal.SECRET + "/" + SEND);
        assertThat(asked.body())
            .isEqualTo(
                "{\"botId\":456,\"fields\":{\"message\":\"Grüße \\\"you\\\"\"},\"ids\":[1,2],"
                    + "\"urlPreview\":false,\"keyboard\":null}");
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        assertThat(asked.header("User-Agent")).startsWith("imbot4j/");
        assertThat(asked.header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(asked.header("Expect")).isEqualTo("null");
      }
    }

    @Test
    void an_access_token_goes_in_the_body_and_is_asked_for_each_time() {
      Iterator<String> tokens = List.of("c4nary-t0ken1", "c4nary-t0ken2").iterator();
      try (StubPortal portal = new StubPortal(result("1"));
          HttpRestCall rest =
              new HttpRestCall(
                  StubPortal.ID,
                  Credentials.accessToken(
                      "http://127.0.0.1:" + portal.port() + "/rest/",
                      () -> Secret.of(tokens.next())))) {
        rest.call(READ, NOTHING);
        rest.call(READ, NOTHING);

        assertThat(portal.asked).extracting(StubPortal.Asked::path).containsOnly("/rest/" + READ);
        assertThat(portal.asked)
            .extracting(StubPortal.Asked::body)
            .containsExactly("{\"auth\":\"c4nary-t0ken1\"}", "{\"auth\":\"c4nary-t0ken2\"}");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "../x", "scope?a=b", "scope ", ".scope", "a..b"})
    void only_the_name_of_a_method_is_called(String method) {
      try (StubPortal portal = new StubPortal(result("1"))) {
        assertThatIllegalArgumentException().isThrownBy(() -> call(portal, method));
        assertThat(portal.asked).isEmpty();
      }
    }
  }

  @Nested
  class Deadline {
    @Test
    void ends_a_call_the_portal_does_not_answer() {
      CountDownLatch end = new CountDownLatch(1);
      try (StubPortal portal = new StubPortal(exchange -> awaitQuietly(end));
          HttpRestCall rest =
              portal.rest(portal.config().deadline(Duration.ofMillis(300)).build())) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> rest.call(READ, NOTHING))
            .satisfies(unanswered -> assertThat(unanswered.reached()).isTrue())
            .withMessageContaining("did not answer in time");
      } finally {
        end.countDown();
      }
    }

    @Test
    void holds_a_call_back_that_the_limit_would_keep_longer() {
      try (StubPortal portal = new StubPortal(result("1"));
          HttpRestCall rest =
              portal.rest(
                  portal
                      .config()
                      .pace(new Pace(1, Duration.ofMinutes(5), Duration.ZERO, 8))
                      .build())) {
        rest.call(SEND, NOTHING);

        assertThatExceptionOfType(PortalException.Throttled.class)
            .isThrownBy(() -> rest.call(SEND, NOTHING))
            .satisfies(
                throttled ->
                    assertThat(throttled.retryAfter()).isGreaterThan(Duration.ofMinutes(4)))
            .withMessageContaining("QUERY_LIMIT_EXCEEDED (not sent");
        assertThat(portal.asked).hasSize(1);
      }
    }
  }

  @Nested
  class Interrupt {
    @Test
    void ends_a_call_at_once_and_stays() throws Exception {
      CountDownLatch end = new CountDownLatch(1);
      AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
      AtomicBoolean flag = new AtomicBoolean();
      try (StubPortal portal = new StubPortal(exchange -> awaitQuietly(end));
          HttpRestCall rest =
              portal.rest(portal.config().deadline(Duration.ofMinutes(5)).build())) {
        Thread caller =
            new Thread(
                () -> {
                  try {
                    rest.call(READ, NOTHING);
                  } catch (PortalException expected) {
                    thrown.set(expected);
                    flag.set(Thread.currentThread().isInterrupted());
                  }
                });
        caller.start();
        await().until(() -> portal.asked.size() == 1);
        caller.interrupt();
        caller.join();

        assertThat(thrown.get())
            .isInstanceOfSatisfying(
                PortalException.Unanswered.class,
                unanswered -> assertThat(unanswered.reached()).isTrue())
            .hasMessageContaining("interrupted");
        assertThat(flag).isTrue();
        assertThat(portal.asked).hasSize(1);
      } finally {
        end.countDown();
      }
    }

    @Test
    void ends_the_wait_for_the_limit() {
      try (StubPortal portal = new StubPortal(result("1"));
          HttpRestCall rest =
              portal.rest(
                  portal
                      .config()
                      .pace(new Pace(1, Duration.ofSeconds(5), Duration.ZERO, 8))
                      .build())) {
        rest.call(SEND, NOTHING);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> rest.call(SEND, NOTHING))
            .satisfies(unanswered -> assertThat(unanswered.reached()).isFalse())
            .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(portal.asked).hasSize(1);
      }
    }
  }

  @Nested
  class Close {
    @Test
    void ends_calls_under_way_and_the_thread() throws Exception {
      CountDownLatch end = new CountDownLatch(1);
      AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
      try (StubPortal portal = new StubPortal(exchange -> awaitQuietly(end))) {
        HttpRestCall rest = portal.rest();
        Thread caller =
            new Thread(
                () -> {
                  try {
                    rest.call(SEND, NOTHING);
                  } catch (PortalException expected) {
                    thrown.set(expected);
                  }
                });
        caller.start();
        await().until(() -> portal.asked.size() == 1);
        rest.close();
        caller.join(5_000);

        assertThat(thrown.get()).isInstanceOf(PortalException.Unanswered.class);
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> rest.call(SEND, NOTHING))
            .satisfies(unanswered -> assertThat(unanswered.reached()).isFalse());
        await()
            .until(
                () ->
                    Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("requester-dispatch")));
      } finally {
        end.countDown();
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
