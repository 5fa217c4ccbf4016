package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.LongText;
import io.imbot4j.domain.Text;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a growing reply while its bot waits, for a model that thinks. */
class RepliesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final DialogId ANN = DialogId.of(Samples.ANN.id());

  private final FakeMessenger messenger = new FakeMessenger();
  private final SettableClock clock = new SettableClock();
  private final List<Runnable> queue = new ArrayList<>();
  private final Replies replies = new Replies(queue::add, clock);
  private final TurnReply reply = reply();

  @Test
  void is_seen_typing_for_as_long_as_the_model_thinks() {
    reply.type();
    looksFor(Duration.ofSeconds(90));
    assertThat(messenger.typed()).as("once, and every 20 s").hasSize(1 + 4);
  }

  @Test
  void is_seen_typing_no_more_once_there_is_something_to_read() {
    begun();
    looksFor(Duration.ofMinutes(5));
    assertThat(messenger.typed()).isEmpty();
    assertThat(messenger.texts()).containsExactly("Hello");
  }

  @Test
  void shows_what_has_come_before_the_pause() {
    begun();
    reply.append(", and");
    looksFor(SECOND.dividedBy(2));
    assertThat(messenger.texts()).containsExactly("Hello");
    looksFor(SECOND);
    assertThat(messenger.texts()).containsExactly("Hello, and");
  }

  @Test
  void sends_nothing_by_itself_so_that_the_calls_of_a_turn_keep_their_order() {
    begun();
    reply.append(" world".repeat(Text.MAX_LENGTH / 5));
    looksFor(SECOND.multipliedBy(5));
    assertThat(messenger.texts()).hasSize(1);

    reply.close();
    assertThat(messenger.texts()).hasSize(2);
  }

  @Test
  void is_shown_once_at_a_time_however_busy_the_threads() {
    begun();
    reply.append(", and");
    clock.goesOn(SECOND.multipliedBy(3));
    replies.look();
    replies.look();
    assertThat(queue).hasSize(1);
  }

  @Test
  void is_forgotten_when_it_is_closed() {
    begun();
    reply.append(", and");
    clock.goesOn(SECOND.multipliedBy(3));
    replies.look();
    reply.close();
    queue.forEach(Runnable::run);
    queue.clear();

    looksFor(SECOND.multipliedBy(100));
    assertThat(messenger.texts()).containsExactly("Hello, and");
    assertThat(messenger.typed()).isEmpty();
  }

  private void begun() {
    reply.append("Hello");
    clock.goesOn(SECOND.dividedBy(2));
    reply.append("");
    assertThat(messenger.texts()).containsExactly("Hello");
  }

  private void looksFor(Duration time) {
    Duration step = Duration.ofMillis(100);
    for (long i = time.dividedBy(step); i > 0; i--) {
      clock.goesOn(step);
      replies.look();
      queue.forEach(Runnable::run);
      queue.clear();
    }
  }

  private TurnReply reply() {
    MemoryInbox inbox = new MemoryInbox();
    inbox.accept(new Work.Event(Samples.message("e1", Samples.ANN, "hello")), Samples.NOON);
    Claim claim = inbox.claim(Samples.NOON, Duration.ofMinutes(1)).orElseThrow();
    TurnEffects effects = new TurnEffects(inbox.effects(), claim, seen -> {});
    TurnReply made =
        new TurnReply(ANN, messenger, new ReplyEffects(effects, 0), LongText::of, clock);
    replies.add(made);
    return made;
  }
}
