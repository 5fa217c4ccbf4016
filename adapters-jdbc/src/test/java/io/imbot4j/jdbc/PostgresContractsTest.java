package io.imbot4j.jdbc;

import javax.sql.DataSource;

class PostgresContractsTest extends StoreContracts {
  private final DataSource schema = Postgres.schema();

  @Override
  Database.Builder database() {
    return Database.postgres(schema);
  }
}
