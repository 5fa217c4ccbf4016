package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Pace;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.pace.Call;
import io.imbot4j.wire.pace.Outcome;
import io.imbot4j.wire.pace.Trip;
import io.imbot4j.world.Limits;
import io.imbot4j.world.LogEntry;
import io.imbot4j.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A portal is called at the pace of its plan, as soon as that matters. */
@Timeout(60)
class PlanTest {
  private static final int AT_ONCE = 48;

  @Nested
  class Installed {
    private final EmulatedCloud cloud = new EmulatedCloud();
    private final World world = cloud.emulator.world();
    private final PortalId id = cloud.install(world);

    private void call(Portals portals, int times) {
      for (int i = 0; i < times; i++) {
        portals.rest(id).call("profile", Map.of());
      }
    }

    /** On a slow machine the bucket empties meanwhile. */
    private void callUntilAsked(Portals portals) {
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                call(portals, 1);
                return !asked().isEmpty();
              });
    }

    private List<LogEntry> asked() {
      return world.log(0).stream().filter(line -> line.name().equals("app.info")).toList();
    }

    private void assertNothingRefused() {
      assertThat(world.log(0)).noneMatch(line -> line.outcome().contains("QUERY_LIMIT_EXCEEDED"));
    }

    @Test
    void is_asked_only_when_calls_have_to_wait_and_then_once() {
      world.limit(before -> Limits.enterprise());
      try (cloud;
          Portals portals = cloud.node().build()) {
        call(portals, AT_ONCE);
        assertThat(asked()).isEmpty();

        callUntilAsked(portals);
        call(portals, 150);
        assertThat(asked()).hasSize(1);
        assertNothingRefused();
      }
    }

    @Test
    void has_the_pace_of_most_plans_where_it_tells_another() {
      world.limit(before -> Limits.standard());
      try (cloud;
          Portals portals = cloud.node().build()) {
        callUntilAsked(portals);
        call(portals, 3);
        assertThat(asked()).hasSize(1);
        assertNothingRefused();
      }
    }

    @Test
    void is_not_asked_where_the_pace_is_given() {
      HttpConfig given = HttpConfig.builder().allowInnerNetwork().pace(Pace.STANDARD).build();
      try (cloud;
          Portals portals = cloud.node().http(given).build()) {
        call(portals, AT_ONCE + 4);
        assertThat(asked()).isEmpty();
      }
    }
  }

  @Nested
  class Refused {
    private final VirtualTime time = new VirtualTime();
    private final Pacing pacing =
        new Pacing(
            StubPortal.ID, HttpConfig.builder().clock(time).build(), time, TurnObserver.SILENT);

    private Ticket turn() {
      Ticket ticket = pacing.offer(new Request("profile", Map.of()), Call.Kind.REPLY, pacing.end());
      pacing.await(ticket);
      return ticket;
    }

    @Test
    void goes_on_at_the_pace_of_most_plans() {
      pacing.plan(Pace.ENTERPRISE);
      for (int i = 0; i < 200; i++) {
        pacing.over(turn(), Outcome.OVER);
      }
      assertThat(time.instant()).isEqualTo(VirtualTime.START);

      Ticket refused = turn();
      Trip<Ticket> trip = Objects.requireNonNull(refused.trip());
      PortalException.Throttled full =
          new PortalException.Throttled(
              "profile",
              StubPortal.ID,
              "QUERY_LIMIT_EXCEEDED",
              "",
              "Wait.",
              Duration.ofMillis(500));
      pacing.over(refused, pacing.after(trip, refused, full));
      pacing.await(refused);
      pacing.over(refused, Outcome.OVER);
      pacing.over(turn(), Outcome.OVER);

      assertThat(time.instant()).isEqualTo(VirtualTime.START.plusSeconds(1));
    }
  }
}
