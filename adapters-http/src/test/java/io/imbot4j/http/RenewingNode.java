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

/** A node in a process of its own, which calls its portal once. */
final class RenewingNode {
  private static final Secret KEY = Secret.of("c4naryc4naryc4naryc4naryc4naryc4naryc4nary0=");

  private RenewingNode() {}

  public static void main(String[] fileAndServer) {
    try (Database database = open(Path.of(fileAndServer[0]));
        Portals portals =
            portals(database.portals(), URI.create(fileAndServer[1]), TurnObserver.SILENT)) {
      portals.rest(StubPortal.ID).call("scope", Map.of());
    }
  }

  static Database open(Path file) {
    return Database.sqlite(file).encryptedWith(EncryptionKeys.of("test", KEY)).open();
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
