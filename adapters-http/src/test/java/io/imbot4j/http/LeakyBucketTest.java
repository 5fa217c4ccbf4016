package io.imbot4j.http;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LeakyBucketTest {
  private final VirtualTime time = new VirtualTime();

  /** What the portal would say: the fullest its own bucket ever was. */
  private static double fullest(List<Instant> calls, CallLimit limit) {
    double level = 0;
    double fullest = 0;
    Instant before = VirtualTime.START;
    for (Instant call : calls) {
      double leaked = Duration.between(before, call).toNanos() / (double) limit.drop().toNanos();
      level = Math.max(0, level - leaked) + 1;
      fullest = Math.max(fullest, level);
      before = call;
    }
    return fullest;
  }

  private LeakyBucket bucket(int depth) {
    return new LeakyBucket(new CallLimit(depth, ofMillis(500)), time, time);
  }

  private Duration waited() {
    return Duration.between(VirtualTime.START, time.instant());
  }

  @Nested
  class Pacing {
    @Test
    void a_thousand_calls_never_spill_and_end_as_early_as_they_can() throws Exception {
      List<Instant> calls = Collections.synchronizedList(new ArrayList<>());
      VirtualTime clock = new VirtualTime(20);
      LeakyBucket bucket = new LeakyBucket(CallLimit.STANDARD, clock, clock);

      clock.run(
          number -> {
            for (int i = 0; i < 50; i++) {
              assertThat(bucket.enter(ofDays(1))).isEmpty();
              calls.add(clock.instant());
            }
          });

      Collections.sort(calls);
      assertThat(calls).hasSize(1000);
      assertThat(fullest(calls, CallLimit.STANDARD)).isLessThanOrEqualTo(50);
      assertThat(calls.get(999)).isEqualTo(VirtualTime.START.plusSeconds(475));
    }

    @RepeatedTest(50)
    void calls_at_any_time_never_spill(RepetitionInfo repetition) throws Exception {
      Random random = new Random(repetition.getCurrentRepetition());
      CallLimit limit = new CallLimit(1 + random.nextInt(5), ofMillis(1 + random.nextInt(900)));
      LeakyBucket bucket = new LeakyBucket(limit, time, time);
      List<Instant> calls = new ArrayList<>();

      for (int i = 0; i < 200; i++) {
        time.pass(ofMillis(random.nextInt(700)));
        if (bucket.enter(ofMillis(random.nextInt(2_000))).isEmpty()) {
          calls.add(time.instant());
        }
      }

      assertThat(fullest(calls, limit)).isLessThanOrEqualTo(limit.depth() + 1e-9);
    }
  }

  @Nested
  class Latency {
    @RepeatedTest(50)
    void spills_nothing_where_room_is_left_for_it(RepetitionInfo repetition) throws Exception {
      Random random = new Random(repetition.getCurrentRepetition());
      LeakyBucket bucket =
          new LeakyBucket(CallLimit.ENTERPRISE.lessWhatLeaksIn(ofSeconds(1)), time, time);
      List<Instant> arrivals = new ArrayList<>();

      for (int i = 0; i < 1_000; i++) {
        bucket.enter(ofDays(1));
        arrivals.add(time.instant().plusMillis(random.nextInt(1_000)));
      }

      Collections.sort(arrivals);
      assertThat(fullest(arrivals, CallLimit.ENTERPRISE)).isLessThanOrEqualTo(250 + 1e-9);
    }

    @Test
    void leaves_room_for_one_call_at_least() {
      assertThat(new CallLimit(1, ofMillis(500)).lessWhatLeaksIn(ofSeconds(1)).depth())
          .isEqualTo(1);
      assertThat(CallLimit.STANDARD.lessWhatLeaksIn(ofSeconds(1)).depth()).isEqualTo(48);
      assertThat(CallLimit.STANDARD.lessWhatLeaksIn(ofMillis(501)).depth()).isEqualTo(48);
    }
  }

  @Nested
  class Patience {
    @Test
    void says_at_once_how_long_it_would_have_taken() throws Exception {
      LeakyBucket bucket = bucket(1);
      bucket.enter(ZERO);

      assertThat(bucket.enter(ofMillis(499))).contains(ofMillis(500));
      assertThat(waited()).isZero();
    }

    @Test
    void who_does_not_wait_takes_no_room() throws Exception {
      LeakyBucket bucket = bucket(1);
      bucket.enter(ZERO);
      bucket.enter(ZERO);

      assertThat(bucket.enter(ofMillis(500))).isEmpty();
      assertThat(waited()).isEqualTo(ofMillis(500));
    }
  }

  @Nested
  class Interrupt {
    @AfterEach
    void clear() {
      Thread.interrupted();
    }

    @Test
    void ends_the_wait_and_frees_the_place() throws Exception {
      LeakyBucket bucket = new LeakyBucket(new CallLimit(1, ofSeconds(60)), time, Pause.REAL);
      bucket.enter(ZERO);
      Thread.currentThread().interrupt();

      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> bucket.enter(ofDays(1)));
      assertThat(bucket.enter(ZERO)).contains(ofSeconds(60));
    }
  }

  @Nested
  class PortalSaysFull {
    @Test
    void the_next_call_waits_for_one_drop() throws Exception {
      LeakyBucket bucket = bucket(50);
      bucket.portalSaysFull();

      assertThat(bucket.enter(ofDays(1))).isEmpty();
      assertThat(waited()).isEqualTo(ofMillis(500));
    }

    @Test
    void saying_it_often_is_saying_it_once() throws Exception {
      LeakyBucket bucket = bucket(50);
      for (int i = 0; i < 40; i++) {
        bucket.portalSaysFull();
      }

      bucket.enter(ofDays(1));
      assertThat(waited()).isEqualTo(ofMillis(500));
    }

    @Test
    void calls_that_wait_already_are_put_off() throws Exception {
      List<Instant> calls = Collections.synchronizedList(new ArrayList<>());
      VirtualTime clock = new VirtualTime(2);
      LeakyBucket bucket = new LeakyBucket(new CallLimit(1, ofMillis(500)), clock, clock);

      clock.run(
          number -> {
            if (number == 0) {
              for (int i = 0; i < 2; i++) {
                bucket.enter(ofDays(1));
                calls.add(clock.instant());
              }
            } else {
              clock.rest(ofMillis(300));
              bucket.portalSaysFull();
            }
          });

      assertThat(calls).containsExactly(VirtualTime.START, VirtualTime.START.plusMillis(800));
    }
  }
}
