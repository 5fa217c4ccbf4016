package io.imbot4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Erased;
import io.imbot4j.port.Lease;
import io.imbot4j.port.OffsetStore;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store of offsets must do. To check yours, extend this and say how to make one. */
public abstract class OffsetStoreContract {
  private static final PortalId OTHER_PORTAL = new PortalId("other");
  private static final BotId OTHER_BOT = new BotId(457);

  /** For the store's leases. */
  protected final SettableClock clock = new SettableClock();

  /** For subclasses. */
  protected OffsetStoreContract() {}

  /** The same store, empty at first and with {@link #clock}, every time it is asked in one test. */
  protected abstract OffsetStore store();

  /** The same data as another node sees it; the store itself where no node can share it. */
  protected abstract OffsetStore otherNode();

  @Test
  void knows_nothing_at_first() {
    assertThat(store().offset(Samples.PORTAL, Samples.BOT)).isEmpty();
  }

  @Test
  void remembers_the_last_offset_of_each_bot_of_each_portal() {
    saveSome();
    assertThat(store().offset(Samples.PORTAL, Samples.BOT)).hasValue(9);
    assertThat(store().offset(Samples.PORTAL, OTHER_BOT)).hasValue(3);
    assertThat(store().offset(OTHER_PORTAL, Samples.BOT)).hasValue(5);
    assertThat(otherNode().offset(Samples.PORTAL, Samples.BOT)).hasValue(9);
  }

  @Test
  void never_stores_the_zero_of_an_empty_queue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store().save(Samples.PORTAL, Samples.BOT, 0))
        .withMessageContaining("0");
    assertThat(store().offset(Samples.PORTAL, Samples.BOT)).isEmpty();
  }

  @Test
  void erases_a_portal_and_says_what_it_erased() {
    saveSome();
    assertThat(store().erase(Samples.PORTAL)).isEqualTo(Erased.of("offsets", 2));
    assertThat(store().offset(Samples.PORTAL, Samples.BOT)).isEmpty();
    assertThat(store().offset(OTHER_PORTAL, Samples.BOT)).hasValue(5);
    assertThat(store().erase(Samples.PORTAL)).isEqualTo(Erased.NOTHING);
  }

  @Test
  void erases_who_fetches_as_well() {
    Lease held = store().lease(Samples.PORTAL, Samples.BOT, Duration.ofMinutes(1)).orElseThrow();
    assertThat(store().erase(Samples.PORTAL)).isEqualTo(Erased.of("leases", 1));
    assertThat(held.extend(Duration.ofMinutes(1))).isFalse();
  }

  private void saveSome() {
    store().save(Samples.PORTAL, Samples.BOT, 7);
    store().save(Samples.PORTAL, Samples.BOT, 9);
    store().save(Samples.PORTAL, OTHER_BOT, 3);
    store().save(OTHER_PORTAL, Samples.BOT, 5);
  }

  @Nested
  class ALease extends LeaseContract {
    @Override
    protected SettableClock clock() {
      return clock;
    }

    @Override
    protected Optional<Lease> lease(Duration atMost) {
      return store().lease(Samples.PORTAL, Samples.BOT, atMost);
    }

    @Override
    protected Optional<Lease> leaseElsewhere(Duration atMost) {
      return otherNode().lease(Samples.PORTAL, Samples.BOT, atMost);
    }

    @Override
    protected Optional<Lease> leaseOnAnother(Duration atMost) {
      return store().lease(Samples.PORTAL, OTHER_BOT, atMost);
    }
  }
}
