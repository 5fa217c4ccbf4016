package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.UserId;
import io.imbot4j.jdbc.Database;
import io.imbot4j.jdbc.EncryptionKeys;
import io.imbot4j.port.Erased;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what docs/stores.md shows. */
class StoresTest {
  private static final Portal HARBOUR =
      Portal.installed(
          new PortalId("7d1e0a52c94b4f0d8a63b0f2e15c9a74"),
          URI.create("https://harbour.bitrix24.com/rest/"),
          URI.create("https://oauth.bitrix.info/rest/"),
          new Tokens(
              Secret.of("c4nary-an access token"),
              Secret.of("c4nary-a refresh token"),
              Instant.EPOCH),
          Instant.EPOCH);
  private static final PortalId PORTAL = HARBOUR.id();
  private static final UserId ANN = new UserId(1);

  private final Secret oldKey = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));
  private final Secret newKey = Secret.of(Base64.getEncoder().encodeToString(new byte[16]));

  @TempDir Path data;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = data.resolve("bot.db");
  }

  @Test
  void portals_outlive_a_restart_and_a_change_of_the_key_until_they_are_erased() {
    // region: openingStores
    EncryptionKeys keys = EncryptionKeys.of("2026", oldKey);
    try (Database database = Database.sqlite(file).encryptedWith(keys).open()) {
      PortalStore portals = database.portals();
      OffsetStore offsets = database.offsets();
      EventInbox inbox = database.inbox();
      // endregion
      assertThat(inbox.durable()).isTrue();
      portals.install(HARBOUR);
      offsets.save(PORTAL, new BotId(640), 31);
    }

    // region: changingTheKey
    EncryptionKeys both = EncryptionKeys.of("2027", newKey).andOld("2026", oldKey);
    try (Database database = Database.sqlite(file).encryptedWith(both).open()) {
      int portals = database.reencrypt();
      // endregion
      assertThat(portals).isEqualTo(1);
    }

    EncryptionKeys fresh = EncryptionKeys.of("2027", newKey);
    try (Database database = Database.sqlite(file).encryptedWith(fresh).open()) {
      assertThat(database.portals().find(PORTAL)).contains(HARBOUR);
      // region: erasing
      Erased erased = database.erase(PORTAL);
      // endregion
      assertThat(erased).hasToString("1 offsets, 1 portals");
      // region: erasingAPerson
      Erased hers = database.erase(PORTAL, ANN);
      // endregion
      assertThat(hers).isEqualTo(Erased.NOTHING);
    }
  }
}
