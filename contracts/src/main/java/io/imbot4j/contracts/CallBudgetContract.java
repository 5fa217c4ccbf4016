package io.imbot4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.CallBudget;
import io.imbot4j.port.Pace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every budget must do. To check yours, extend this and say how to make one. */
public abstract class CallBudgetContract {
  private static final PortalId ACME = new PortalId("acme");
  private static final PortalId BETA = new PortalId("beta");

  /** What {@link Pace#STANDARD} lets be taken at once: 3 s of 50 may be late. */
  private static final int FULL = 44;

  /** Goes by this, where the budget does not by a clock of its own. */
  protected final SettableClock clock = new SettableClock();

  /** For subclasses. */
  protected CallBudgetContract() {}

  /** The budget as this node sees it. */
  protected abstract CallBudget budget();

  /** The same budget as another node sees it. */
  protected abstract CallBudget otherNode();

  private int take(int wanted) {
    return budget().take(ACME, Pace.STANDARD, wanted, 0);
  }

  private int takeElsewhere(int wanted) {
    return otherNode().take(ACME, Pace.STANDARD, wanted, 0);
  }

  @Test
  void gives_what_is_wanted_while_there_is_room() {
    assertThat(take(3)).isEqualTo(3);
    assertThat(takeElsewhere(FULL)).isEqualTo(FULL - 3);
    assertThat(take(1)).isZero();
  }

  @Test
  void gets_back_what_was_taken_whoever_took_it_and_died() {
    take(FULL);
    clock.goesOn(Duration.ofMillis(499));
    assertThat(takeElsewhere(5)).isZero();
    clock.goesOn(Duration.ofMillis(1));
    assertThat(takeElsewhere(5)).isEqualTo(1);
    clock.goesOn(Duration.ofHours(1));
    assertThat(takeElsewhere(100)).isEqualTo(FULL);
  }

  @Test
  void leaves_what_others_are_to_have() {
    assertThat(budget().take(ACME, Pace.STANDARD, 100, 9)).isEqualTo(FULL - 9);
    assertThat(budget().take(ACME, Pace.STANDARD, 1, 9)).isZero();
    assertThat(takeElsewhere(100)).isEqualTo(9);
  }

  @Test
  void is_each_portals_own() {
    take(FULL);
    assertThat(budget().take(BETA, Pace.STANDARD, 100, 0)).isEqualTo(FULL);
  }

  @Test
  void goes_by_the_plan() {
    assertThat(budget().take(ACME, Pace.ENTERPRISE, 1_000, 0)).isEqualTo(235);
    clock.goesOn(Duration.ofSeconds(1));
    assertThat(otherNode().take(ACME, Pace.ENTERPRISE, 1_000, 0)).isEqualTo(5);
  }

  @Test
  void gives_nothing_twice_to_many_who_ask_at_once() {
    List<Integer> taken = Race.of(8, runner -> runner % 2 == 0 ? take(10) : takeElsewhere(10));
    assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(FULL);
  }
}
