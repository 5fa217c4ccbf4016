package io.imbot4j.wire.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.port.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final String SEND = "send";
  private static final Outcome QUICK = ran(Duration.ofMillis(50));

  private Instant now = START;
  private Scheduler<Named> scheduler = new Scheduler<>(Pace.STANDARD);
  private int calls;

  private static final class Named extends Call {
    private final String name;
    private final boolean alone;

    Named(
        String name, String method, String bot, @Nullable String dialog, Kind kind, boolean alone) {
      super(method, bot, dialog, kind);
      this.name = name;
      this.alone = alone;
    }

    @Override
    protected boolean alone() {
      return alone;
    }
  }

  private static Outcome ran(Duration took) {
    return new Outcome.Ran(took, null);
  }

  private Outcome counted(Duration took, Duration operating, Duration resetsIn) {
    return new Outcome.Ran(took, new Outcome.Counted(operating, now.plus(resetsIn), now));
  }

  private Named call(Call.Kind kind, String bot, @Nullable String dialog) {
    Named call = new Named(bot + ++calls, SEND, bot, dialog, kind, false);
    scheduler.offer(call);
    return call;
  }

  private void bulk(int number) {
    IntStream.range(0, number).forEach(each -> call(Call.Kind.BULK, "a", null));
  }

  private void replies(int number) {
    IntStream.range(0, number).forEach(each -> call(Call.Kind.REPLY, "a", null));
  }

  private List<Trip<Named>> sent() {
    List<Trip<Named>> sent = new ArrayList<>();
    Optional<Trip<Named>> next = scheduler.next(now);
    while (next.isPresent()) {
      sent.add(next.get());
      next = scheduler.next(now);
    }
    return sent;
  }

  private static List<String> names(Trip<Named> trip) {
    return trip.calls().stream().map(call -> call.name).toList();
  }

  private void answer(Trip<Named> trip, Outcome outcome) {
    scheduler.returned(trip, trip.calls().stream().map(call -> outcome).toList(), now);
  }

  /** Tells how long the method takes, so that calls may travel together. */
  private void learn(Outcome outcome) {
    call(Call.Kind.REPLY, "first", null);
    answer(sent().get(0), outcome);
  }

  @Nested
  class Alone_or_together {
    @Test
    void a_call_goes_alone_at_once_while_there_is_room() {
      for (int i = 0; i < 20; i++) {
        replies(1);
        List<Trip<Named>> sent = sent();
        assertThat(sent).singleElement().satisfies(trip -> assertThat(trip.calls()).hasSize(1));
        answer(sent.get(0), QUICK);
      }
    }

    @Test
    void calls_that_wait_travel_side_by_side_in_batches() {
      learn(QUICK);
      bulk(1_000);

      assertThat(sent()).hasSize(8).allSatisfy(trip -> assertThat(trip.calls()).hasSize(50));
    }

    @Test
    void a_few_are_shared_out() {
      learn(QUICK);
      bulk(80);

      assertThat(sent()).hasSize(8);
    }

    @Test
    void how_long_a_method_takes_is_learnt_from_calls_alone() {
      bulk(1_000);

      assertThat(sent()).hasSize(8).allSatisfy(trip -> assertThat(trip.calls()).hasSize(1));
    }

    @Test
    void a_batch_lasts_half_of_the_minute_it_is_given() {
      learn(ran(Duration.ofSeconds(7)));
      bulk(1_000);

      assertThat(sent().get(0).calls()).hasSize(4);
    }

    @Test
    void a_batch_with_somebody_waiting_is_short() {
      learn(ran(Duration.ofSeconds(1)));
      replies(1_000);

      assertThat(sent().get(0).calls()).hasSize(5);
    }

    @Test
    void a_call_that_cannot_be_in_a_batch_is_not() {
      learn(QUICK);
      bulk(20);
      scheduler.offer(new Named("file", SEND, "a", null, Call.Kind.BULK, true));
      bulk(980);

      assertThat(sent())
          .allSatisfy(
              trip ->
                  assertThat(trip.calls().size() == 1 || !names(trip).contains("file")).isTrue())
          .anySatisfy(trip -> assertThat(names(trip)).containsExactly("file"));
    }
  }

  @Nested
  class Shared {
    private final Bucket bucket = new Bucket();
    private final Scheduler<Named> other = new Scheduler<>(Pace.STANDARD.withSideBySide(100));

    @BeforeEach
    void share() {
      scheduler = new Scheduler<>(Pace.STANDARD.withSideBySide(100));
      scheduler.shares(bucket);
      other.shares(bucket);
    }

    @Test
    void requests_count_together() {
      replies(30);
      sent();
      IntStream.range(0, 30)
          .forEach(i -> other.offer(new Named("b" + i, SEND, "b", null, Call.Kind.REPLY, false)));

      assertThat(Stream.generate(() -> other.next(now)).takeWhile(Optional::isPresent)).hasSize(18);
      assertThat(other.again(now)).hasValue(now.plusMillis(500));
    }

    @Test
    void what_does_not_go_takes_no_room() {
      call(Call.Kind.REPLY, "a", "27");
      sent();
      call(Call.Kind.REPLY, "a", "27");
      assertThat(sent()).isEmpty();
      assertThat(bucket.room(Pace.STANDARD, now)).isEqualTo(47);
    }

    @Test
    void a_plan_that_turns_out_smaller_leaves_the_bucket_full_at_most() {
      scheduler.requestsOf(Pace.ENTERPRISE, now);
      replies(100);
      for (Trip<Named> trip : sent()) {
        answer(trip, QUICK);
      }
      replies(100);
      sent();
      scheduler.requestsOf(Pace.STANDARD, now);

      assertThat(bucket.room(Pace.STANDARD, now)).isNotNegative();
    }
  }

  @Nested
  class Cleared {
    @Test
    void nothing_waits_and_all_that_did_is_told() {
      learn(QUICK);
      Named busy = call(Call.Kind.REPLY, "a", "27");
      List<Trip<Named>> under = sent();
      Named behind = call(Call.Kind.REPLY, "a", "27");
      Named bulk = call(Call.Kind.BULK, "b", "28");
      Named loose = call(Call.Kind.BULK, "b", null);
      Named gone = call(Call.Kind.BULK, "b", null);
      scheduler.withdraw(gone);

      assertThat(scheduler.clear()).containsExactlyInAnyOrder(behind, bulk, loose);
      assertThat(sent()).isEmpty();
      answer(under.get(0), QUICK);
      assertThat(sent()).isEmpty();
      assertThat(under)
          .singleElement()
          .satisfies(trip -> assertThat(names(trip)).contains(busy.name));
    }

    @Test
    void what_comes_later_goes_as_ever() {
      learn(QUICK);
      call(Call.Kind.REPLY, "a", "27");
      call(Call.Kind.REPLY, "a", "27");
      scheduler.clear();
      Named later = call(Call.Kind.REPLY, "a", "27");

      assertThat(sent())
          .singleElement()
          .satisfies(trip -> assertThat(trip.calls()).containsExactly(later));
    }
  }

  @Nested
  class Turns {
    @Test
    void replies_go_before_bulk() {
      learn(QUICK);
      bulk(1_000);
      Named reply = call(Call.Kind.REPLY, "a", null);

      assertThat(sent().get(0).calls()).containsExactly(reply);
    }

    @Test
    void replies_go_while_bulk_takes_all_its_lines() {
      learn(QUICK);
      bulk(1_000);
      sent();
      replies(1);

      assertThat(sent()).hasSize(1);
    }

    @Test
    void bulk_leaves_part_of_the_bucket_to_replies() {
      scheduler = new Scheduler<>(Pace.STANDARD.withSideBySide(100));
      bulk(1_000);
      int bulk = sent().size();
      replies(100);

      assertThat(bulk).isEqualTo(39);
      assertThat(sent()).hasSize(9);
    }

    @Test
    void bots_share_a_batch() {
      learn(QUICK);
      IntStream.range(0, 1_000).forEach(each -> call(Call.Kind.BULK, "a", null));
      IntStream.range(0, 1_000).forEach(each -> call(Call.Kind.BULK, "b", null));

      assertThat(names(sent().get(0))).filteredOn(name -> name.startsWith("b")).hasSize(25);
    }
  }

  @Nested
  class A_dialog {
    @Test
    void is_never_in_two_requests_at_once() {
      call(Call.Kind.BULK, "a", "27");
      call(Call.Kind.REPLY, "a", "27");

      List<Trip<Named>> sent = sent();
      assertThat(sent).hasSize(1);
      answer(sent.get(0), QUICK);
      assertThat(sent()).hasSize(1);
    }

    @Test
    void keeps_its_order_in_a_batch() {
      learn(QUICK);
      scheduler = new Scheduler<>(Pace.STANDARD.withSideBySide(1));
      learn(QUICK);
      List<String> offered =
          IntStream.range(0, 50).mapToObj(each -> call(Call.Kind.BULK, "a", "27").name).toList();

      assertThat(names(sent().get(0))).isEqualTo(offered);
    }

    @Test
    void keeps_its_order_when_calls_go_again() {
      learn(QUICK);
      scheduler = new Scheduler<>(Pace.STANDARD.withSideBySide(1));
      learn(QUICK);
      List<String> offered =
          IntStream.range(0, 9).mapToObj(each -> call(Call.Kind.REPLY, "a", "27").name).toList();

      answer(sent().get(0), new Outcome.BucketFull());
      now = now.plusSeconds(1);

      assertThat(names(sent().get(0))).isEqualTo(offered);
    }

    @Test
    void goes_side_by_side_with_another_though_both_would_fit_in_a_batch() {
      learn(QUICK);
      for (int i = 0; i < 300; i++) {
        call(Call.Kind.BULK, "a", "chat" + i % 3);
      }

      assertThat(sent())
          .hasSize(3)
          .allSatisfy(
              trip ->
                  assertThat(trip.calls())
                      .hasSize(50)
                      .extracting(Call::dialog)
                      .containsOnly(trip.calls().get(0).dialog()));
    }

    @Test
    void of_another_bot_is_another() {
      call(Call.Kind.BULK, "a", "27");
      call(Call.Kind.BULK, "b", "27");

      assertThat(sent()).hasSize(2);
    }
  }

  @Nested
  class The_bucket {
    @Test
    void holds_what_the_plan_allows_but_what_leaks_on_the_way() {
      scheduler = new Scheduler<>(Pace.STANDARD.withSideBySide(100));
      replies(100);
      assertThat(sent()).hasSize(48);
      assertThat(scheduler.again(now)).contains(START.plusMillis(500));
      now = now.plusMillis(500);
      assertThat(sent()).hasSize(1);
    }

    @Test
    void is_believed_full_when_the_portal_says_so_and_longer_each_time() {
      replies(1);
      for (int seconds : new int[] {1, 2, 4, 8, 16, 16}) {
        answer(sent().get(0), new Outcome.BucketFull());
        assertThat(sent()).isEmpty();
        assertThat(scheduler.again(now)).contains(now.plusMillis(500L * seconds));
        now = now.plusMillis(500L * seconds);
      }
      answer(sent().get(0), QUICK);
      assertThat(scheduler.again(now)).isEmpty();
    }
  }

  @Nested
  class Operating_time {
    private final Duration each = Duration.ofSeconds(10);

    @Test
    void is_not_crossed_by_what_is_under_way() {
      learn(counted(each, Duration.ofSeconds(385), Duration.ofMinutes(5)));
      replies(20);

      assertThat(sent().stream().mapToInt(trip -> trip.calls().size()).sum()).isEqualTo(3);
    }

    @Test
    void is_asked_for_by_one_call_when_some_is_forgotten() {
      learn(counted(each, Duration.ofSeconds(415), Duration.ofMinutes(5)));
      replies(20);

      assertThat(sent()).isEmpty();
      assertThat(scheduler.again(now)).contains(START.plusSeconds(301));
      now = START.plusSeconds(301);
      List<Trip<Named>> probe = sent();
      assertThat(probe).singleElement().satisfies(trip -> assertThat(trip.calls()).hasSize(1));
      answer(probe.get(0), counted(each, Duration.ofSeconds(20), Duration.ofMinutes(5)));
      assertThat(sent()).hasSize(8);
    }

    @Test
    void holds_back_no_other_method() {
      learn(counted(each, Duration.ofSeconds(415), Duration.ofMinutes(5)));
      replies(20);
      scheduler.offer(new Named("list", "list", "a", null, Call.Kind.REPLY, false));

      assertThat(sent())
          .singleElement()
          .satisfies(trip -> assertThat(names(trip)).contains("list"));
    }

    @Test
    void of_one_method_says_nothing_of_when_another_may_go() {
      learn(counted(each, Duration.ofSeconds(415), Duration.ofMinutes(5)));
      Named blocked = call(Call.Kind.BULK, "a", null);
      Named free = new Named("list", "list", "a", null, Call.Kind.REPLY, false);

      assertThat(scheduler.opens(blocked, now)).isEqualTo(START.plusSeconds(301));
      assertThat(scheduler.runsTooLong(blocked, now)).isTrue();
      assertThat(scheduler.opens(free, now)).isBeforeOrEqualTo(now);
      assertThat(scheduler.runsTooLong(free, now)).isFalse();
    }

    @Test
    void that_the_portal_refuses_is_waited_for() {
      replies(1);
      answer(sent().get(0), new Outcome.MethodFull(each));

      assertThat(sent()).isEmpty();
      assertThat(scheduler.again(now)).contains(now.plus(each));
      now = now.plus(each);
      assertThat(sent()).hasSize(1);
    }

    @Test
    void does_not_matter_where_there_is_no_limit() {
      scheduler = new Scheduler<>(Pace.STANDARD.withOperating(Duration.ZERO));
      learn(counted(each, Duration.ofHours(1), Duration.ofMinutes(5)));
      replies(20);

      assertThat(sent()).hasSize(8);
    }

    @Test
    void told_late_is_not_taken_for_news() {
      replies(2);
      List<Trip<Named>> sent = sent();
      answer(sent.get(0), counted(each, Duration.ofSeconds(415), Duration.ofMinutes(5)));
      answer(sent.get(1), counted(each, Duration.ofSeconds(10), Duration.ofMinutes(5)));
      replies(1);

      assertThat(sent()).isEmpty();
    }
  }

  @Nested
  class Withdrawn {
    @Test
    void calls_do_not_go() {
      Named call = call(Call.Kind.REPLY, "a", "27");
      Named next = call(Call.Kind.REPLY, "a", "27");
      scheduler.withdraw(call);
      scheduler.withdraw(call);

      assertThat(sent())
          .singleElement()
          .satisfies(trip -> assertThat(trip.calls()).containsExactly(next));
      assertThat(scheduler.again(now)).isEmpty();
    }

    @Test
    void calls_under_way_are_left_alone() {
      Named call = call(Call.Kind.REPLY, "a", "27");
      List<Trip<Named>> sent = sent();
      scheduler.withdraw(call);
      answer(sent.get(0), QUICK);
      call(Call.Kind.REPLY, "a", "27");

      assertThat(sent()).hasSize(1);
    }
  }
}
