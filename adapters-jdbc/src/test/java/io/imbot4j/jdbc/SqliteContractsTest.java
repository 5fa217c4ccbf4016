package io.imbot4j.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractsTest extends StoreContracts {
  @TempDir Path folder;

  @Override
  Database.Builder database() {
    return Database.sqlite(folder.resolve("bot.db"));
  }
}
