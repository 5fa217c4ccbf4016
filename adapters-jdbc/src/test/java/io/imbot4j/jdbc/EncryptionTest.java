package io.imbot4j.jdbc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class EncryptionTest {
  private final Logger log = (Logger) LoggerFactory.getLogger(Database.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    logged.start();
    log.addAppender(logged);
    log.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(logged);
    log.setAdditive(true);
  }

  @Nested
  class WithAKey {
    @Test
    void no_secret_is_in_any_file() throws IOException {
      try (Database database = encrypted(Keys.NEW)) {
        database.portals().install(Quay.PORTAL);
        database.portals().renew(Quay.ID, Quay.REFRESH, Quay.tokens(2));
        assertThat(bytesOfAllFiles()).contains(Quay.ID.value()).doesNotContain(Quay.HUSH);
      }
      assertThat(bytesOfAllFiles()).contains(Quay.ID.value()).doesNotContain(Quay.HUSH);
      assertThat(logged.list).isEmpty();
    }

    @Test
    void the_same_token_is_never_stored_the_same_way_twice() throws SQLException {
      try (Database database = encrypted(Keys.NEW)) {
        database.portals().install(Quay.PORTAL);
        String first = stored("access_token");
        database.portals().install(Quay.PORTAL);
        assertThat(stored("access_token")).startsWith("2026:").isNotEqualTo(first);
      }
    }

    @Test
    void what_is_erased_leaves_no_trace() throws IOException {
      try (Database database = encrypted(Keys.NEW)) {
        database.portals().install(Quay.PORTAL);
        assertThat(bytesOfAllFiles()).contains(Quay.ID.value());
        database.erase(Quay.ID);
        assertThat(bytesOfAllFiles()).doesNotContain(Quay.ID.value());
      }
    }
  }

  @Nested
  class WithoutAKey {
    @Test
    void secrets_are_readable_which_is_said_once_at_the_start() throws IOException {
      try (Database database = open(plain())) {
        database.portals().install(Quay.PORTAL);
        assertThat(database.portals().reread(Quay.ID)).contains(Quay.PORTAL);
        assertThat(bytesOfAllFiles()).contains(Quay.HUSH);
      }
      assertThat(logged.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .singleElement()
          .asString()
          .contains("Tokens are kept readable", "encryptedWith");
    }

    @Test
    void nothing_is_said_to_who_keeps_no_tokens() {
      try (Database database = open(plain())) {
        assertThat(database.inbox()).isNotNull();
        assertThat(database.offsets()).isNotNull();
      }
      assertThat(logged.list).isEmpty();
    }

    @Test
    void nothing_encrypted_can_be_opened() {
      install(Keys.NEW);
      assertRefused(plain(), "\"2026\"", "not configured");
    }

    @Test
    void what_was_kept_is_encrypted_once_there_is_a_key() throws IOException {
      try (Database database = open(plain())) {
        database.portals().install(Quay.PORTAL);
      }
      try (Database database = encrypted(Keys.NEW)) {
        assertThat(database.portals().find(Quay.ID)).contains(Quay.PORTAL);
        assertThat(database.reencrypt()).isEqualTo(1);
        assertThat(bytesOfAllFiles()).doesNotContain(Quay.HUSH);
        assertThat(database.portals().reread(Quay.ID)).contains(Quay.PORTAL);
      }
    }
  }

  @Nested
  class AnotherKey {
    @Test
    void opens_what_the_old_one_sealed_and_seals_everything_anew() throws SQLException {
      List<Portal> portals = installMany(Keys.OLD, 250);
      try (Database database = encrypted(Keys.NEW_AND_OLD)) {
        database.portals().install(portals.get(0));
        assertThat(database.portals().page(null, 1_000)).hasSize(250);
        assertThat(database.reencrypt()).isEqualTo(249);
        assertThat(database.reencrypt()).isZero();
        assertThat(stored("refresh_token")).startsWith("2026:");
      }
      try (Database database = encrypted(Keys.NEW)) {
        assertThat(database.portals().page(null, 1_000)).containsExactlyElementsOf(portals);
      }
    }

    @Test
    void without_the_old_one_is_refused_at_the_start() {
      install(Keys.OLD);
      assertRefused(builder().encryptedWith(Keys.NEW), "\"2025\"", "not configured");
    }

    @Test
    void of_the_same_name_is_refused_at_the_start() {
      install(Keys.OLD);
      EncryptionKeys wrong = EncryptionKeys.of("2025", Keys.bytes(24));
      assertRefused(builder().encryptedWith(wrong), "\"2025\" does not open", Quay.ID.value());
    }
  }

  @Nested
  class WhatWasChangedByHand {
    static Stream<Arguments> changes() {
      return Stream.of(
          arguments(
              "a byte",
              "access_token = substr(access_token, 1, 20) || 'AAAA'"
                  + " || substr(access_token, 25)"),
          arguments("cut short", "refresh_token = substr(refresh_token, 1, 12)"),
          arguments("no Base64", "refresh_token = '2026:???'"),
          arguments("another column", "access_token = refresh_token"),
          arguments("another portal", "portal = 'b' || portal"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void is_refused(String name, String change) throws SQLException {
      install(Keys.NEW);
      execute("update imbot4j_portal set " + change);
      assertRefused(builder().encryptedWith(Keys.NEW), "does not open", Quay.ID.value());
    }
  }

  @Nested
  class AKey {
    static Stream<Arguments> wrong() {
      return Stream.of(
          arguments("2026", Keys.bytes(20), "20 bytes"),
          arguments("2026", Secret.of("not Base64!"), "not Base64"),
          arguments("20:26", Keys.bytes(32), "\"20:26\""),
          arguments("", Keys.bytes(32), "names no encryption key"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void says_what_is_wrong_with_it(String id, Secret base64, String what) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EncryptionKeys.of(id, base64))
          .withMessageContaining(what)
          .withMessageNotContaining(base64.reveal());
    }

    @Test
    void is_not_named_twice() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Keys.NEW.andOld("2026", Keys.bytes(16)))
          .withMessageContaining("\"2026\"");
    }

    @Test
    void is_not_shown() {
      assertThat(Keys.NEW_AND_OLD.toString())
          .contains("2026", "2025")
          .doesNotContain(Keys.OLD_BYTES.reveal());
    }
  }

  private Database.Builder builder() {
    return Database.sqlite(folder.resolve("bot.db"));
  }

  private Database.Builder plain() {
    return builder();
  }

  private Database open(Database.Builder builder) {
    return builder.open();
  }

  private Database encrypted(EncryptionKeys keys) {
    return builder().encryptedWith(keys).open();
  }

  private void install(EncryptionKeys keys) {
    try (Database database = encrypted(keys)) {
      database.portals().install(Quay.PORTAL);
    }
  }

  private List<Portal> installMany(EncryptionKeys keys, int count) {
    List<Portal> portals = new ArrayList<>();
    try (Database database = encrypted(keys)) {
      for (int number = 0; number < count; number++) {
        Portal portal = Quay.portal(new PortalId("p" + (1_000 + number)));
        database.portals().install(portal);
        portals.add(portal);
      }
    }
    return portals;
  }

  private static void assertRefused(Database.Builder builder, String... said) {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(builder::open)
        .satisfies(
            refused -> assertThat(refused.getMessage()).contains(said).doesNotContain(Quay.HUSH));
  }

  private String bytesOfAllFiles() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(file -> file.getFileName().toString().startsWith("bot.db")).toList()) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }

  private String stored(String column) throws SQLException {
    try (Connection connection = raw();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select " + column + " from imbot4j_portal")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void execute(String change) throws SQLException {
    try (Connection connection = raw();
        Statement statement = connection.createStatement()) {
      statement.execute(change);
    }
  }

  private Connection raw() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
  }
}
