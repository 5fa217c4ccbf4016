package io.imbot4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.OffsetStore;
import org.junit.jupiter.api.Test;

/** What every store of offsets must do. To check yours, extend this and say how to make one. */
public abstract class OffsetStoreContract {
  /** For subclasses. */
  protected OffsetStoreContract() {}

  /** The same empty store, every time it is asked within one test. */
  protected abstract OffsetStore store();

  @Test
  void knows_nothing_at_first() {
    assertThat(store().offset(Samples.PORTAL, Samples.BOT)).isEmpty();
  }

  @Test
  void remembers_the_last_offset_of_each_bot_of_each_portal() {
    store().save(Samples.PORTAL, Samples.BOT, 7);
    store().save(Samples.PORTAL, Samples.BOT, 9);
    store().save(Samples.PORTAL, new BotId(457), 3);
    store().save(new PortalId("other"), Samples.BOT, 5);
    assertThat(store().offset(Samples.PORTAL, Samples.BOT)).hasValue(9);
    assertThat(store().offset(Samples.PORTAL, new BotId(457))).hasValue(3);
    assertThat(store().offset(new PortalId("other"), Samples.BOT)).hasValue(5);
  }

  @Test
  void never_stores_the_zero_of_an_empty_queue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store().save(Samples.PORTAL, Samples.BOT, 0))
        .withMessageContaining("0");
  }
}
