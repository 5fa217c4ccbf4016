package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Portal;
import io.imbot4j.port.Tokens;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.servlet.EventSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes while portals post, and comes back; nothing of ours is started again. */
@Timeout(120)
class DatabaseGoneTest {
  private static final PortalId PORTAL = new PortalId("7d1e0a52c94b4f0d8a63b0f2e15c9a74");
  private static final int EVENTS = 20;

  @TempDir Path folder;
  private final List<TurnObserver.Observation> seen = new CopyOnWriteArrayList<>();

  @Test
  void each_event_is_answered_503_and_told_until_it_is_back() throws Exception {
    EmbeddedPostgres postgres = start(0);
    int port = postgres.getPort();
    try (Database database =
            Database.postgres(postgres.getPostgresDatabase()).cachedFor(Duration.ZERO).open();
        EventServer server = new EventServer()) {
      database.portals().install(portal());
      server.serve(
          event -> new Done(),
          EventServletConfig.of(EventSource.application(database.portals()))
              .withObserver(seen::add));
      assertThat(post(server.url())).isEqualTo(200);

      postgres.close();
      seen.clear();
      for (int event = 0; event < EVENTS; event++) {
        assertThat(post(server.url())).isEqualTo(503);
      }
      assertThat(seen)
          .hasSize(EVENTS)
          .allSatisfy(told -> assertThat(told).isInstanceOf(TurnObserver.RefusedPost.class));

      postgres = start(port);
      assertThat(post(server.url())).isEqualTo(200);
    } finally {
      postgres.close();
    }
  }

  /** No event of a bot is posted here. */
  private record Done() implements EventDispatcher.Receipt {
    @Override
    public boolean duplicate() {
      return false;
    }

    @Override
    public boolean awaitSafe(Duration atMost) {
      return true;
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("server"))
            .setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static Portal portal() {
    Instant now = Instant.EPOCH;
    return Portal.installed(
            PORTAL,
            URI.create("https://acme.bitrix24.com/rest/"),
            URI.create("https://oauth.bitrix.info/rest/"),
            new Tokens(Secret.of("c4nary-access"), Secret.of("c4nary-refresh"), now),
            now)
        .withApplicationToken(Secret.of("c4nary-right"));
  }

  private static int post(URI address) throws Exception {
    String form =
        "event=ONAPPTEST&auth[member_id]=" + PORTAL + "&auth[application_token]=c4nary-right";
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }
}
