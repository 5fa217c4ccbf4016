package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.CallBudget;
import io.imbot4j.port.Pace;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.pace.Call;
import io.imbot4j.wire.pace.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of a node that shares a budget with others. */
@Timeout(30)
class RefillTest {
  private static final int GONE = -1;

  private final VirtualTime time = new VirtualTime();
  private final List<TurnObserver.Observation> told = new ArrayList<>();
  private final Queue<Integer> given = new ArrayDeque<>();
  private int asked;
  private final Pacing pacing =
      new Pacing(
          StubPortal.ID,
          HttpConfig.builder().clock(time).deadline(Duration.ofSeconds(9)).budget(budget()).build(),
          time,
          told::add);

  /** Gives what was prepared, then nothing. */
  private CallBudget budget() {
    return (PortalId portal, Pace pace, int wanted, int kept) -> {
      asked++;
      int taken = given.isEmpty() ? 0 : given.remove();
      if (taken == GONE) {
        throw new StoreException("the database is gone", null);
      }
      return taken;
    };
  }

  private void call() {
    Ticket ticket = pacing.offer(new Request("profile", Map.of()), Call.Kind.REPLY, pacing.end());
    pacing.await(ticket);
    pacing.over(ticket, Outcome.OVER);
  }

  @Test
  void are_asked_for_together() {
    given.add(3);
    call();
    call();
    call();

    assertThat(asked).isEqualTo(1);
    assertThat(time.instant()).isEqualTo(VirtualTime.START);
  }

  @Test
  void wait_until_there_is_one() {
    given.addAll(List.of(0, 0, 1));
    call();

    assertThat(time.instant()).isEqualTo(VirtualTime.START.plusSeconds(1));
  }

  @Test
  void use_what_they_were_given_in_time_or_not_at_all() {
    given.addAll(List.of(3, 0, 3));
    call();
    time.pass(CallBudget.GOOD_FOR);
    call();

    assertThat(asked).isEqualTo(3);
  }

  @Test
  void end_with_their_deadline_where_others_take_it_all() {
    assertThatExceptionOfType(PortalException.Throttled.class)
        .isThrownBy(this::call)
        .withMessageContaining("not sent");

    assertThat(time.instant()).isEqualTo(VirtualTime.START.plusSeconds(9));
  }

  @Test
  void go_on_as_if_alone_while_the_budget_is_gone_and_that_is_told_once() {
    given.addAll(List.of(GONE, GONE, 3));
    call();
    time.pass(Duration.ofSeconds(5));
    call();
    time.pass(Duration.ofSeconds(5));
    call();

    assertThat(asked).isEqualTo(3);
    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            TurnObserver.Trouble.class,
            trouble -> assertThat(trouble.what()).contains("acme").contains("as if alone"));
  }
}
