package io.imbot4j.http;

import static io.imbot4j.http.StubInstallation.EXPIRED;
import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import io.imbot4j.domain.Secret;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import io.imbot4j.port.TurnObserver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A node is killed while it renews tokens, and another one on the same database calls the portal
 * next.
 */
@Timeout(120)
class KilledNodeTest {
  private static EmbeddedPostgres postgres;

  @TempDir Path folder;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch killed = new CountDownLatch(1);
  private final List<TurnObserver.Observation> told = new CopyOnWriteArrayList<>();

  enum Kind {
    SQLITE,
    POSTGRESQL
  }

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  @ParameterizedTest
  @EnumSource
  void the_other_renews_where_the_authorization_server_had_sold_nothing(Kind kind)
      throws Exception {
    try (StubPortal server =
            new StubPortal(
                EXPIRED,
                this::never,
                EXPIRED,
                StubInstallation.sold("c4nary-new", "c4nary-n3xt"),
                result("7"));
        Database database = killNode(kind, server);
        Portals other = RenewingNode.portals(database.portals(), at(server), told::add)) {
      assertThat(other.rest(StubPortal.ID).call("scope", Map.of()).number()).hasValue(7);
      assertThat(stored(database).tokens().refresh()).isEqualTo(Secret.of("c4nary-n3xt"));
      assertThat(told).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_portal_is_lost_at_once_and_visibly_where_it_had_sold_the_new_tokens(Kind kind)
      throws Exception {
    try (StubPortal server =
            new StubPortal(EXPIRED, this::never, EXPIRED, error(400, "invalid_grant"));
        Database database = killNode(kind, server);
        Portals other = RenewingNode.portals(database.portals(), at(server), told::add)) {
      assertThat(
              catchThrowableOfType(
                  PortalException.AccessLost.class,
                  () -> other.rest(StubPortal.ID).call("scope", Map.of())))
          .hasMessageContaining("Install the application again on portal " + StubPortal.ID);
      assertThat(stored(database).status()).isInstanceOf(PortalStatus.AccessLost.class);
      assertThat(told).singleElement().asString().contains("portal acme is lost");
    }
  }

  /** The authorization server has the request; its answer reaches nobody. */
  private void never(HttpExchange exchange) throws IOException {
    asked.countDown();
    try {
      killed.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
    StubPortal.silence().give(exchange);
  }

  private Database killNode(Kind kind, StubPortal server) throws Exception {
    String where =
        kind == Kind.SQLITE
            ? folder.resolve("bot.db").toString()
            : postgres.getJdbcUrl("postgres", "postgres");
    Database database = RenewingNode.open(where);
    install(database.portals(), at(server));
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RenewingNode.class.getName(),
                where,
                at(server).toString())
            .inheritIO()
            .start();
    try {
      asked.await();
    } finally {
      node.destroyForcibly().waitFor();
      killed.countDown();
    }
    return database;
  }

  private static void install(PortalStore store, URI server) {
    store.install(
        Portal.installed(
            StubPortal.ID,
            server.resolve("/rest/"),
            server,
            new Tokens(
                StubInstallation.OLD_ACCESS, StubInstallation.OLD_REFRESH, VirtualTime.START),
            VirtualTime.START));
  }

  private static Portal stored(Database database) {
    return database.portals().reread(StubPortal.ID).orElseThrow();
  }

  private static URI at(StubPortal server) {
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }
}
