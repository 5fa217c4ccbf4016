package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ButtonAction;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BroadcastStore.InDoubt;
import io.imbot4j.port.BroadcastStore.Recipient;
import io.imbot4j.port.BroadcastStore.Refused;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.TurnObserver.Observation;
import io.imbot4j.runtime.BroadcastProgress.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BroadcastTest {
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final DialogId FIRST = person(1);

  private final BulkPortal portal = new BulkPortal();
  private final MemoryBroadcasts store = new MemoryBroadcasts();
  private final SettableClock clock = new SettableClock();
  private final List<Observation> observed = new CopyOnWriteArrayList<>();
  private final List<BotRuntime> started = new ArrayList<>();

  record Vote(int poll) {}

  @AfterEach
  void close() {
    started.forEach(BotRuntime::close);
  }

  private BotRuntimeBuilder settings() {
    TestBot bot = TestBot.with(on -> on.button(Vote.class, (press, dialog) -> {}));
    return BotRuntime.of(bot, portal.gateway())
        .broadcasts(store)
        .clock(clock)
        .observer(observed::add)
        .signedWith(Secret.of("c4nary-of broadcasts"))
        .closesWithin(Duration.ofSeconds(20))
        .broadcastsWait(List.of(AT_ONCE, AT_ONCE));
  }

  private BotRuntime runtime(BotRuntimeBuilder settings) {
    BotRuntime runtime = settings.start();
    started.add(runtime);
    return runtime;
  }

  /** Sends on the test's own thread. */
  private Broadcast news() {
    return runtime(settings().inline()).broadcast("news");
  }

  private static DialogId person(long number) {
    return DialogId.of(new UserId(number));
  }

  private static List<DialogId> people(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(BroadcastTest::person).toList();
  }

  private void assertAllHaveOne(int people) {
    assertThat(portal.recipients()).containsExactlyInAnyOrderElementsOf(people(people));
  }

  @Nested
  class Everybody {
    @Test
    void gets_it_once_though_they_are_listed_twice() {
      List<DialogId> twice = new ArrayList<>(people(120));
      twice.addAll(people(120));

      BroadcastProgress end = news().to(twice).say("A happy new [year]!").progress();

      assertAllHaveOne(120);
      assertThat(portal.texts()).containsOnly(Text.of("A happy new [year]!").bb());
      assertThat(end.state()).isEqualTo(State.DONE);
      assertThat(end.sent()).isEqualTo(120);
    }

    @Test
    void gets_it_by_the_threads_of_the_runtime_too() throws Exception {
      Broadcast news = runtime(settings()).broadcast("news");

      assertThat(news.to(people(3_000)).say("News").await(LONG)).isTrue();
      assertAllHaveOne(3_000);
    }

    @Test
    void may_get_a_text_of_their_own() {
      news().to(people(3)).say(to -> NewMessage.of("You are No. " + to));
      assertThat(portal.texts())
          .containsExactlyInAnyOrder("You are No. 1", "You are No. 2", "You are No. 3");
    }

    @Test
    void may_get_buttons_that_carry_records() {
      Keyboard keyboard = Keyboard.row(Button.of("Yes", new Vote(7)));
      news().to(people(1)).say(Text.of("Lunch?"), keyboard);

      Keyboard sent = portal.taken().get(0).message().keyboard();
      assertThat(Objects.requireNonNull(sent).rows().get(0).get(0).action())
          .isInstanceOfSatisfying(
              ButtonAction.Command.class,
              command -> assertThat(command.params()).startsWith("poll=7 "));
    }

    @Test
    void gets_nothing_where_a_button_carries_what_no_route_takes() {
      record Unknown(int number) {}
      BroadcastDraft draft = news().to(people(1));
      Keyboard keyboard = Keyboard.row(Button.of("Yes", new Unknown(7)));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> draft.say(Text.of("Lunch?"), keyboard))
          .withMessageContaining("no route takes");
      assertThat(store.outcome(news().id(), FIRST)).isEmpty();
    }

    @Test
    void may_be_nobody() {
      assertThat(news().to(List.of()).say("News").progress().state()).isEqualTo(State.DONE);
    }

    @Test
    void who_had_it_is_passed_over_in_another_run_and_another_order() {
      news().to(people(150)).say("News");
      List<DialogId> more = new ArrayList<>(people(200));
      Collections.reverse(more);

      BroadcastProgress end = news().to(more.stream()).expecting(200).say("News").progress();

      assertAllHaveOne(200);
      assertThat(end.known()).isEqualTo(150);
      assertThat(end.sent()).isEqualTo(50);
      assertThat(end.done()).isEqualTo(200);
    }

    @Test
    void gets_another_broadcast_as_well() {
      BotRuntime runtime = runtime(settings().inline());
      runtime.broadcast("news").to(people(2)).say("News");
      runtime.broadcast(Samples.PORTAL, Samples.BOT, "other").to(people(2)).say("Other news");
      assertThat(portal.recipients()).hasSize(4);
    }
  }

  @Nested
  class TheList {
    @Test
    void is_closed_at_the_end() {
      AtomicBoolean closed = new AtomicBoolean();
      news().to(people(3).stream().onClose(() -> closed.set(true))).say("News");
      assertThat(closed).isTrue();
    }

    @Test
    void is_read_no_further_than_it_is_sent() {
      AtomicInteger read = new AtomicInteger();
      List<Integer> ahead = new ArrayList<>();
      portal.before = () -> ahead.add(read.get() - portal.recipients().size());
      news().to(people(1_000).stream().peek(each -> read.incrementAndGet())).say("News");
      assertThat(ahead).hasSize(20).containsOnly(50);
    }

    @Test
    void that_breaks_off_stops_it_with_a_sentence() {
      Iterator<DialogId> people = people(70).iterator();
      Stream<DialogId> broken =
          Stream.generate(
              () -> {
                if (people.hasNext()) {
                  return people.next();
                }
                throw new IllegalArgumentException("row 71 is no number");
              });

      BroadcastProgress end = news().to(broken).say("News").progress();
      assertThat(end.state()).isEqualTo(State.STOPPED);
      assertThat(end.why()).contains("row 71 is no number", "run it again");

      news().to(people(80)).say("News");
      assertAllHaveOne(80);
    }
  }

  @Nested
  class WhoIsRefused {
    @Test
    void is_listed_and_sent_to_again_when_that_is_asked_for() {
      portal.answers =
          each -> each.to().value().endsWith("3") ? BulkPortal.refuse() : portal.take(each);
      BroadcastProgress end = news().to(people(100)).say("News").progress();

      assertThat(end.refused()).isEqualTo(10);
      assertThat(end.state()).isEqualTo(State.DONE);
      assertThat(news().refused()).hasSize(10);
      assertThat(news().refused().findFirst().map(Recipient::outcome).orElseThrow())
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.code()).isEqualTo("ACCESS_DENIED");
                assertThat(refused.why()).contains("Invite the bot into the chat");
              });

      portal.answers = portal::take;
      assertThat(news().to(people(100)).say("News").progress().known()).isEqualTo(100);
      assertThat(news().toRefused().say("News").progress().sent()).isEqualTo(10);
      assertAllHaveOne(100);
      assertThat(news().refused()).isEmpty();
    }

    @Test
    void stays_refused_where_the_portal_is_gone_meanwhile() {
      portal.answers = each -> BulkPortal.refuse();
      news().to(people(3)).say("News");
      portal.answers = each -> BulkPortal.isGone();
      news().toRefused().say("News");

      assertThat(news().refused()).hasSize(3);
    }

    @Test
    void is_who_no_message_can_be_made_for() {
      news()
          .to(people(3))
          .say(
              to -> {
                if (to.equals(FIRST)) {
                  throw new IllegalStateException("Ann has no name");
                }
                return NewMessage.of("News");
              });
      assertThat(portal.recipients()).containsExactly(person(2), person(3));
      assertThat(news().refused()).singleElement().asString().contains("Ann has no name");
    }
  }

  @Nested
  class WhoIsInDoubt {
    @Test
    void is_listed_and_gets_no_other_unless_they_are_forgotten() {
      portal.answers =
          each -> each.to().equals(FIRST) ? BulkPortal.isSilent(true) : portal.take(each);
      assertThat(news().to(people(60)).say("News").progress().inDoubt()).isEqualTo(1);
      portal.answers = portal::take;
      news().to(people(60)).say("News");
      news().toRefused().say("News");

      assertThat(portal.recipients()).doesNotContain(FIRST);
      assertThat(news().inDoubt()).containsExactly(FIRST);
      assertThat(news().outcome(FIRST)).contains(new InDoubt());

      assertThat(news().forget(FIRST)).isTrue();
      news().to(people(60)).say("News");
      assertAllHaveOne(60);
    }

    @Test
    void is_who_was_in_flight_when_the_process_died() {
      store.intend(news().id(), people(7));
      news().to(people(20)).say("News");

      assertThat(news().inDoubt()).containsExactlyInAnyOrderElementsOf(people(7));
      assertThat(portal.recipients()).hasSize(13);
    }
  }

  @Nested
  class APortal {
    @Test
    void that_dies_in_the_middle_stops_it_and_it_goes_on_when_run_again() {
      portal.answers =
          each -> portal.recipients().size() < 120 ? portal.take(each) : BulkPortal.isGone();
      BroadcastProgress end = news().to(people(500)).say("News").progress();

      assertThat(end.state()).isEqualTo(State.STOPPED);
      assertThat(end.why()).contains("PORTAL_DELETED", "Remove the portal");
      assertThat(end.sent()).isEqualTo(120);
      assertThat(news().inDoubt()).isEmpty();

      portal.answers = portal::take;
      news().to(people(500)).say("News");
      assertAllHaveOne(500);
    }

    @Test
    void that_is_out_of_reach_for_a_moment_is_tried_again() {
      AtomicInteger failures = new AtomicInteger(100);
      portal.answers =
          each -> failures.getAndDecrement() > 0 ? BulkPortal.isSilent(false) : portal.take(each);

      assertThat(news().to(people(500)).say("News").progress().state()).isEqualTo(State.DONE);
      assertAllHaveOne(500);
    }

    @Test
    void that_stays_out_of_reach_stops_it() {
      portal.answers = each -> BulkPortal.isSilent(false);
      BroadcastProgress end = news().to(people(500)).say("News").progress();

      assertThat(end.state()).isEqualTo(State.STOPPED);
      assertThat(end.why()).contains("no answer came");
      assertThat(news().inDoubt()).isEmpty();
    }

    @Test
    void that_never_answers_stops_it_before_all_are_in_doubt() {
      portal.answers = each -> BulkPortal.isSilent(true);
      BroadcastProgress end = news().to(people(5_000)).say("News").progress();

      assertThat(end.state()).isEqualTo(State.STOPPED);
      assertThat(end.why()).contains("did not answer 3 times");
      assertThat(news().inDoubt()).hasSize(150);
    }
  }

  @Nested
  class Progress {
    @Test
    void tells_the_rate_and_the_time_left() {
      List<BroadcastProgress> told = new ArrayList<>();
      portal.before = () -> clock.goesOn(Duration.ofMillis(500));
      news().to(people(200)).watch(told::add).say("News");

      assertThat(told).extracting(BroadcastProgress::sent).containsExactly(100L, 200L, 200L);
      assertThat(told.get(0).rate()).isEqualTo(100);
      assertThat(told.get(0).left()).isEqualTo(Duration.ofSeconds(1));
      assertThat(told.get(0).state()).isEqualTo(State.RUNNING);
      assertThat(told.get(2).left()).isEqualTo(Duration.ZERO);
      assertThat(told.get(2).state()).isEqualTo(State.DONE);
    }

    @Test
    void forgets_the_burst_a_portal_takes_at_first() {
      List<BroadcastProgress> told = new ArrayList<>();
      AtomicInteger pages = new AtomicInteger();
      portal.before =
          () -> clock.goesOn(Duration.ofMillis(pages.getAndIncrement() < 10 ? 100 : 1_000));
      news().to(people(2_000)).watch(told::add).say("News");

      assertThat(told.get(0).rate()).isEqualTo(500);
      assertThat(told.get(told.size() - 2).rate()).isEqualTo(50);
    }

    @Test
    void knows_no_time_left_where_nobody_says_how_many_there_are() {
      List<BroadcastProgress> told = new ArrayList<>();
      news().to(people(10).stream()).watch(told::add).say("News");
      assertThat(told).singleElement().extracting(BroadcastProgress::left).isNull();
    }

    @Test
    void that_cannot_be_told_stops_nothing() {
      news()
          .to(people(10))
          .watch(
              progress -> {
                throw new IllegalStateException("the console is gone");
              })
          .say("News");
      assertAllHaveOne(10);
    }

    @Test
    void is_told_to_the_observer_at_the_end() {
      news().to(people(10)).say("News");
      assertThat(observed)
          .filteredOn(TurnObserver.Note.class::isInstance)
          .singleElement()
          .asString()
          .contains("news of bot", "10 sent");
    }
  }

  @Nested
  class WhileItRuns {
    private final CountDownLatch inFlight = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private BotRuntime runtime = runtime(settings());

    /** A broadcast whose first pages wait for their answer. */
    private RunningBroadcast begun() throws InterruptedException {
      portal.before =
          () -> {
            inFlight.countDown();
            try {
              answered.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          };
      RunningBroadcast run = runtime.broadcast("news").to(people(2_000)).say("News");
      inFlight.await();
      return run;
    }

    @Test
    void it_can_be_paused_and_resumed() throws Exception {
      RunningBroadcast run = begun();
      run.pause();
      answered.countDown();
      assertThat(runtime.awaitIdle(LONG)).as("at rest").isTrue();
      assertThat(run.progress().state()).isEqualTo(State.PAUSED);
      assertThat(run.await(AT_ONCE)).isFalse();

      run.resume();
      assertThat(run.await(LONG)).isTrue();
      assertAllHaveOne(2_000);
    }

    @Test
    void it_can_be_cancelled_and_what_is_in_flight_has_its_outcome() throws Exception {
      RunningBroadcast run = begun();
      run.cancel();
      answered.countDown();

      assertThat(run.await(LONG)).isTrue();
      assertThat(run.progress().state()).isEqualTo(State.CANCELLED);
      assertThat(portal.recipients()).hasSizeBetween(50, 600);
      assertThat(runtime.broadcast("news").inDoubt()).isEmpty();
    }

    @Test
    void it_is_found_by_its_name_and_not_started_twice() throws Exception {
      RunningBroadcast run = begun();
      Broadcast same = runtime.broadcast("news");

      assertThat(same.running()).contains(run);
      BroadcastDraft second = same.to(people(1));
      assertThatIllegalStateException()
          .isThrownBy(() -> second.say("News"))
          .withMessageContaining("runs already");
      assertThatIllegalStateException().isThrownBy(same::erase).withMessageContaining("cancel");
      answered.countDown();
      run.await(LONG);
      assertThat(same.running()).isEmpty();
      assertThat(same.erase()).hasToString("2000 recipients");
    }

    @Test
    void closing_lets_what_is_in_flight_come_back_and_the_next_one_goes_on() throws Exception {
      RunningBroadcast run = begun();
      Thread closing = new Thread(runtime::close);
      closing.start();
      while (run.progress().state() == State.RUNNING) {
        Thread.onSpinWait();
      }
      answered.countDown();
      closing.join();
      assertThat(run.await(AT_ONCE)).isTrue();
      assertThat(run.progress().why()).contains("closed");
      BroadcastDraft late = runtime.broadcast("late").to(people(1));
      assertThatIllegalStateException().isThrownBy(() -> late.say("News"));

      runtime = runtime(settings());
      assertThat(runtime.broadcast("news").to(people(2_000)).say("News").await(LONG)).isTrue();
      assertAllHaveOne(2_000);
    }
  }

  @Nested
  class AName {
    @Test
    void is_enough_where_there_is_one_portal_only() {
      BotRuntime many =
          runtime(BotRuntime.of(TestBot.with(on -> {}), (id, bot) -> portal.gateway()).inline());
      assertThatIllegalStateException()
          .isThrownBy(() -> many.broadcast("news"))
          .withMessageContaining("broadcast(portal, bot, name)");
    }

    @Test
    void must_be_one() {
      BotRuntime runtime = runtime(settings().inline());
      assertThatIllegalArgumentException().isThrownBy(() -> runtime.broadcast(" "));
      assertThatIllegalArgumentException().isThrownBy(() -> runtime.broadcast("x".repeat(201)));
    }
  }
}
