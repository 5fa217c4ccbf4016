package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
  @Nested
  class A_bucket {
    static Stream<Arguments> plans() {
      return Stream.of(arguments(Limits.standard(), 50, 2), arguments(Limits.enterprise(), 250, 5));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void holds_and_loses_as_many_calls_as_the_plan_says(Limits plan, int burst, int perSecond) {
      TestPortal portal = new TestPortal(TestPortal.config().withLimits(plan));
      assertThat(times(burst, portal)).containsOnly(200);
      assertThat(portal.call("scope").status()).isEqualTo(503);
      assertThat(portal.world.limits().callers())
          .containsExactly(new LimitsView.Source("", burst, burst, perSecond));
      portal.world.advance(Duration.ofSeconds(1));
      assertThat(times(perSecond, portal)).containsOnly(200);
      assertThat(portal.call("scope").error()).isEqualTo("QUERY_LIMIT_EXCEEDED");
    }

    @Test
    void is_each_addresss_own() {
      TestPortal portal = new TestPortal(TestPortal.config());
      times(50, portal);
      Credentials webhook = portal.world.config().webhook();
      assertThat(portal.world.call(new RestCall(webhook, "10.0.0.2", "scope", fields())).status())
          .isEqualTo(200);
    }

    @Test
    void counts_a_batch_as_one_call() {
      TestPortal portal = new TestPortal(TestPortal.config());
      portal.call("batch", "cmd", List.of("scope", "server.time", "profile"));
      assertThat(portal.world.limits().callers())
          .extracting(LimitsView.Source::level)
          .contains(1.0);
    }

    private List<Integer> times(int calls, TestPortal portal) {
      return IntStream.range(0, calls).mapToObj(call -> portal.call("scope").status()).toList();
    }
  }

  @Nested
  class Operating_time {
    private final TestPortal portal = portal(Duration.ofSeconds(20), "profile");

    @Test
    void is_told_with_when_it_is_forgotten() {
      portal.world.advance(Duration.ofSeconds(20));
      portal.call("profile");
      portal.world.advance(Duration.ofSeconds(30));
      Object time = portal.call("profile").body().get("time");
      assertThat(at(time, "operating")).isEqualTo(new BigDecimal("40.000"));
      assertThat(at(time, "duration")).isEqualTo(new BigDecimal("20.000"));
      assertThat(at(time, "operating_reset_at"))
          .isEqualTo(TestPortal.START.plusSeconds(620).getEpochSecond());
    }

    @Test
    void blocks_the_method_after_the_call_that_crossed_the_limit() {
      IntStream.range(0, 20).forEach(call -> portal.call("profile"));
      portal.world.advance(Duration.ofMinutes(2));
      IntStream.range(0, 5)
          .forEach(call -> assertThat(portal.call("profile").status()).isEqualTo(200));
      RestAnswer blocked = portal.call("profile");
      assertThat(blocked.status()).isEqualTo(429);
      assertThat(blocked.body())
          .isEqualTo(
              fields(
                  "error",
                  "OPERATION_TIME_LIMIT",
                  "error_description",
                  "Method is blocked due to operation time limit"));
      assertThat(portal.call("scope").status()).isEqualTo(200);
      portal.world.advance(Duration.ofMinutes(8));
      assertThat(at(portal.call("profile").body(), "time", "operating"))
          .isEqualTo(new BigDecimal("120.000"));
    }

    @Test
    void is_counted_for_each_caller() {
      IntStream.range(0, 25).forEach(call -> portal.call("profile"));
      Credentials token = new Credentials.Token(portal.world.issueToken(1).accessToken());
      assertThat(portal.world.call(new RestCall(token, "profile", fields())).status())
          .isEqualTo(200);
      assertThat(portal.world.limits().methods())
          .extracting(LimitsView.Usage::operating)
          .containsExactly(20.0, 500.0);
    }

    @Test
    void is_counted_within_a_batch_by_method() {
      RestAnswer answer =
          portal.call("batch", "cmd", fields("me", "profile", "now", "server.time"));
      assertThat(at(answer.result(), "result_time", "me", "operating"))
          .isEqualTo(new BigDecimal("20.000"));
      assertThat(at(answer.body(), "time", "duration")).isEqualTo(new BigDecimal("20.020"));
      assertThat(at(answer.body(), "time", "operating")).isEqualTo(new BigDecimal("0.000"));
      assertThat(portal.world.limits().methods())
          .extracting(LimitsView.Usage::method, usage -> usage.resetsAt().toString())
          .containsExactly(tuple("profile", "2026-11-21T10:10:00Z"));
    }

    @Test
    void blocks_a_command_of_a_batch_alone() {
      IntStream.range(0, 25).forEach(call -> portal.call("profile"));
      RestAnswer answer =
          portal.call("batch", "cmd", fields("me", "profile", "now", "server.time"));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(at(answer.result(), "result_error", "me", "error"))
          .isEqualTo("OPERATION_TIME_LIMIT");
      assertThat(at(answer.result(), "result", "now")).isNotNull();
    }

    @Test
    void of_short_calls_is_not_counted() {
      TestPortal quick = portal(Duration.ofMillis(99), "profile");
      quick.call("profile");
      assertThat(quick.world.limits().methods()).isEmpty();
    }

    @Test
    void of_short_calls_is_counted_where_the_portal_is_told_so() {
      TestPortal quick = portal(Duration.ofMillis(99), "profile");
      quick.world.limit(limits -> limits.withCounted(Duration.ZERO));
      quick.call("profile");
      assertThat(quick.world.limits().methods())
          .extracting(LimitsView.Usage::operating)
          .contains(0.099);
    }

    @Test
    void is_shorter_where_the_portal_is_told_so() {
      portal.world.limit(limits -> limits.withOperating(Duration.ofSeconds(10)));
      portal.call("profile");
      assertThat(portal.call("profile").error()).isEqualTo("OPERATION_TIME_LIMIT");
      portal.world.limit(limits -> Limits.none());
      assertThat(portal.call("profile").error()).isEmpty();
    }

    private TestPortal portal(Duration cost, String method) {
      Limits limits = Limits.enterprise().withCost(method, cost);
      return new TestPortal(TestPortal.config().withLimits(limits));
    }
  }

  @Test
  void limits_make_sense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.standard().withCost("scope", Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limits(5, 0, Duration.ZERO, Duration.ZERO, Map.of(), Duration.ZERO));
  }
}
