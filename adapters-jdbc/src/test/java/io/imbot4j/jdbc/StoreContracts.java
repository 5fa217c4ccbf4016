package io.imbot4j.jdbc;

import io.imbot4j.contracts.BroadcastStoreContract;
import io.imbot4j.contracts.CallBudgetContract;
import io.imbot4j.contracts.EffectJournalContract;
import io.imbot4j.contracts.EventInboxContract;
import io.imbot4j.contracts.InboxCareContract;
import io.imbot4j.contracts.OffsetStoreContract;
import io.imbot4j.contracts.PortalStoreContract;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.CallBudget;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.PortalStore;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The contracts of all stores, on a database that two nodes opened. */
abstract class StoreContracts {
  /** An inbox has no clock. */
  private static final InstantSource CLOCK = new SettableClock();

  private @Nullable TwoNodes nodes;

  /** The same database, empty at first, every time it is asked in one test. */
  abstract Database.Builder database();

  @AfterEach
  void close() {
    if (nodes != null) {
      nodes.close();
    }
  }

  private synchronized TwoNodes nodes(InstantSource clock) {
    if (nodes == null) {
      nodes = TwoNodes.on(() -> database().patience(Duration.ofSeconds(20)), clock);
    }
    return nodes;
  }

  @Nested
  class Portals extends PortalStoreContract {
    @Override
    protected PortalStore store() {
      return nodes(clock).one().portals();
    }

    @Override
    protected PortalStore otherNode() {
      return nodes(clock).other().portals();
    }
  }

  @Nested
  class Offsets extends OffsetStoreContract {
    @Override
    protected OffsetStore store() {
      return nodes(clock).one().offsets();
    }

    @Override
    protected OffsetStore otherNode() {
      return nodes(clock).other().offsets();
    }
  }

  @Nested
  class Budget extends CallBudgetContract {
    @Override
    protected CallBudget budget() {
      return nodes(clock).one().budget();
    }

    @Override
    protected CallBudget otherNode() {
      return nodes(clock).other().budget();
    }
  }

  @Nested
  class Inbox extends EventInboxContract {
    @Override
    protected EventInbox inbox() {
      return nodes(CLOCK).one().inbox();
    }

    @Override
    protected EventInbox otherNode() {
      return nodes(CLOCK).other().inbox();
    }
  }

  @Nested
  class InboxCare extends InboxCareContract {
    @Override
    protected EventInbox inbox() {
      return nodes(CLOCK).one().inbox();
    }

    @Override
    protected EventInbox otherNode() {
      return nodes(CLOCK).other().inbox();
    }
  }

  @Nested
  class Effects extends EffectJournalContract {
    @Override
    protected EventInbox inbox() {
      return nodes(CLOCK).one().inbox();
    }

    @Override
    protected EventInbox otherNode() {
      return nodes(CLOCK).other().inbox();
    }
  }

  @Nested
  class Broadcasts extends BroadcastStoreContract {
    @Override
    protected BroadcastStore store() {
      return nodes(CLOCK).one().broadcasts();
    }

    @Override
    protected BroadcastStore otherNode() {
      return nodes(CLOCK).other().broadcasts();
    }
  }
}
