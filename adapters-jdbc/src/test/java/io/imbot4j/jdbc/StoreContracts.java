package io.imbot4j.jdbc;

import io.imbot4j.contracts.OffsetStoreContract;
import io.imbot4j.contracts.PortalStoreContract;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.PortalStore;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The contracts of all stores, on a database that two nodes opened. */
abstract class StoreContracts {
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
}
