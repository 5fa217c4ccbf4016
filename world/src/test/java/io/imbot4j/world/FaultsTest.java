package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.world.AnswerFault.Kind;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
  private final TestPortal portal = new TestPortal();
  private final int bot = portal.delivered("office");
  private final Faults faults = portal.world.faults();

  @Nested
  class An_error {
    @ParameterizedTest
    @CsvSource({
      "QUERY_LIMIT_EXCEEDED, 503, Too many requests",
      "OPERATION_TIME_LIMIT, 429, Method is blocked due to operation time limit",
      "expired_token, 401, The access token provided has expired",
      "ACCESS_DENIED, 403, Access denied",
      "BOT_NOT_FOUND, 400, Bot not found",
      "PORTAL_DELETED, 500, Portal was deleted",
      "OVERLOAD_LIMIT, 503, REST API is blocked due to overload",
      "PAYMENT_REQUIRED, 402, Payment required",
      "SOMETHING_NEW, 400, ''"
    })
    void has_its_usual_status_and_text(String code, int status, String text) {
      faults.onCalls(CallFault.any(code), 1);
      RestAnswer answer = portal.call("scope");
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body())
          .containsEntry("error", code)
          .containsEntry("error_description", text);
      assertThat(portal.call("scope").error()).isEmpty();
    }

    @Test
    void stops_the_portal_until_it_is_called_off() {
      faults.stop(CallFault.any("PORTAL_DELETED"));
      portal.call("scope");
      assertThat(faults.armed())
          .containsExactly(new ArmedFault(1, "call", "PORTAL_DELETED", "", 0));
      assertThat(portal.call("profile").error()).isEqualTo("PORTAL_DELETED");
      faults.clear();
      assertThat(portal.call("profile").error()).isEmpty();
    }

    @Test
    void is_called_off_alone() {
      faults.onCalls(CallFault.any("ACCESS_DENIED"), 3);
      faults.onDeliveries(DeliveryFault.DROP, 1);
      faults.callOff(1);
      assertThat(portal.call("scope").error()).isEmpty();
      assertThat(faults.armed()).containsExactly(new ArmedFault(2, "delivery", "drop", "", 1));
      assertThatExceptionOfType(NoSuchElementException.class)
          .isThrownBy(() -> faults.callOff(1))
          .withMessage("no fault 1 is armed: it has happened or was called off");
    }

    @Test
    void is_told_apart_in_the_log_from_what_a_portal_says() {
      faults.onCalls(CallFault.on("scope", "ACCESS_DENIED"), 1);
      portal.call("scope");
      portal.call("scope");
      assertThat(portal.world.log(0))
          .filteredOn(entry -> entry.name().equals("scope"))
          .extracting(LogEntry::source)
          .containsExactly("ordered", "documented");
    }
  }

  @Nested
  class An_answer {
    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"CUT", "RESET_AFTER", "SLOW"})
    void goes_wrong_after_the_call_was_run(Kind kind) {
      faults.onAnswers(AnswerFault.of(kind), 1);
      portal.send(bot, "1", "message", "hello");
      assertThat(portal.world.as(1).messages("" + bot)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
        value = Kind.class,
        names = {"BAD_GATEWAY", "PAGE", "REDIRECT", "RESET_BEFORE"})
    void goes_wrong_before_the_call_is_run(Kind kind) {
      faults.onAnswers(AnswerFault.of(kind), 1);
      RestAnswer answer = portal.send(bot, "1", "message", "hello");
      assertThat(answer.arrives()).isFalse();
      assertThat(portal.send(bot, "1", "message", "again").arrives()).isTrue();
      assertThat(portal.world.as(1).messages("" + bot))
          .extracting(MessageView::text)
          .containsExactly("again");
    }

    @Test
    void waits_for_its_method() {
      faults.onAnswers(AnswerFault.slow(Duration.ofSeconds(5)).on("SCOPE"), 1);
      assertThat(portal.call("profile").fault()).isEqualTo(AnswerFault.NONE);
      assertThat(faults.armed()).containsExactly(new ArmedFault(1, "answer", "slow", "SCOPE", 1));
      assertThat(portal.call("scope").fault().delay()).isEqualTo(Duration.ofSeconds(5));
      assertThat(faults.armed()).isEmpty();
    }

    @Test
    void is_in_the_log_as_what_became_of_it() {
      faults.onAnswers(AnswerFault.of(Kind.RESET_AFTER), 1);
      portal.call("scope");
      assertThat(portal.world.log(0))
          .last()
          .satisfies(entry -> assertThat(entry.outcome()).isEqualTo("reset_after"))
          .satisfies(entry -> assertThat(entry.source()).isEqualTo("ordered"));
    }
  }

  @Test
  void half_of_a_batch_fails() {
    faults.onAnswers(AnswerFault.of(Kind.HALF_BATCH), 1);
    portal.call("scope");
    RestAnswer answer =
        portal.call("batch", "cmd", List.of("scope", "profile", "scope", "profile"));
    assertThat(keys(answer.result(), "result")).isEqualTo(Set.of("0", "2"));
    assertThat(at(answer.result(), "result_error", "1", "error"))
        .isEqualTo("INTERNAL_SERVER_ERROR");
    assertThat(keys(answer.result(), "result_error")).isEqualTo(Set.of("1", "3"));
  }

  @Test
  void an_event_comes_after_the_next_one() {
    Actor ann = portal.world.as(1);
    ann.say("" + bot, "hello");
    portal.world.takeDeliveries();
    faults.onDeliveries(DeliveryFault.LATE, 1);
    ann.say("" + bot, "first");
    assertThat(portal.world.takeDeliveries()).isEmpty();
    ann.say("" + bot, "second");
    assertThat(portal.world.takeDeliveries())
        .extracting(delivery -> at(delivery.payload(), "data", "message", "text"))
        .containsExactly("second", "first");
  }

  @Test
  void happens_1_to_10_000_times() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.onAnswers(AnswerFault.of(Kind.CUT), 0));
  }
}
