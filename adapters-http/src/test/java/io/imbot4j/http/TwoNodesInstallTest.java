package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.Tokens;
import io.imbot4j.runtime.Installer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One portal is installed on two nodes in the same moment, as when the platform posts to both. */
@Timeout(120)
class TwoNodesInstallTest {
  private static final int ROUNDS = 10;

  @TempDir Path folder;

  private final EmulatedCloud cloud = new EmulatedCloud();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @Test
  void of_a_file_of_sqlite_end_in_one_portal() throws Exception {
    assertOnePortal(() -> Database.sqlite(folder.resolve("bot.db")).open());
  }

  @Test
  void of_a_postgresql_end_in_one_portal() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      assertOnePortal(() -> Database.postgres(server.getPostgresDatabase()).open());
    }
  }

  private void assertOnePortal(Supplier<Database> opened) throws Exception {
    try (cloud;
        Node one = new Node(opened.get());
        Node other = new Node(opened.get())) {
      for (int round = 0; round < ROUNDS; round++) {
        PortalId id = cloud.install(cloud.emulator.addPortal("p" + round));
        Portal first = cloud.store.find(id).orElseThrow();
        Portal second = said(first, cloud.renewElsewhere(id));

        together(() -> one.installer.installed(first), () -> other.installer.installed(second));

        Portal stored = one.database.portals().reread(id).orElseThrow();
        assertThat(stored.status()).isEqualTo(PortalStatus.ACTIVE);
        assertThat(stored.tokens()).isIn(first.tokens(), second.tokens());
        assertThat(other.database.portals().reread(id)).contains(stored);
        assertThat(scopes(List.of(one, other), id)).hasSize(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Portal said(Portal first, Tokens tokens) {
    return Portal.installed(
        first.id(), first.endpoint(), first.authServer(), tokens, first.installed());
  }

  private static Set<Set<String>> scopes(List<Node> nodes, PortalId id) {
    return nodes.stream().map(node -> node.portals.api(id).scopes()).collect(Collectors.toSet());
  }

  private void together(Runnable... acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.length);
    List<Future<?>> ends = new ArrayList<>();
    for (Runnable act : acts) {
      ends.add(
          threads.submit(
              () -> {
                start.await();
                act.run();
                return null;
              }));
    }
    for (Future<?> end : ends) {
      end.get(60, TimeUnit.SECONDS);
    }
  }

  private final class Node implements AutoCloseable {
    private final Database database;
    private final Portals portals;
    private final Installer installer;

    Node(Database database) {
      this.database = database;
      portals = cloud.node(database.portals()).build();
      installer =
          Installer.of(
                  database.portals(),
                  portals.proof(),
                  portals::api,
                  new Named(),
                  URI.create("http://127.0.0.1:9/"))
              .observer(cloud.told::add)
              .start();
    }

    @Override
    public void close() {
      installer.close();
      portals.close();
      database.close();
    }
  }

  private static final class Named extends AbstractBot {
    @Override
    public BotProfile profile() {
      return BotProfile.of("office", "Office bot").build();
    }
  }
}
