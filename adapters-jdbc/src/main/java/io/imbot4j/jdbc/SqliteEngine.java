package io.imbot4j.jdbc;

import io.imbot4j.port.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * One file of SQLite: a log beside it (WAL) that is on the disk before a change is acknowledged
 * ({@code synchronous=FULL}), one writer, and readers that wait for nobody.
 */
final class SqliteEngine implements Engine {
  private static final int READERS = 4;

  private final Path file;
  private final Duration patience;
  private final List<Connection> opened = new ArrayList<>();
  private final BlockingQueue<Sql> readers = new ArrayBlockingQueue<>(READERS);
  private final WriteQueue writes;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param file made where there is none, readable for its owner only, its folders too
   * @param patience how long anything may wait
   * @throws StoreException if it cannot be opened
   */
  SqliteEngine(Path file, Duration patience) {
    this.file = file.toAbsolutePath();
    this.patience = patience;
    prepare();
    try {
      Connection writer = connect();
      opened.add(writer);
      for (int reader = 0; reader < READERS; reader++) {
        Connection connection = connect();
        opened.add(connection);
        readers.add(new Sql(connection, 0));
      }
      writes = new WriteQueue(writer, toString(), patience, this::explain);
    } catch (SQLException failure) {
      closeConnections();
      throw explain(failure);
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public <T> T read(Unit<T> unit) {
    Sql reader = borrow();
    try {
      return unit.run(reader);
    } catch (SQLException failure) {
      throw explain(failure);
    } finally {
      readers.add(reader);
    }
  }

  @Override
  public <T> T write(Unit<T> unit) {
    return writes.write(unit);
  }

  /** Empties the log beside the file, where old pages stay until they are overwritten. */
  @Override
  public void scrub() {
    try (Connection own = connect();
        Statement statement = own.createStatement()) {
      statement.execute("pragma wal_checkpoint(truncate)");
    } catch (SQLException failure) {
      throw explain(failure);
    }
  }

  private Sql borrow() {
    if (closed.get()) {
      throw new StoreException(this + " is closed; close it after all that uses it", null);
    }
    try {
      Sql reader = readers.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (reader == null) {
        throw new StoreException(
            this + " was not read: other reads keep it busy; look for a slow disk", null);
      }
      return reader;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreException("the thread was interrupted before it read " + this, interrupted);
    }
  }

  private void prepare() {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
        unpackInto(folder);
      }
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix && !Files.exists(file)) {
        createForOwner();
      }
    } catch (IOException failure) {
      throw new StoreException(
          this + " cannot be made; give this process the right to write its folder", failure);
    }
  }

  /**
   * SQLite's native library is unpacked there, for many servers mount /tmp without execution; what
   * the whole JVM is told is taken back, since another application may have another folder.
   */
  private static synchronized void unpackInto(Path folder) {
    String setting = "org.sqlite.tmpdir";
    if (System.getProperty(setting) != null) {
      return;
    }
    System.setProperty(setting, folder.toString());
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception failure) {
      // A connection fails of it, too, and says so.
    } finally {
      System.clearProperty(setting);
    }
  }

  private void createForOwner() throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException raced) {
      // Another node starts at the same moment, and made it.
    }
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    // Less than a caller waits, so that it is told who keeps the file busy.
    config.setBusyTimeout((int) busyFor().toMillis());
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // What is erased must not stay in the file as free space.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    // Not by the driver's class, which would make DriverManager keep a web application for ever.
    return new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), config.toProperties());
  }

  private Duration busyFor() {
    return patience.multipliedBy(4).dividedBy(5);
  }

  private StoreException explain(SQLException failure) {
    String what =
        switch (failure.getErrorCode() & 0xff) {
          case 5, 6 ->
              " was not changed: another program kept it busy for "
                  + busyFor().toMillis() / 1000.0
                  + " s; end that program, or give each bot a file of its own";
          case 8 -> " can only be read; give this process the right to write it and its folder";
          case 10 -> " cannot be read or written, its disk fails; replace the disk";
          case 11, 26 -> " is damaged or no database of SQLite; put a backup in its place";
          case 13 -> " was not changed, the disk is full; free some space";
          case 14 -> " cannot be opened; give this process the right to write it and its folder";
          default -> " refused; see the cause";
        };
    return new StoreException(this + what, failure);
  }

  @Override
  public String toString() {
    return "database file " + file;
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    writes.close();
    try {
      for (int reader = 0; reader < READERS; reader++) {
        readers.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException interrupted) {
      // Whoever still reads is cut off.
      Thread.currentThread().interrupt();
    }
    closeConnections();
  }

  private void closeConnections() {
    for (Connection connection : opened) {
      try {
        connection.close();
      } catch (SQLException failure) {
        // What was acknowledged is on the disk.
      }
    }
  }
}
