package io.imbot4j.jdbc;

import java.time.InstantSource;
import java.util.function.Supplier;

/** Two nodes on one database. */
record TwoNodes(Database one, Database other) implements AutoCloseable {
  static TwoNodes on(Supplier<Database.Builder> database, InstantSource clock) {
    return new TwoNodes(open(database, clock), open(database, clock));
  }

  private static Database open(Supplier<Database.Builder> database, InstantSource clock) {
    return database.get().encryptedWith(Keys.NEW).clock(clock).open();
  }

  @Override
  public void close() {
    one.close();
    other.close();
  }
}
