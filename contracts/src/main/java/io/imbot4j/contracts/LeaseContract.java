package io.imbot4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.port.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the leases of every store must do; part of the stores' contracts. */
public abstract class LeaseContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** For subclasses. */
  protected LeaseContract() {}

  /** The clock the store was made with. */
  protected abstract SettableClock clock();

  /** Asks this node for the one lease this is about. */
  protected abstract Optional<Lease> lease(Duration atMost);

  /** Asks another node for the same lease. */
  protected abstract Optional<Lease> leaseElsewhere(Duration atMost);

  /** Asks this node for a lease on something else. */
  protected abstract Optional<Lease> leaseOnAnother(Duration atMost);

  @Test
  void is_given_to_one_at_a_time() {
    assertThat(lease(MINUTE)).isPresent();
    assertThat(lease(MINUTE)).isEmpty();
    assertThat(leaseElsewhere(MINUTE)).isEmpty();
    assertThat(leaseOnAnother(MINUTE)).isPresent();
  }

  @Test
  void is_free_once_it_was_given_back() {
    lease(MINUTE).orElseThrow().close();
    assertThat(leaseElsewhere(MINUTE)).isPresent();
  }

  @Test
  void ends_by_itself_where_its_holder_died() {
    lease(MINUTE);
    clock().goesOn(MINUTE.minusMillis(1));
    assertThat(leaseElsewhere(MINUTE)).isEmpty();
    clock().goesOn(Duration.ofMillis(1));
    assertThat(leaseElsewhere(MINUTE)).isPresent();
  }

  @Test
  void lasts_longer_once_it_was_extended() {
    Lease held = lease(MINUTE).orElseThrow();
    clock().goesOn(MINUTE.dividedBy(2));
    assertThat(held.extend(MINUTE)).isTrue();
    clock().goesOn(MINUTE.dividedBy(2));
    assertThat(leaseElsewhere(MINUTE)).isEmpty();
  }

  @Test
  void is_extended_after_its_end_where_nobody_took_it() {
    Lease held = lease(MINUTE).orElseThrow();
    clock().goesOn(MINUTE.multipliedBy(2));
    assertThat(held.extend(MINUTE)).isTrue();
    assertThat(leaseElsewhere(MINUTE)).isEmpty();
  }

  @Test
  void is_lost_once_another_took_it() {
    Lease late = lease(MINUTE).orElseThrow();
    clock().goesOn(MINUTE);
    Lease next = leaseElsewhere(MINUTE).orElseThrow();
    assertThat(late.extend(MINUTE)).isFalse();
    late.close();
    assertThat(lease(MINUTE)).isEmpty();
    assertThat(next.extend(MINUTE)).isTrue();
  }

  @Test
  void is_not_extended_after_it_was_given_back() {
    Lease given = lease(MINUTE).orElseThrow();
    given.close();
    given.close();
    assertThat(given.extend(MINUTE)).isFalse();
    assertThat(lease(MINUTE)).isPresent();
  }

  @Test
  void is_won_by_one_of_many_who_ask_at_once() {
    List<Boolean> won =
        Race.of(
            8, runner -> (runner % 2 == 0 ? lease(MINUTE) : leaseElsewhere(MINUTE)).isPresent());
    assertThat(won).containsOnlyOnce(true);
  }
}
