package io.imbot4j.jdbc;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.CallBudget;
import io.imbot4j.port.Erased;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.PortalStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a bot must not forget, in a file of SQLite or in PostgreSQL.
 *
 * <pre>{@code
 * try (Database database = Database.sqlite(Path.of("data/bot.db")).encryptedWith(keys).open()) {
 *   PortalStore portals = database.portals();
 *   OffsetStore offsets = database.offsets();
 * }
 * }</pre>
 *
 * <p>Several nodes may open the same database, at the same moment too. Safe for use by many
 * threads. Whatever is asked of it or its stores waits for a disk or a network, but not for ever,
 * and throws {@link io.imbot4j.port.StoreException} where that fails.
 */
public final class Database implements AutoCloseable {
  /** Where the scripts of the schema are, for an application that runs Flyway: {@value}. */
  public static final String MIGRATIONS = "classpath:" + Migrations.LOCATION;

  private static final Logger log = LoggerFactory.getLogger(Database.class);

  private final Engine engine;
  private final PortalRows rows;
  private final JdbcPortals portals;
  private final JdbcOffsets offsets;
  private final JdbcInbox inbox;
  private final JdbcBroadcasts broadcasts;
  private final JdbcBudget budget;

  /** Whether it is still to be said that tokens are readable. */
  private final AtomicBoolean unsaid;

  private Database(Builder builder, Engine engine) {
    this.engine = engine;
    unsaid = new AtomicBoolean(builder.keys == null);
    rows = new PortalRows(new Sealer(builder.keys));
    JdbcLeases leases = new JdbcLeases(engine, builder.clock);
    InstantSource clock = builder.clock == null ? InstantSource.system() : builder.clock;
    portals = new JdbcPortals(engine, rows, leases, new PortalCache(builder.cached, clock));
    offsets = new JdbcOffsets(engine, leases);
    inbox = new JdbcInbox(engine);
    broadcasts = new JdbcBroadcasts(engine);
    budget = new JdbcBudget(engine, builder.clock);
  }

  /**
   * In a file, made with its folders where there is none: for one machine, on a disk of its own.
   *
   * @param file {@code data/bot.db}; two more files appear beside it while it is open
   */
  public static Builder sqlite(Path file) {
    return new Builder(patience -> new SqliteEngine(file, patience));
  }

  /**
   * In PostgreSQL, in tables named {@code imbot4j_…} of the schema its user sees first.
   *
   * @param dataSource with or without a pool; it stays open when the database is closed
   */
  public static Builder postgres(DataSource dataSource) {
    Objects.requireNonNull(dataSource, "dataSource");
    return new Builder(patience -> new PostgresEngine(dataSource, patience));
  }

  /**
   * The portals that installed the application, and their tokens. Where these are not encrypted, a
   * warning is logged when this is asked for first; who never asks keeps none.
   */
  public PortalStore portals() {
    if (unsaid.compareAndSet(true, false)) {
      log.warn("Tokens are kept readable in {}; give it a key with encryptedWith(...)", engine);
    }
    return portals;
  }

  /** Up to where events were fetched, and by whom. */
  public OffsetStore offsets() {
    return offsets;
  }

  /** How fast all nodes together call a portal, where they share an address. */
  public CallBudget budget() {
    return budget;
  }

  /** What was accepted and is not done, conversations and timers. */
  public EventInbox inbox() {
    return inbox;
  }

  /** To whom broadcasts were sent, and what became of it. */
  public BroadcastStore broadcasts() {
    return broadcasts;
  }

  /**
   * Erases everything held about a portal, in all stores, at once or not at all.
   *
   * @return what that was
   */
  public Erased erase(PortalId portal) {
    Erased erased =
        portals.written(
            portal,
            sql ->
                JdbcPortals.erase(sql, portal)
                    .and(JdbcOffsets.erase(sql, portal))
                    .and(InboxErasure.erase(sql, portal))
                    .and(JdbcBroadcasts.erase(sql, engine.dialect(), portal)));
    engine.scrub();
    return erased;
  }

  /**
   * Erases everything held about a person of a portal, at once or not at all: {@link
   * EventInbox#erase(PortalId, UserId)} and {@link BroadcastStore#erase(PortalId, UserId)} say what
   * that is.
   *
   * @return what that was
   */
  public Erased erase(PortalId portal, UserId person) {
    Erased erased =
        engine.write(
            sql ->
                InboxErasure.erase(sql, engine.dialect(), portal, person)
                    .and(JdbcBroadcasts.erase(sql, portal, person)));
    engine.scrub();
    return erased;
  }

  /**
   * Encrypts anew what the first key did not encrypt, as after a change of the key, or the first
   * time there is one. Nodes may work on meanwhile, if they have all keys.
   *
   * @return how many portals were encrypted anew
   */
  public int reencrypt() {
    int portals = new Reencryption(engine, rows).run();
    engine.scrub();
    return portals;
  }

  /** Finishes what waits, refuses what comes later, and leaves no thread and no file open. */
  @Override
  public void close() {
    engine.close();
  }

  /** Collects how a database is to be opened. For one thread. */
  public static final class Builder {
    private final Function<Duration, Engine> engine;
    private @Nullable EncryptionKeys keys;
    private @Nullable InstantSource clock;
    private Duration patience = Duration.ofSeconds(10);
    private Duration cached = Duration.ofSeconds(5);

    private Builder(Function<Duration, Engine> engine) {
      this.engine = engine;
    }

    /** Encrypts tokens. Without it they are readable for whoever can read the database. */
    public Builder encryptedWith(EncryptionKeys keys) {
      this.keys = Objects.requireNonNull(keys, "keys");
      return this;
    }

    /**
     * How long anything may wait before it fails, 10 s unless said.
     *
     * @throws IllegalArgumentException if it is less than a second or more than an hour
     */
    public Builder patience(Duration patience) {
      if (patience.toSeconds() < 1 || patience.toHours() >= 1) {
        throw new IllegalArgumentException(
            "patience of " + patience + " is out of range; take 1 s to an hour");
      }
      this.patience = patience;
      return this;
    }

    /**
     * How old an answer of {@link PortalStore#find} may be where another node changed the portal, 5
     * s unless said; {@link Duration#ZERO} asks the database every time.
     */
    public Builder cachedFor(Duration length) {
      cached = length;
      return this;
    }

    Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Opens it, and makes or updates its tables if no other node does so just now.
     *
     * @throws io.imbot4j.port.StoreException if it cannot be reached or written, is of a newer
     *     version, or is encrypted with a key that is missing
     */
    public Database open() {
      Engine opened = engine.apply(patience);
      try {
        Migrations.apply(opened);
        Database database = new Database(this, opened);
        // A wrong key is found now rather than with the first event.
        database.portals.page(null, 1);
        return database;
      } catch (Throwable failure) {
        opened.close();
        throw failure;
      }
    }
  }
}
