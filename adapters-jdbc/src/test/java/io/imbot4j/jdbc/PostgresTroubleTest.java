package io.imbot4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.imbot4j.port.StoreException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

@Timeout(120)
class PostgresTroubleTest {
  private static final int CLOSED_PORT = 9;

  @TempDir Path folder;

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger(Database.class);

  @BeforeEach
  void listen() {
    logged.start();
    log.addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(logged);
  }

  @Test
  void a_server_that_was_gone_is_used_again_once_it_is_back() throws IOException {
    EmbeddedPostgres server = start(0);
    int port = server.getPort();
    try (HikariDataSource pool = pool(server.getPostgresDatabase());
        Database database = open(pool)) {
      database.portals().install(Quay.PORTAL);
      server.close();
      assertFails(() -> database.portals().reread(Quay.ID), "PostgreSQL cannot be reached");
      assertFails(() -> database.portals().install(Quay.PORTAL), "PostgreSQL cannot be reached");
      server = start(port);
      assertThat(database.portals().reread(Quay.ID)).contains(Quay.PORTAL);
      assertThat(database.portals().renew(Quay.ID, Quay.REFRESH, Quay.tokens(2))).isTrue();
    } finally {
      server.close();
    }
    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "PostgreSQL is gone; what needs it fails, and goes on by itself when it is back",
            "PostgreSQL is back");
  }

  @Test
  void a_connection_is_waited_for_no_longer_than_the_data_source_says() {
    AtomicInteger asked = new AtomicInteger();
    DataSource nowhere =
        new PGSimpleDataSource() {
          private static final long serialVersionUID = 1L;

          @Override
          public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            throw new SQLTransientConnectionException("no connection in 30 s", "08001");
          }
        };
    assertFails(() -> open(nowhere), "PostgreSQL cannot be reached");
    assertThat(asked).hasValue(1);
  }

  @Test
  void connections_that_died_in_the_pool_are_not_noticed() throws Exception {
    DataSource schema = Postgres.schema();
    try (HikariDataSource pool = pool(schema);
        Database database = open(pool)) {
      database.portals().install(Quay.PORTAL);
      killAllButOwn(schema);
      assertThat(database.portals().renew(Quay.ID, Quay.REFRESH, Quay.tokens(2))).isTrue();
      killAllButOwn(schema);
      assertThat(database.portals().reread(Quay.ID)).isPresent();
    }
  }

  @Test
  void a_connection_is_given_back_as_it_was() throws Exception {
    try (Connection only = Postgres.schema().getConnection();
        Database database = open(new Lending(only))) {
      only.setNetworkTimeout(Runnable::run, 12_345);
      for (boolean committing : List.of(true, false)) {
        only.setAutoCommit(committing);
        database.portals().install(Quay.PORTAL);
        assertThat(database.portals().reread(Quay.ID)).contains(Quay.PORTAL);
        assertThat(only.getAutoCommit()).isEqualTo(committing);
        assertThat(only.getNetworkTimeout()).isEqualTo(12_345);
      }
    }
  }

  @Nested
  class Said {
    @Test
    void is_that_it_cannot_be_reached() {
      PGSimpleDataSource nowhere = new PGSimpleDataSource();
      nowhere.setPortNumbers(new int[] {CLOSED_PORT});
      assertFails(() -> open(nowhere), "PostgreSQL cannot be reached");
    }

    @Test
    void is_that_something_holds_a_lock() throws Exception {
      DataSource schema = Postgres.schema();
      try (Database database = open(schema);
          Connection rude = schema.getConnection();
          Statement statement = rude.createStatement()) {
        database.portals().install(Quay.PORTAL);
        rude.setAutoCommit(false);
        statement.execute("select * from imbot4j_portal for update");
        assertFails(
            () -> database.portals().renew(Quay.ID, Quay.REFRESH, Quay.tokens(2)),
            "did not answer within 1.0 s; look for locks");
        rude.rollback();
        assertThat(database.portals().renew(Quay.ID, Quay.REFRESH, Quay.tokens(2))).isTrue();
      }
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("server"))
            .setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static HikariDataSource pool(DataSource dataSource) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(dataSource);
    config.setMaximumPoolSize(2);
    config.setConnectionTimeout(2_000);
    return new HikariDataSource(config);
  }

  private static Database open(DataSource dataSource) {
    return Database.postgres(dataSource)
        .encryptedWith(Keys.NEW)
        .patience(Duration.ofSeconds(1))
        .open();
  }

  private static void killAllButOwn(DataSource schema) throws Exception {
    try (Connection connection = schema.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
    }
  }

  private static void assertFails(Runnable call, String said) {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(call::run)
        .withMessageContaining(said);
  }

  /** Gives the same connection to everybody, and does not let them close it. */
  private static final class Lending extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final transient Connection lent;

    Lending(Connection only) {
      lent =
          (Connection)
              Proxy.newProxyInstance(
                  Lending.class.getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (proxy, method, given) ->
                      method.getName().equals("close") ? null : method.invoke(only, given));
    }

    @Override
    public Connection getConnection() {
      return lent;
    }
  }
}
