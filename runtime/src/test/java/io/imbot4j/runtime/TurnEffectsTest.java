package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.imbot4j.contracts.Samples;
import io.imbot4j.port.EffectJournal.Effect;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalException.Unanswered;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.TurnObserver.Observation;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A turn that runs again makes each call once. */
class TurnEffectsTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";

  private final MemoryInbox inbox = new MemoryInbox();
  private final List<Observation> seen = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Claim claim;

  @BeforeEach
  void claim() {
    inbox.accept(new Work.Event(Samples.message("e1", Samples.ANN, "hello")), Samples.NOON);
    claim = inbox.claim(Samples.NOON, Duration.ofMinutes(1)).orElseThrow();
  }

  @Nested
  class AnotherRun {
    @Test
    void is_given_the_answer_that_came_before() {
      Map<String, Object> answer = send(run(), "hello");

      assertThat(send(run(), "hello")).isEqualTo(answer);
      assertThat(sent).containsExactly("hello");
    }

    @Test
    void goes_on_where_the_first_was_cut_short() {
      send(run(), "one");

      TurnEffects again = run();
      send(again, "one");
      send(again, "two");

      assertThat(sent).containsExactly("one", "two");
    }

    @Test
    void tells_two_equal_calls_apart_by_their_order() {
      TurnEffects first = run();
      send(first, "ha");
      send(first, "ha");

      assertThat(sent).containsExactly("ha", "ha");
    }

    @Test
    void does_not_repeat_a_call_that_has_no_answer() {
      cutShort(run(), "hello");

      TurnEffects again = run();
      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(() -> send(again, "hello"))
          .withMessageContaining(SEND)
          .withMessageContaining("it is not repeated");
      send(again, "something went wrong");
      again.end();

      assertThat(sent).containsExactly("something went wrong");
      assertThat(seen)
          .containsExactly(
              new TurnObserver.InDoubt(claim.work(), new Effect(0, SEND, "hello", null)));
    }

    @Test
    void that_says_something_else_says_nothing_more() {
      send(run(), "it is noon");

      TurnEffects again = run();
      assertThatIllegalStateException()
          .isThrownBy(() -> send(again, "it is one o'clock"))
          .withMessageContaining("turn e1 was cut short and runs again")
          .withMessageContaining("with other words");
      assertThatIllegalStateException().isThrownBy(() -> send(again, "sorry"));

      assertThat(sent).containsExactly("it is noon");
    }

    @Test
    void makes_a_call_that_was_refused() {
      TurnEffects first = run();
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> first.once(SEND, "hello", TurnEffectsTest::refused));

      send(run(), "hello");

      assertThat(sent).containsExactly("hello");
    }

    @Test
    void makes_a_call_that_never_reached_the_portal() {
      TurnEffects first = run();
      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(() -> first.once(SEND, "hello", unanswered(false)));

      send(run(), "hello");

      assertThat(sent).containsExactly("hello");
    }
  }

  @Nested
  class Doubt {
    @Test
    void is_told_of_a_call_the_portal_did_not_answer() {
      TurnEffects run = run();
      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(() -> run.once(SEND, "hello", unanswered(true)));
      run.end();
      complete();

      assertThat(seen).hasSize(1);
      assertThat(inbox.effects().inDoubt(10)).hasSize(1);
    }

    @Test
    void is_none_where_all_was_answered() {
      TurnEffects run = run();
      send(run, "hello");
      run.end();
      complete();

      assertThat(seen).isEmpty();
      assertThat(inbox.effects().inDoubt(10)).isEmpty();
    }
  }

  @Nested
  class Turn {
    @Test
    void that_was_lost_sends_nothing() {
      complete();

      assertThatIllegalStateException()
          .isThrownBy(() -> send(run(), "hello"))
          .withMessageContaining("runs elsewhere");
      assertThat(sent).isEmpty();
    }

    @Test
    void that_is_over_sends_what_it_is_given() {
      TurnEffects run = run();
      run.end();
      complete();

      send(run, "by the way");

      assertThat(sent).containsExactly("by the way");
    }
  }

  private void complete() {
    inbox.complete(claim, new Outcome(Map.of(), List.of(), null), Samples.NOON);
  }

  private TurnEffects run() {
    return new TurnEffects(inbox.effects(), claim, seen::add);
  }

  private Map<String, Object> send(TurnEffects run, String text) {
    return run.once(
        SEND,
        text,
        () -> {
          sent.add(text);
          return Map.of("result", Map.of("id", (long) sent.size()));
        });
  }

  /** As a kill does: noted, and perhaps sent, and nothing more is known. */
  private void cutShort(TurnEffects run, String text) {
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(
            () ->
                run.once(
                    SEND,
                    text,
                    () -> {
                      throw new Killed();
                    }));
  }

  private static Map<String, Object> refused() {
    throw new PortalException.Refused(SEND, PORTAL, "ACCESS_DENIED", "", "Let the bot in.");
  }

  private static Supplier<Map<String, Object>> unanswered(boolean reached) {
    return () -> {
      throw new Unanswered(SEND, PORTAL, reached, "no answer", null);
    };
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
