package io.imbot4j.jdbc;

import io.imbot4j.contracts.OffsetStoreContract;
import io.imbot4j.contracts.PortalStoreContract;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.PortalStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts on one file of SQLite, which two nodes opened. */
class SqliteContractsTest {
  @TempDir Path folder;

  @Nested
  class Portals extends PortalStoreContract {
    private TwoNodes nodes;

    @BeforeEach
    void open() {
      nodes = TwoNodes.on(() -> Database.sqlite(folder.resolve("bot.db")), clock);
    }

    @AfterEach
    void close() {
      nodes.close();
    }

    @Override
    protected PortalStore store() {
      return nodes.one().portals();
    }

    @Override
    protected PortalStore otherNode() {
      return nodes.other().portals();
    }
  }

  @Nested
  class Offsets extends OffsetStoreContract {
    private TwoNodes nodes;

    @BeforeEach
    void open() {
      nodes = TwoNodes.on(() -> Database.sqlite(folder.resolve("bot.db")), clock);
    }

    @AfterEach
    void close() {
      nodes.close();
    }

    @Override
    protected OffsetStore store() {
      return nodes.one().offsets();
    }

    @Override
    protected OffsetStore otherNode() {
      return nodes.other().offsets();
    }
  }
}
