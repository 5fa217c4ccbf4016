package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.json;
import static io.imbot4j.http.StubPortal.page;
import static io.imbot4j.http.StubPortal.result;
import static io.imbot4j.http.StubPortal.silence;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.Secret;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpRestCallTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";
  private static final String READ = "imbot.v2.Bot.list";
  private static final Map<String, Object> NOTHING = Map.of();

  private static HttpConfig.Builder to(StubPortal portal) {
    return HttpConfig.of(StubPortal.ID, portal.webhook()).deadline(Duration.ofSeconds(10));
  }

  private static Tree call(StubPortal portal, String method) {
    try (HttpRestCall rest = new HttpRestCall(to(portal).build())) {
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
          HttpRestCall rest = new HttpRestCall(to(portal).build())) {
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
      Iterator<String> tokens = List.of("t0ken1", "t0ken2").iterator();
      try (StubPortal portal = new StubPortal(result("1"));
          HttpRestCall rest =
              new HttpRestCall(
                  HttpConfig.of(
                          StubPortal.ID,
                          Credentials.accessToken(
                              "http://127.0.0.1:" + portal.port() + "/rest/",
                              () -> Secret.of(tokens.next())))
                      .build())) {
        rest.call(READ, NOTHING);
        rest.call(READ, NOTHING);

        assertThat(portal.asked).extracting(StubPortal.Asked::path).containsOnly("/rest/" + READ);
        assertThat(portal.asked)
            .extracting(StubPortal.Asked::body)
            .containsExactly("{\"auth\":\"t0ken1\"}", "{\"auth\":\"t0ken2\"}");
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
  class Answer {
    @ParameterizedTest
    @MethodSource("io.imbot4j.http.HttpRestCallTest#results")
    void is_what_stands_under_result(String json, @Nullable Object value) {
      try (StubPortal portal = new StubPortal(result(json))) {
        assertThat(call(portal, READ)).isEqualTo(Tree.of(value));
      }
    }

    @Test
    void may_be_packed() {
      try (StubPortal portal = new StubPortal(packed("{\"result\":{\"id\":5}}"))) {
        assertThat(call(portal, READ).get("id").number()).hasValue(5);
      }
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.http.HttpRestCallTest#refusals")
    void an_error_counts_whatever_the_status(int status, String body, String code) {
      try (StubPortal portal = new StubPortal(json(status, body))) {
        assertThatExceptionOfType(PortalException.Refused.class)
            .isThrownBy(() -> call(portal, SEND))
            .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
            .satisfies(refused -> assertThat(refused.method()).isEqualTo(SEND))
            .withMessageContaining("on portal acme");
      }
    }

    @Test
    void lost_access_is_told_by_its_code() {
      try (StubPortal portal = new StubPortal(error(401, "NO_AUTH_FOUND"))) {
        assertThatExceptionOfType(PortalException.AccessLost.class)
            .isThrownBy(() -> call(portal, SEND));
      }
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.http.HttpRestCallTest#junk")
    void anything_else_is_no_answer(StubPortal.Answer junk, String sentence) {
      try (StubPortal portal = new StubPortal(junk)) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> call(portal, SEND))
            .satisfies(unanswered -> assertThat(unanswered.reached()).isTrue())
            .withMessageContaining(sentence);
        assertThat(portal.asked).hasSize(1);
      }
    }

    @Test
    void a_renamed_portal_is_access_lost_with_the_new_host() {
      StubPortal.Answer moved =
          exchange -> {
            exchange
                .getResponseHeaders()
                .set("Location", "https://renamed.example/rest/1/" + StubPortal.SECRET + "/");
            exchange.sendResponseHeaders(302, -1);
          };
      try (StubPortal portal = new StubPortal(moved)) {
        assertThatExceptionOfType(PortalException.AccessLost.class)
            .isThrownBy(() -> call(portal, READ))
            .satisfies(lost -> assertThat(lost.code()).isEqualTo("302"))
            .withMessageContaining("redirected to https://renamed.example)")
            .withMessageContaining("configure the webhook");
        assertThat(portal.asked).hasSize(1);
      }
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.http.HttpRestCallTest#longAnswers")
    void a_longer_one_than_allowed_is_not_read(StubPortal.Answer tooLong) {
      try (StubPortal portal = new StubPortal(tooLong);
          HttpRestCall rest = new HttpRestCall(to(portal).maxAnswerBytes(10_000).build())) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> rest.call(SEND, NOTHING))
            .satisfies(unanswered -> assertThat(unanswered.reached()).isTrue())
            .withMessageContaining("longer than 10000 bytes; ask for less");
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
              new HttpRestCall(to(portal).deadline(Duration.ofMillis(300)).build())) {
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
              new HttpRestCall(to(portal).limit(new CallLimit(1, Duration.ofMinutes(5))).build())) {
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
              new HttpRestCall(to(portal).deadline(Duration.ofMinutes(5)).build())) {
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
              new HttpRestCall(to(portal).limit(new CallLimit(1, Duration.ofSeconds(5))).build())) {
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
  class Repeats {
    @Test
    void what_the_portal_held_back_as_soon_as_it_makes_sense() {
      VirtualTime time = new VirtualTime();
      try (StubPortal portal =
              new StubPortal(
                  error(503, "QUERY_LIMIT_EXCEEDED"),
                  error(429, "OPERATION_TIME_LIMIT"),
                  result("{\"id\":9}"));
          HttpRestCall rest =
              new HttpRestCall(
                  to(portal).clock(time).deadline(Duration.ofSeconds(30)).build(), time)) {
        assertThat(rest.call(SEND, NOTHING).get("id").number()).hasValue(9);
        assertThat(portal.asked).hasSize(3);
        assertThat(time.instant()).isEqualTo(VirtualTime.START.plusMillis(10_500));
      }
    }

    @Test
    void not_what_was_held_back_for_longer_than_the_deadline() {
      try (StubPortal portal = new StubPortal(error(429, "OPERATION_TIME_LIMIT"), result("1"));
          HttpRestCall rest =
              new HttpRestCall(to(portal).deadline(Duration.ofSeconds(9)).build())) {
        assertThatExceptionOfType(PortalException.Throttled.class)
            .isThrownBy(() -> rest.call(SEND, NOTHING))
            .withMessageContaining("OPERATION_TIME_LIMIT");
        assertThat(portal.asked).hasSize(1);
      }
    }

    @Test
    void a_read_once_if_it_was_not_answered() {
      try (StubPortal portal = new StubPortal(silence(), result("4"))) {
        assertThat(call(portal, READ).number()).hasValue(4);
      }
    }

    @Test
    void a_read_not_more_than_once() {
      try (StubPortal portal = new StubPortal(page(502))) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> call(portal, READ));
        assertThat(portal.asked).hasSize(2);
      }
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.http.HttpRestCallTest#lostSends")
    void never_a_send_that_may_have_been_done(StubPortal.Answer lost) {
      try (StubPortal portal = new StubPortal(lost, result("1"))) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> call(portal, SEND));
        assertThat(portal.asked).hasSize(1);
      }
    }

    @Test
    void nothing_the_portal_refused() {
      try (StubPortal portal = new StubPortal(error(403, "ACCESS_DENIED"), result("1"))) {
        assertThatExceptionOfType(PortalException.Refused.class)
            .isThrownBy(() -> call(portal, READ));
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
        HttpRestCall rest = new HttpRestCall(to(portal).build());
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

  static Stream<Arguments> results() {
    return Stream.of(
        Arguments.of("{\"id\":5,\"ok\":true}", Map.of("id", 5, "ok", true)),
        Arguments.of("[]", List.of()),
        Arguments.of("[{\"a\":\"1\"}]", List.of(Map.of("a", "1"))),
        Arguments.of("789", 789),
        Arguments.of("9007199254740993", 9007199254740993L),
        Arguments.of("\"x\"", "x"),
        Arguments.of("false", false),
        Arguments.of("null", null));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(400, "{\"error\":\"CHAT_ID\",\"error_description\":\"No\"}", "CHAT_ID"),
        Arguments.of(200, "{\"error\":\"CHAT_ID\",\"error_description\":\"No\"}", "CHAT_ID"),
        Arguments.of(200, "{\"error\":\"CHAT_ID\",\"result\":true}", "CHAT_ID"),
        Arguments.of(503, "{\"error\":\"CHAT_ID\"}", "CHAT_ID"),
        Arguments.of(400, "{\"error\":17,\"error_description\":\"No\"}", "17"));
  }

  static Stream<Arguments> junk() {
    String address = "check that the configured address is a Bitrix24 portal's";
    return Stream.of(
        Arguments.of(page(200), "HTTP 200 without a readable answer; " + address),
        Arguments.of(page(404), address),
        Arguments.of(page(502), "overloaded or being serviced"),
        Arguments.of(page(503), "overloaded or being serviced"),
        Arguments.of(page(504), "overloaded or being serviced"),
        Arguments.of(json(200, ""), address),
        Arguments.of(json(200, "[]"), address),
        Arguments.of(json(200, "{}"), address),
        Arguments.of(json(500, "{\"error\":\"\",\"error_description\":\"No\"}"), "on portal acme"),
        Arguments.of(json(200, "{\"result\":{\"id\":5"), address),
        Arguments.of(packedAs("gzip", "no gzip".getBytes(UTF_8)), "broke off"),
        Arguments.of(silence(), "broke off"));
  }

  static Stream<StubPortal.Answer> longAnswers() {
    String tooLong = "{\"result\":\"" + "x".repeat(20_000) + "\"}";
    return Stream.of(json(200, tooLong), packed(tooLong));
  }

  static Stream<StubPortal.Answer> lostSends() {
    return Stream.of(silence(), page(502), page(200), error(500, "INTERNAL_SERVER_ERROR"));
  }

  private static StubPortal.Answer packed(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json.getBytes(UTF_8));
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
    return packedAs("gzip", bytes.toByteArray());
  }

  private static StubPortal.Answer packedAs(String encoding, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", encoding);
      StubPortal.answer(200, "application/json", body).give(exchange);
    };
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
