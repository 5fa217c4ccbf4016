package io.imbot4j.bot;

import static io.imbot4j.bot.Events.ANN;
import static io.imbot4j.bot.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final User BOB = User.named(new UserId(2), "Bob");
  private static final Dialog GROUP = new SilentDialog("chat5", Locale.ENGLISH);

  private final AtomicInteger passed = new AtomicInteger();

  private void send(Middleware policy, @Nullable User by, Instant at, Dialog dialog)
      throws Exception {
    policy.handle(Events.message(by, at), dialog, passed::incrementAndGet);
  }

  private void assertRefused(Middleware policy, @Nullable User by, Instant at, Phrases words) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> send(policy, by, at, GROUP))
        .withMessage(words.in(Locale.ENGLISH));
  }

  @Nested
  class OnlyUsers {
    private final Middleware policy = Policies.onlyUsers(Set.of(ANN.id()));

    @Test
    void lets_those_people_through() throws Exception {
      send(policy, ANN, NOON, GROUP);

      assertThat(passed).hasValue(1);
    }

    @Test
    void refuses_others_and_nobody() {
      assertRefused(policy, BOB, NOON, Phrases.NOT_FOR_YOU);
      assertRefused(policy, null, NOON, Phrases.NOT_FOR_YOU);
      assertThat(passed).hasValue(0);
    }

    @Test
    void refuses_in_the_persons_language() {
      Locale russian = Locale.forLanguageTag("ru");

      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> send(policy, BOB, NOON, new SilentDialog("chat5", russian)))
          .satisfies(refusal -> assertThat(refusal.words()).isEqualTo("Простите, это не для вас."));
    }
  }

  @Nested
  class OnlyInGroups {
    private final Middleware policy = Policies.onlyInGroups();

    @Test
    void lets_groups_through_and_refuses_private_dialogs() throws Exception {
      send(policy, ANN, NOON, GROUP);

      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> send(policy, ANN, NOON, new SilentDialog("1", Locale.ENGLISH)))
          .withMessage(Phrases.GROUPS_ONLY.in(Locale.ENGLISH));
      assertThat(passed).hasValue(1);
    }
  }

  @Nested
  class AtMost {
    private final Middleware policy = Policies.atMost(2, Duration.ofMinutes(1));

    @Test
    void lets_so_many_through_in_so_much_time_of_the_events() throws Exception {
      send(policy, ANN, NOON, GROUP);
      send(policy, ANN, NOON.plusSeconds(30), GROUP);
      assertRefused(policy, ANN, NOON.plusSeconds(59), Phrases.TOO_OFTEN);
      send(policy, ANN, NOON.plusSeconds(60), GROUP);
      assertRefused(policy, ANN, NOON.plusSeconds(61), Phrases.TOO_OFTEN);

      assertThat(passed).hasValue(3);
    }

    @Test
    void counts_each_person_alone() throws Exception {
      send(policy, ANN, NOON, GROUP);
      send(policy, ANN, NOON, GROUP);
      send(policy, BOB, NOON, GROUP);

      assertThat(passed).hasValue(3);
    }

    @Test
    void does_not_count_what_nobody_did() throws Exception {
      for (int i = 0; i < 5; i++) {
        send(policy, null, NOON, GROUP);
      }

      assertThat(passed).hasValue(5);
    }

    @Test
    void needs_a_number_and_a_time() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Policies.atMost(0, Duration.ofMinutes(1)))
          .withMessage("atMost(0, PT1M) lets nothing through; give at least 1 and some time");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Policies.atMost(1, Duration.ZERO))
          .withMessageStartingWith("atMost(1, PT0S)");
    }
  }
}
