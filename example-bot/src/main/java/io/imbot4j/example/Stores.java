package io.imbot4j.example;

import io.imbot4j.jdbc.Database;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.runtime.MemoryInbox;
import io.imbot4j.runtime.MemoryOffsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the bot keeps what must not be lost. */
record Stores(EventInbox inbox, OffsetStore offsets) {
  private static final String FILE = "imbot4j.db";

  /** The database in this folder, the current one for {@code null}. */
  static Database database(@Nullable Path folder) {
    return Database.sqlite(folder == null ? Path.of(FILE) : folder.resolve(FILE)).open();
  }

  static Stores of(Database database) {
    return new Stores(database.inbox(), database.offsets());
  }

  /** Lost with the process. */
  static Stores inMemory() {
    return new Stores(new MemoryInbox(), new MemoryOffsets());
  }
}
