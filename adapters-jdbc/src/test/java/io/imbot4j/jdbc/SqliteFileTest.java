package io.imbot4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {
  @TempDir Path folder;

  @Test
  void is_made_with_its_folders_for_its_owner_only() throws IOException {
    Path file = folder.resolve("some/data/bot.db");
    Database.sqlite(file).encryptedWith(Keys.NEW).open().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void is_written_so_that_a_power_cut_loses_nothing_acknowledged() {
    try (SqliteEngine engine = new SqliteEngine(file(), Duration.ofSeconds(10))) {
      assertThat(setting(engine, "journal_mode")).isEqualTo("wal");
      assertThat(setting(engine, "synchronous")).isEqualTo("2");
      assertThat(setting(engine, "secure_delete")).isEqualTo("1");
    }
  }

  @Test
  void keeps_portals_and_offsets_over_a_restart() {
    try (Database database = open()) {
      database.portals().install(Quay.PORTAL);
      database.offsets().save(Quay.ID, Samples.BOT, 17);
    }
    try (Database database = open()) {
      assertThat(database.portals().find(Quay.ID)).contains(Quay.PORTAL);
      assertThat(database.offsets().offset(Quay.ID, Samples.BOT)).hasValue(17);
    }
  }

  @Nested
  class Trouble {
    @Test
    void with_a_file_that_is_no_database() throws IOException {
      Files.writeString(file(), "this was a shopping list once ".repeat(200));
      assertFails(SqliteFileTest.this::open, "is damaged or no database of SQLite");
    }

    @Test
    void with_a_folder_that_is_a_file() throws IOException {
      Files.writeString(folder.resolve("data"), "");
      assertFails(
          () -> Database.sqlite(folder.resolve("data/bot.db")).open(), "right to write its folder");
    }

    @Test
    void with_another_program_that_locks_it() throws SQLException {
      try (Database database = open();
          Connection rude = DriverManager.getConnection("jdbc:sqlite:" + file());
          Statement statement = rude.createStatement()) {
        statement.execute("begin immediate");
        assertFails(() -> database.portals().install(Quay.PORTAL), "another program");
        assertThat(database.portals().find(Quay.ID)).isEmpty();
        statement.execute("rollback");
        database.portals().install(Quay.PORTAL);
        assertThat(database.portals().find(Quay.ID)).contains(Quay.PORTAL);
      }
    }

    @Test
    void with_a_full_disk() {
      try (SqliteEngine engine = new SqliteEngine(file(), Duration.ofSeconds(10))) {
        engine.write(sql -> sql.update("create table big (bytes blob)"));
        engine.write(sql -> sql.list(row -> 1, "pragma max_page_count = 50"));
        assertFails(
            () -> engine.write(sql -> sql.update("insert into big values (zeroblob(10000000))")),
            "the disk is full; free some space");
        engine.write(sql -> sql.update("insert into big values ('small')"));
        List<String> kept =
            engine.read(sql -> sql.list(row -> row.getString(1), "select bytes from big"));
        assertThat(kept).containsExactly("small");
      }
    }

    @Test
    void with_a_database_that_was_closed() {
      Database database = open();
      database.close();
      database.close();
      assertFails(() -> database.portals().install(Quay.PORTAL), "is closed");
      assertFails(() -> database.portals().find(new PortalId("p")), "closed");
    }

    private void assertFails(Runnable call, String said) {
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(call::run)
          .satisfies(
              failure ->
                  assertThat(failure.getMessage())
                      .contains(said)
                      .contains(folder.toString())
                      .doesNotContain("\n"));
    }
  }

  private Path file() {
    return folder.resolve("bot.db");
  }

  private Database open() {
    return Database.sqlite(file()).encryptedWith(Keys.NEW).patience(Duration.ofSeconds(1)).open();
  }

  private static String setting(SqliteEngine engine, String name) {
    return engine.write(sql -> sql.one(row -> row.getString(1), "pragma " + name)).orElseThrow();
  }
}
