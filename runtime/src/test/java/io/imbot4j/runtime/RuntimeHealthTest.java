package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.port.Health.Status.DEGRADED;
import static io.imbot4j.port.Health.Status.DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.port.Health;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a runtime says of itself. */
class RuntimeHealthTest {
  private final SettableClock clock = new SettableClock();
  private final BreakableInbox inbox = new BreakableInbox();
  private final BotRuntime runtime =
      BotRuntime.of(
              TestBot.hearing(
                  (message, dialog) -> {
                    if (message.text().equals("boom")) {
                      throw new IllegalStateException("a bug");
                    }
                  }),
              new FakeMessenger())
          .inbox(inbox.port())
          .clock(clock)
          .inline()
          .start();

  @AfterEach
  void close() {
    runtime.close();
  }

  private void says(String key, String text) {
    runtime.dispatch(Samples.message(key, ANN, text));
  }

  @Test
  void is_up_while_events_are_handled() {
    says("e1", "hello");
    assertThat(runtime.health()).isEqualTo(Health.up("0 wait, at most 0 in one dialog"));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301})
  void is_degraded_when_an_event_waits_for_more_than_five_minutes(int seconds) {
    inbox.inner.pause(Samples.PORTAL, null);
    says("e1", "hello");
    says("e2", "hello");
    clock.goesOn(Duration.ofSeconds(seconds));
    assertThat(runtime.health())
        .isEqualTo(
            seconds == 300
                ? Health.up("2 wait, at most 2 in one dialog")
                : Health.degraded(
                    "2 wait, at most 2 in one dialog, the oldest for 301 s; look for slow turns in"
                        + " the log, and for bots that are paused"));
  }

  @Test
  void is_degraded_while_failures_are_listed() {
    says("e1", "boom");
    assertThat(runtime.health().status()).isEqualTo(DEGRADED);
    assertThat(runtime.health().says()).startsWith("1 failed and are listed as dead");
    assertThat(inbox.inner.drop(runtime.failed(1).get(0).work())).isTrue();
    assertThat(runtime.health().status()).isEqualTo(Health.Status.UP);
  }

  @Test
  void is_down_while_the_inbox_cannot_be_asked() {
    inbox.backlogFails = true;
    assertThat(runtime.health())
        .isEqualTo(
            Health.down(
                "the inbox cannot be reached for a IllegalStateException; look at its disk or"
                    + " database"));
    inbox.backlogFails = false;
    assertThat(runtime.health().status()).isEqualTo(Health.Status.UP);
  }

  @Test
  void is_down_while_the_inbox_cannot_be_worked_off_and_up_when_it_can() {
    inbox.claimFails = true;
    says("e1", "hello");
    assertThat(runtime.health().status()).isEqualTo(DOWN);
    assertThat(runtime.health().says()).startsWith("the inbox cannot be worked off");
    inbox.claimFails = false;
    runtime.wake();
    assertThat(runtime.health().status()).isEqualTo(Health.Status.UP);
  }

  @Test
  void is_down_after_its_end() {
    runtime.close();
    assertThat(runtime.health().status()).isEqualTo(DOWN);
    assertThat(runtime.health().says()).startsWith("the bot is closed");
  }
}
