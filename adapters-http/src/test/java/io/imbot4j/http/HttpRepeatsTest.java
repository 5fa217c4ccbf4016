package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.page;
import static io.imbot4j.http.StubPortal.result;
import static io.imbot4j.http.StubPortal.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Tree;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is repeated, and what never is. */
@Timeout(30)
class HttpRepeatsTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";
  private static final String READ = "imbot.v2.Bot.list";
  private static final Map<String, Object> NOTHING = Map.of();

  private static Tree call(StubPortal portal, String method) {
    try (HttpRestCall rest = portal.rest()) {
      return rest.call(method, NOTHING);
    }
  }

  @Test
  void what_the_portal_held_back_as_soon_as_it_makes_sense() {
    VirtualTime time = new VirtualTime();
    try (StubPortal portal =
            new StubPortal(
                error(503, "QUERY_LIMIT_EXCEEDED"),
                error(429, "OPERATION_TIME_LIMIT"),
                result("{\"id\":9}"));
        HttpRestCall rest = rest(portal, time, Duration.ofSeconds(30))) {
      assertThat(rest.call(SEND, NOTHING).get("id").number()).hasValue(9);
      assertThat(portal.asked).hasSize(3);
      assertThat(time.instant()).isEqualTo(VirtualTime.START.plusMillis(10_500));
    }
  }

  private static HttpRestCall rest(StubPortal portal, VirtualTime time, Duration deadline) {
    return new HttpRestCall(
        StubPortal.ID,
        portal.webhook(),
        portal.config().clock(time).deadline(deadline).build(),
        time,
        HostLookup.Resolver.SYSTEM);
  }

  @Test
  void but_others_hear_of_it_before_they_are_sent() {
    VirtualTime time = new VirtualTime();
    try (StubPortal portal = new StubPortal(error(429, "OPERATION_TIME_LIMIT"), result("1"));
        HttpRestCall rest = rest(portal, time, Duration.ofSeconds(9))) {
      assertThatExceptionOfType(PortalException.Throttled.class)
          .isThrownBy(() -> rest.call(SEND, NOTHING));
      assertThatExceptionOfType(PortalException.Throttled.class)
          .isThrownBy(() -> rest.call(SEND, NOTHING))
          .withMessageContaining("not sent")
          .satisfies(held -> assertThat(held.code()).isEqualTo("OPERATION_TIME_LIMIT"))
          .satisfies(held -> assertThat(held.retryAfter()).isEqualTo(Duration.ofSeconds(10)));
      assertThat(rest.call(READ, NOTHING).number()).hasValue(1);
      assertThat(portal.asked).hasSize(2);

      time.pass(Duration.ofSeconds(10));
      assertThat(rest.call(SEND, NOTHING).number()).hasValue(1);
    }
  }

  @Test
  void what_has_no_time_to_be_repeated_holds_up_nobody() {
    StubPortal gone = new StubPortal(result("1"));
    gone.close();
    try (HttpRestCall rest = rest(gone, new VirtualTime(), Duration.ofMillis(200))) {
      for (int i = 0; i < 20; i++) {
        assertThatExceptionOfType(PortalException.Unanswered.class)
            .isThrownBy(() -> rest.call(SEND, NOTHING))
            .withMessageNotContaining("busy");
      }
    }
  }

  @Test
  void not_what_was_held_back_for_longer_than_the_deadline() {
    try (StubPortal portal = new StubPortal(error(429, "OPERATION_TIME_LIMIT"), result("1"));
        HttpRestCall rest = portal.rest(portal.config().deadline(Duration.ofSeconds(9)).build())) {
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
  @MethodSource("lostSends")
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
      assertThatExceptionOfType(PortalException.Refused.class).isThrownBy(() -> call(portal, READ));
    }
  }

  static Stream<StubPortal.Answer> lostSends() {
    return Stream.of(silence(), page(502), page(200), error(500, "INTERNAL_SERVER_ERROR"));
  }
}
