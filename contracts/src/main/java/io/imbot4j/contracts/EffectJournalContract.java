package io.imbot4j.contracts;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static io.imbot4j.contracts.Samples.NOON;
import static io.imbot4j.contracts.Samples.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.EffectJournal.Doubt;
import io.imbot4j.port.EffectJournal.Effect;
import io.imbot4j.port.EventInbox.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the journal of every inbox must do. To check yours, extend this and say how to make one. */
public abstract class EffectJournalContract extends InboxSteps {
  private static final Instant LATER = NOON.plus(LEASE).plusSeconds(1);
  private static final Effect SENT = new Effect(0, "imbot.v2.Chat.Message.send", "5f0c", null);
  private static final Effect LIKED =
      new Effect(1, "imbot.v2.Chat.Message.Reaction.add", "77ab", null);
  private static final Effect OTHER = new Effect(0, "imbot.v2.Chat.leave", "02d4", null);
  private static final Map<String, Object> ANSWER =
      Map.of("result", Map.of("id", 5505L, "uuids", List.of("a", "b"), "new", true));

  /** For subclasses. */
  protected EffectJournalContract() {}

  @BeforeEach
  void ann_writes() {
    accept("e1", ANN);
  }

  @Nested
  class Turns {
    @Test
    void that_run_for_the_first_time_noted_nothing() {
      assertThat(journal().noted(claim())).isEmpty();
    }

    @Test
    void that_run_again_know_what_was_intended_and_answered() {
      Claim first = claim();
      journal().intend(first, SENT);
      journal().answered(first, 0, ANSWER);
      journal().intend(first, LIKED);

      Effect answered = new Effect(0, SENT.method(), SENT.content(), ANSWER);
      assertThat(elsewhere().noted(again())).isEqualTo(Map.of(0, answered, 1, LIKED));
    }

    @Test
    void that_run_again_know_nothing_of_what_was_not_done() {
      Claim first = claim();
      journal().intend(first, SENT);
      journal().undone(first, 0);

      assertThat(elsewhere().noted(again())).isEmpty();
    }

    @Test
    void may_intend_anew_what_was_not_done() {
      Claim first = claim();
      journal().intend(first, SENT);
      journal().undone(first, 0);

      assertThat(journal().intend(first, OTHER)).isTrue();
      assertThat(journal().noted(first)).isEqualTo(Map.of(0, OTHER));
    }

    @Test
    void know_nothing_of_each_other() {
      accept("e2", BOB);
      Claim anns = claim();
      Claim bobs = claim();
      journal().intend(anns, SENT);

      assertThat(journal().noted(bobs)).isEmpty();
    }

    @Test
    void that_were_lost_note_nothing() {
      Claim lost = claim();
      Claim held = again();

      assertThat(journal().intend(lost, SENT)).isFalse();
      journal().intend(held, SENT);
      journal().answered(lost, 0, ANSWER);
      journal().undone(lost, 0);

      assertThat(journal().noted(held)).isEqualTo(Map.of(0, SENT));
    }

    @Test
    void that_are_complete_leave_nothing_to_those_that_are_replayed() {
      Claim failed = claim();
      journal().intend(failed, SENT);
      complete(failed, "broken");
      inbox().replay(failed.work(), NOON);

      assertThat(journal().noted(claim())).isEmpty();
    }
  }

  @Nested
  class Doubts {
    @Test
    void are_the_calls_without_an_answer_of_completed_turns() {
      Claim claim = claim();
      journal().intend(claim, SENT);
      journal().answered(claim, 0, ANSWER);
      journal().intend(claim, LIKED);
      assertThat(journal().inDoubt(10)).as("while the turn runs").isEmpty();
      complete(claim);

      assertThat(elsewhere().inDoubt(10)).containsExactly(doubt(claim, LIKED));
    }

    @Test
    void are_listed_oldest_first_and_only_the_last() {
      Claim first = leaveInDoubt("e2");
      Claim second = leaveInDoubt("e3");
      Claim third = leaveInDoubt("e4");

      assertThat(journal().inDoubt(10))
          .containsExactly(doubt(first, SENT), doubt(second, SENT), doubt(third, SENT));
      assertThat(journal().inDoubt(2)).containsExactly(doubt(second, SENT), doubt(third, SENT));
    }

    @Test
    void are_not_left_by_a_turn_that_was_lost() {
      Claim lost = claim();
      journal().intend(lost, SENT);
      again();

      assertThat(complete(lost)).isFalse();
      assertThat(journal().inDoubt(10)).isEmpty();
    }

    @Test
    void are_resolved_once() {
      Doubt doubt = doubt(leaveInDoubt("e2"), SENT);

      assertThat(elsewhere().resolve(doubt)).isTrue();
      assertThat(journal().resolve(doubt)).isFalse();
      assertThat(journal().inDoubt(10)).isEmpty();
    }

    @Test
    void are_forgotten_when_they_are_old() {
      leaveInDoubt("e2");

      inbox().forget(NOON, NOON);
      assertThat(journal().inDoubt(10)).as("of noon").hasSize(1);
      inbox().forget(NOON, NOON.plusSeconds(1));
      assertThat(journal().inDoubt(10)).isEmpty();
    }

    private Claim leaveInDoubt(String key) {
      complete(claim());
      accept(key, ANN);
      Claim claim = claim();
      journal().intend(claim, SENT);
      complete(claim);
      accept(key + " and then", ANN);
      return claim;
    }
  }

  @Nested
  class Erase {
    @Test
    void of_a_portal_leaves_nothing_of_its_calls() {
      erases(() -> inbox().erase(PORTAL).toString());
    }

    @Test
    void of_a_person_leaves_nothing_of_the_calls_made_for_them() {
      erases(() -> inbox().erase(PORTAL, ANN.id()).toString());
    }

    private void erases(Supplier<String> erasing) {
      Claim doubted = claim();
      journal().intend(doubted, SENT);
      complete(doubted);
      accept("e2", ANN);
      Claim running = claim();
      journal().intend(running, SENT);

      assertThat(erasing.get()).contains("1 calls in doubt");
      assertThat(journal().inDoubt(10)).isEmpty();
      assertThat(journal().noted(running)).isEmpty();
      assertThat(journal().intend(running, LIKED)).as("for nobody").isFalse();
    }
  }

  private EffectJournal journal() {
    return inbox().effects();
  }

  private EffectJournal elsewhere() {
    return otherNode().effects();
  }

  /** The turn of Ann's event once its lease has ended. */
  private Claim again() {
    Claim claim = otherNode().claim(LATER, LEASE).orElseThrow();
    assertThat(key(claim)).isEqualTo("e1");
    return claim;
  }

  private static Doubt doubt(Claim claim, Effect effect) {
    return new Doubt(claim.work().lane(), claim.work().key(), effect);
  }
}
