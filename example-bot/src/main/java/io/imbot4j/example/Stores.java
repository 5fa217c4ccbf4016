package io.imbot4j.example;

import io.imbot4j.jdbc.Database;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.runtime.MemoryInbox;
import io.imbot4j.runtime.MemoryOffsets;

/** Where the bot keeps what must not be lost. */
record Stores(EventInbox inbox, OffsetStore offsets) {
  static Stores of(Database database) {
    return new Stores(database.inbox(), database.offsets());
  }

  /** Lost with the process. */
  static Stores inMemory() {
    return new Stores(new MemoryInbox(), new MemoryOffsets());
  }
}
