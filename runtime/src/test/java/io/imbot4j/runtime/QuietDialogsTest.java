package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is remembered of dialogs in which nothing happens any more. */
class QuietDialogsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<Work> hellos =
      LongStream.rangeClosed(1, 1_000)
          .mapToObj(id -> User.bot(new UserId(id), "Bot"))
          .<Work>map(bot -> new Work.Event(Samples.message("e" + bot.id(), bot, "hello")))
          .toList();

  @Test
  void is_nothing_once_they_may_speak_as_often_as_any() {
    DialogRate rate = new DialogRate(60, MINUTE);
    hellos.forEach(hello -> rate.spoke(hello.lane(), NOON));
    assertThat(rate.dialogs()).isEqualTo(1_000);
    rate.forget(NOON.plusMillis(999));
    assertThat(rate.dialogs()).isEqualTo(1_000);
    rate.forget(NOON.plusSeconds(1));
    assertThat(rate.dialogs()).isZero();
  }

  @Test
  void is_nothing_once_no_bot_was_heard_for_a_while() {
    LoopGuard guard = new LoopGuard(10, MINUTE);
    hellos.forEach(hello -> guard.hears(hello, NOON));
    guard.forget(NOON.plus(MINUTE).minusMillis(1));
    assertThat(guard.dialogs()).isEqualTo(1_000);
    guard.forget(NOON.plus(MINUTE));
    assertThat(guard.dialogs()).isZero();
  }
}
