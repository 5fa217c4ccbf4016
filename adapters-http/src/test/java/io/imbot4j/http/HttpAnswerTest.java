package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.json;
import static io.imbot4j.http.StubPortal.page;
import static io.imbot4j.http.StubPortal.result;
import static io.imbot4j.http.StubPortal.silence;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a portal's reply means. */
@Timeout(30)
class HttpAnswerTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";
  private static final String READ = "imbot.v2.Bot.list";
  private static final Map<String, Object> NOTHING = Map.of();

  private static Tree call(StubPortal portal, String method) {
    try (HttpRestCall rest = portal.rest()) {
      return rest.call(method, NOTHING);
    }
  }

  @ParameterizedTest
  @MethodSource("results")
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
  @MethodSource("refusals")
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
  @MethodSource("junk")
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
  @MethodSource("longAnswers")
  void a_longer_one_than_allowed_is_not_read(StubPortal.Answer tooLong) {
    try (StubPortal portal = new StubPortal(tooLong);
        HttpRestCall rest = portal.rest(portal.config().maxAnswerBytes(10_000).build())) {
      assertThatExceptionOfType(PortalException.Unanswered.class)
          .isThrownBy(() -> rest.call(SEND, NOTHING))
          .satisfies(unanswered -> assertThat(unanswered.reached()).isTrue())
          .withMessageContaining("longer than 10000 bytes; ask for less");
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
}
