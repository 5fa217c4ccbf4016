package io.imbot4j.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/**
 * A new, empty database, to be opened any number of times.
 *
 * @param raw its connections as any other program has them
 */
record Fresh(String name, Supplier<Database.Builder> builder, DataSource raw) {
  /** One of each kind. */
  static Stream<Fresh> databases() {
    return Stream.of(sqlite(), postgres());
  }

  private static Fresh sqlite() {
    try {
      Path file = Files.createTempDirectory("imbot4j").resolve("bot.db");
      SQLiteDataSource raw = new SQLiteDataSource();
      raw.setUrl("jdbc:sqlite:" + file);
      return new Fresh("SQLite", () -> Database.sqlite(file), raw);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Fresh postgres() {
    DataSource schema = Postgres.schema();
    return new Fresh("PostgreSQL", () -> Database.postgres(schema), schema);
  }

  Database open() {
    return builder.get().encryptedWith(Keys.NEW).open();
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = raw.getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  String ask(String query) throws SQLException {
    try (Connection connection = raw.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
