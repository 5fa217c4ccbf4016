package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessTest {
  private final TestPortal portal = new TestPortal();

  @Test
  void strangers_are_kept_out() {
    assertRefused(call(Credentials.NONE), 401, "NO_AUTH_FOUND");
    assertRefused(call(new Credentials.Webhook(1, "wrong")), 401, "INVALID_CREDENTIALS");
    assertRefused(call(new Credentials.Token("wrong")), 401, "invalid_token");
  }

  @Test
  void an_unknown_method_is_never_ok() {
    assertRefused(portal.call("imbot.v2.Chat.fly"), 404, "ERROR_METHOD_NOT_FOUND");
  }

  @Test
  void method_names_come_in_any_case() {
    assertThat(portal.call("IMBOT.V2.revision.GET").error()).isEmpty();
  }

  @Test
  void a_token_expires_by_the_clock() {
    Credentials token = new Credentials.Token(portal.world.issueToken(1).accessToken());
    assertThat(call(token).error()).isEmpty();
    portal.world.advance(Duration.ofHours(1));
    assertRefused(call(token), 401, "expired_token");
  }

  @Test
  void a_scope_that_was_taken_is_missed() {
    portal.world.faults().revokeScope("im");
    assertRefused(portal.call("im.chat.get"), 403, "insufficient_scope");
    portal.world.faults().grantScope("im");
    assertThat(portal.call("im.chat.get").error()).isEmpty();
  }

  @Test
  void more_than_fifty_calls_at_once_are_too_many() {
    TestPortal limited = new TestPortal(TestPortal.config());
    List<Integer> statuses =
        IntStream.range(0, 51).mapToObj(call -> limited.call("server.time").status()).toList();
    assertThat(statuses.subList(0, 50)).containsOnly(200);
    assertThat(statuses.get(50)).isEqualTo(503);
    limited.world.advance(Duration.ofMillis(500));
    assertThat(limited.call("server.time").status()).isEqualTo(200);
    assertThat(limited.call("server.time").error()).isEqualTo("QUERY_LIMIT_EXCEEDED");
  }

  @Test
  void an_ordered_error_hits_its_method_as_often_as_ordered() {
    portal.world.faults().onCalls(CallFault.on("scope", "OPERATION_TIME_LIMIT"), 1);
    assertThat(portal.call("server.time").status()).isEqualTo(200);
    assertRefused(portal.call("scope"), 429, "OPERATION_TIME_LIMIT");
    assertThat(portal.call("scope").status()).isEqualTo(200);
  }

  @Test
  void an_answer_may_be_a_page_of_the_web_server() {
    portal.world.faults().html(1);
    assertThat(portal.call("scope").html()).contains("502 Bad Gateway");
    assertThat(portal.call("scope").html()).isEmpty();
  }

  @Test
  void the_application_is_told_of_itself_only() {
    assertThat(portal.call("app.info").error()).isEqualTo("ACCESS_DENIED");
    Credentials token = new Credentials.Token(portal.world.issueToken(1).accessToken());
    RestAnswer info = portal.world.call(new RestCall(token, "app.info", fields()));
    assertThat(at(info.result(), "STATUS")).isEqualTo("L");
  }

  @Test
  void the_same_portal_gives_the_same_answers() {
    assertThat(new TestPortal().world.issueToken(1)).isEqualTo(portal.world.issueToken(1));
    assertThat(new TestPortal().call("profile")).isEqualTo(portal.call("profile"));
  }

  @Test
  void a_reset_leaves_the_people_and_the_webhook() {
    portal.fetching("office");
    portal.world.reset();
    assertThat(portal.world.snapshot().bots()).isEmpty();
    assertThat(portal.fetching("office")).isEqualTo(456);
  }

  @Test
  void a_reset_takes_advanced_time_back_and_is_told_of() {
    List<String> told = new ArrayList<>();
    portal.world.onReset(() -> told.add("reset"));
    Instant before = portal.world.clock().instant();
    portal.world.advance(Duration.ofHours(5));
    assertThat(portal.world.clock().instant()).isEqualTo(before.plusSeconds(18_000));
    portal.world.reset();
    assertThat(portal.world.clock().instant()).isEqualTo(before);
    assertThat(told).containsExactly("reset");
  }

  @Test
  void the_log_says_how_sure_a_behaviour_is() {
    portal.call("scope");
    portal.call("imbot.v2.Command.answer");
    portal.call("imbot.message.add");
    assertThat(portal.world.log(0))
        .extracting(LogEntry::source)
        .containsExactly("documented", "guessed", "observed");
  }

  private RestAnswer call(Credentials credentials) {
    return portal.world.call(new RestCall(credentials, "server.time", fields()));
  }

  private static void assertRefused(RestAnswer answer, int status, String error) {
    assertThat(answer.error()).isEqualTo(error);
    assertThat(answer.status()).isEqualTo(status);
  }
}
