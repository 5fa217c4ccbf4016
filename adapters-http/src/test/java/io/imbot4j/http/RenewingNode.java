package io.imbot4j.http;

import io.imbot4j.domain.Secret;
import io.imbot4j.jdbc.Database;
import io.imbot4j.jdbc.EncryptionKeys;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.TurnObserver;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A node in a process of its own, which calls its portal once. */
final class RenewingNode {
  private static final Secret KEY = Secret.of("c4naryc4naryc4naryc4naryc4naryc4naryc4nary0=");

  private RenewingNode() {}

  public static void main(String[] databaseAndServer) {
    try (Database database = open(databaseAndServer[0]);
        Portals portals =
            portals(database.portals(), URI.create(databaseAndServer[1]), TurnObserver.SILENT)) {
      portals.rest(StubPortal.ID).call("scope", Map.of());
    }
  }

  /**
   * @param where a file of SQLite, or the address of a PostgreSQL
   */
  static Database open(String where) {
    return (where.startsWith("jdbc:") ? postgres(where) : Database.sqlite(Path.of(where)))
        .encryptedWith(EncryptionKeys.of("test", KEY))
        .open();
  }

  private static Database.Builder postgres(String address) {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(address);
    return Database.postgres(server);
  }

  static Portals portals(PortalStore store, URI server, TurnObserver observer) {
    return Portals.of(store, new Application("local.1", StubInstallation.CLIENT_SECRET))
        .http(HttpConfig.builder().allowInnerNetwork().deadline(Duration.ofMinutes(1)).build())
        .authServer(server)
        .observer(observer)
        .lease(Duration.ofSeconds(2))
        .build();
  }
}
