package io.imbot4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.CallBudget;
import io.imbot4j.port.Pace;
import io.imbot4j.wire.pace.Call;
import io.imbot4j.wire.pace.Outcome;
import io.imbot4j.wire.pace.Scheduler;
import io.imbot4j.wire.pace.Trip;
import io.imbot4j.wire.pace.Wish;
import io.imbot4j.world.Limits;
import io.imbot4j.world.RestCall;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes call one portal from one address, in a time of their own. */
@Timeout(120)
class SharedBudgetTest {
  private static final PortalId PORTAL = new PortalId("acme");
  private static final Duration TICK = Duration.ofMillis(50);
  private static final int BACKLOG = 30;

  private final SettableClock clock = new SettableClock();
  private final DataSource schema = Postgres.schema();
  private final TwoNodes nodes = TwoNodes.on(() -> Database.postgres(schema), clock);
  private final World world =
      new World(
          WorldConfig.standard(URI.create("http://portal.test/"))
              .withClock(clock)
              .withLimits(Limits.standard()));
  private int accepted;
  private int refused;
  private int asked;

  @AfterEach
  void close() {
    nodes.close();
  }

  /** One that always has more to send than it may. */
  private final class Node {
    private final Scheduler<Alone> scheduler = new Scheduler<>(Pace.STANDARD);
    private final CallBudget budget;
    private final Call.Kind kind;
    private Instant nextWish = Instant.MIN;
    private int waiting;

    Node(CallBudget budget, Call.Kind kind) {
      this.budget = budget;
      this.kind = kind;
      scheduler.waitForAllowance();
    }

    void tick() {
      while (waiting < BACKLOG) {
        scheduler.offer(new Alone(kind));
        waiting++;
      }
      send();
      Instant now = clock.instant();
      Optional<Wish> wish = now.isBefore(nextWish) ? Optional.empty() : scheduler.wish(now);
      wish.ifPresent(this::ask);
      send();
    }

    private void ask(Wish wish) {
      asked++;
      Instant now = clock.instant();
      int taken = budget.take(PORTAL, wish.pace(), wish.requests(), wish.kept());
      scheduler.allow(taken, now.plus(CallBudget.GOOD_FOR));
      nextWish = taken < wish.requests() ? now.plus(wish.pace().drop()) : now;
    }

    private void send() {
      List<Trip<Alone>> sent = new ArrayList<>();
      for (Optional<Trip<Alone>> next = scheduler.next(clock.instant());
          next.isPresent();
          next = scheduler.next(clock.instant())) {
        sent.add(next.get());
        waiting--;
      }
      for (Trip<Alone> trip : sent) {
        scheduler.returned(trip, List.of(call()), clock.instant());
      }
    }
  }

  private static final class Alone extends Call {
    Alone(Kind kind) {
      super("profile", "", null, kind);
    }

    @Override
    protected boolean alone() {
      return true;
    }
  }

  private Outcome call() {
    String error =
        world
            .call(
                new RestCall(
                    world.config().webhook(), "203.0.113.7", "profile", new LinkedHashMap<>()))
            .error();
    if (error.isEmpty()) {
      accepted++;
      return new Outcome.Ran(Duration.ZERO, null);
    }
    refused++;
    return new Outcome.BucketFull();
  }

  private void run(Duration length, Node... working) {
    Instant end = clock.instant().plus(length);
    while (clock.instant().isBefore(end)) {
      for (Node node : working) {
        node.tick();
      }
      clock.goesOn(TICK);
    }
  }

  private static int allowedIn(Duration length) {
    return (int) (Limits.standard().burst() + length.toSeconds() * Limits.standard().perSecond());
  }

  @Test
  void together_they_reach_the_limit_and_never_hit_it() {
    Duration length = Duration.ofMinutes(5);
    Node one = new Node(nodes.one().budget(), Call.Kind.REPLY);
    Node other = new Node(nodes.other().budget(), Call.Kind.BULK);

    run(length, one, other);

    assertThat(refused).isZero();
    assertThat(accepted).isGreaterThanOrEqualTo(allowedIn(length) * 95 / 100);
    assertThat(accepted).isLessThanOrEqualTo(allowedIn(length));
  }

  @Test
  void one_takes_over_what_the_other_had_that_was_killed() {
    Duration length = Duration.ofMinutes(1);
    Node one = new Node(nodes.one().budget(), Call.Kind.BULK);
    Node other = new Node(nodes.other().budget(), Call.Kind.BULK);
    run(length, one, other);
    int before = accepted;

    run(length, one);

    assertThat(refused).isZero();
    assertThat(accepted - before)
        .isGreaterThanOrEqualTo(
            (int) length.toSeconds() * Limits.standard().perSecond() * 95 / 100);
  }

  @Test
  void the_database_is_asked_for_many_at_once_while_there_is_room() {
    Node one = new Node(nodes.one().budget(), Call.Kind.REPLY);

    one.tick();

    assertThat(accepted).isEqualTo(8);
    assertThat(asked).isEqualTo(1);
  }
}
