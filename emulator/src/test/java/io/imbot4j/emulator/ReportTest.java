package io.imbot4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.world.LogEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private static LogEntry line(
      int seq, String kind, String name, String outcome, long ms, @Nullable Double bucket) {
    return new LogEntry(
        seq,
        START.plusMillis(seq),
        kind,
        name,
        "",
        outcome,
        200,
        ms,
        456,
        "",
        null,
        null,
        "documented",
        0,
        null,
        bucket,
        List.of());
  }

  private static Report.Finding only(List<LogEntry> log) {
    assertThat(Report.of(log).findings()).hasSize(1);
    return Report.of(log).findings().get(0);
  }

  @Test
  void the_latest_answer_is_named_in_seconds() {
    Report.Finding late =
        only(
            List.of(
                line(1, "event", "ONIMBOTV2MESSAGEADD", "delivered", 2_400, null),
                line(2, "event", "ONIMBOTV2MESSAGEADD", "delivered", 1_999, null)));
    assertThat(late.says()).isEqualTo("Your bot answered an event after 2.4 s");
    assertThat(late.lines()).containsExactly(1L);
  }

  @Test
  void a_lost_event_is_told_with_what_to_do() {
    Report.Finding lost = only(List.of(line(1, "event", "ONIMBOTV2MESSAGEADD", "lost", 3, null)));
    assertThat(lost.kind()).isEqualTo("lost");
    assertThat(lost.remedy()).contains("never sends an event again");
  }

  @Test
  void calls_are_too_fast_when_a_full_bucket_refuses_them() {
    List<LogEntry> log =
        IntStream.rangeClosed(1, 61)
            .mapToObj(
                seq ->
                    line(
                        seq, "rest", "app.info", seq > 50 ? "QUERY_LIMIT_EXCEEDED" : "ok", 0, 49.9))
            .toList();
    assertThat(only(log).says()).isEqualTo("Your bot sent 61 calls in a second");
    assertThat(only(log).count()).isEqualTo(11);
  }

  @Test
  void a_refusal_while_the_bucket_was_empty_is_no_hurry_of_the_bot() {
    List<LogEntry> log = List.of(line(1, "rest", "app.info", "QUERY_LIMIT_EXCEEDED", 0, 1.0));
    assertThat(Report.of(log).findings()).isEmpty();
  }

  @Test
  void a_token_renewed_before_a_call_had_failed_is_a_renewal_by_timer() {
    List<LogEntry> log =
        List.of(
            line(1, "rest", "oauth/token", "ok", 0, null),
            line(2, "rest", "app.info", "expired_token", 0, null),
            line(3, "rest", "oauth/token", "ok", 0, null),
            line(4, "rest", "oauth/token", "ok", 0, null));
    assertThat(only(log).kind()).isEqualTo("renewal");
    assertThat(only(log).lines()).containsExactly(4L);
  }
}
