package io.imbot4j.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to the schema this version knows, step by step, one node at a time.
 *
 * <p>Each script writes its own number into {@code imbot4j_schema}, so that it does not matter
 * whether it was run here or by Flyway before: what is there is not run again.
 */
final class Migrations {
  /** Where the scripts are, for Flyway: {@value}. */
  static final String LOCATION = "io/imbot4j/jdbc/migrations";

  /** In the order of their versions, from 1. */
  static final List<String> SCRIPTS =
      List.of(
          "V1__portals_offsets_leases.sql",
          "V2__inbox.sql",
          "V3__effects.sql",
          "V4__broadcasts.sql");

  private Migrations() {}

  /**
   * @throws StoreException if the schema is newer than this version, or was made by another text
   */
  static void apply(Engine engine) {
    engine.write(
        sql -> {
          sql.list(row -> 1, engine.dialect().schemaLock);
          int version = version(sql, engine.dialect());
          if (version > SCRIPTS.size()) {
            throw new StoreException(
                engine
                    + " was changed by a newer version (its schema is "
                    + version
                    + ", this version knows "
                    + SCRIPTS.size()
                    + "); start the newer version",
                null);
          }
          for (int known = 1; known <= version; known++) {
            verify(sql, engine, known);
          }
          for (int next = version + 1; next <= SCRIPTS.size(); next++) {
            run(sql, next);
          }
          return version;
        });
  }

  private static int version(Sql sql, Dialect dialect) throws SQLException {
    boolean none = sql.one(row -> row.getInt(1), dialect.hasSchema).orElse(0) == 0;
    return none
        ? 0
        : sql.one(row -> row.getInt(1), "select max(version) from imbot4j_schema").orElse(0);
  }

  private static void verify(Sql sql, Engine engine, int version) throws SQLException {
    List<@Nullable String> applied =
        sql.<@Nullable String>list(
            row -> row.getString(1),
            "select checksum from imbot4j_schema where version = ?",
            (long) version);
    String expected = checksum(script(version));
    for (String checksum : applied) {
      // Another tool that ran the script keeps a checksum of its own.
      if (checksum != null && !checksum.equals(expected)) {
        throw new StoreException(
            "step "
                + version
                + " of the schema of "
                + engine
                + " was made by another text than this version's; start the version that made it",
            null);
      }
    }
  }

  private static void run(Sql sql, int version) throws SQLException {
    String script = script(version);
    for (String statement : script.replaceAll("(?m)^--.*$", "").split(";\\s*(\\n|$)", -1)) {
      if (!statement.isBlank()) {
        sql.update(statement);
      }
    }
    sql.update(
        "update imbot4j_schema set checksum = ? where version = ?",
        checksum(script),
        (long) version);
  }

  private static String script(int version) {
    String name = "/" + LOCATION + "/" + SCRIPTS.get(version - 1);
    try (InputStream script = Migrations.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new StoreException(
            name + " is missing in the jar; build it with its resources", null);
      }
      return new String(script.readAllBytes(), UTF_8).replace("\r\n", "\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(name + " cannot be read", broken);
    }
  }

  private static String checksum(String script) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK knows SHA-256", impossible);
    }
  }
}
