package io.imbot4j.jdbc;

import io.imbot4j.contracts.OffsetStoreContract;
import io.imbot4j.contracts.PortalStoreContract;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.PortalStore;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The contracts on PostgreSQL, with two nodes. */
class PostgresContractsTest {
  private final DataSource schema = Postgres.schema();

  @Nested
  class Portals extends PortalStoreContract {
    private TwoNodes nodes;

    @BeforeEach
    void open() {
      nodes = TwoNodes.on(() -> Database.postgres(schema), clock);
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
      nodes = TwoNodes.on(() -> Database.postgres(schema), clock);
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
