package io.imbot4j.jdbc;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static io.imbot4j.contracts.Samples.NOON;
import static io.imbot4j.contracts.Samples.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the inbox leaves in the database. */
class InboxRowsTest {
  private static final Duration LEASE = Duration.ofMinutes(1);

  static Stream<Fresh> databases() {
    return Fresh.databases();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void idle_dialogs_have_none(Fresh fresh) throws SQLException {
    try (Database database = fresh.open()) {
      EventInbox inbox = database.inbox();
      for (int user = 1; user <= 50; user++) {
        accept(inbox, "e" + user, User.named(new UserId(user), "Somebody"), "hello");
        complete(inbox, inbox.claim(NOON, LEASE).orElseThrow());
      }
    }
    for (String table : List.of("lane", "work", "conversation", "dead")) {
      assertThat(fresh.ask("select count(*) from imbot4j_" + table)).as(table).isEqualTo("0");
    }
    assertThat(fresh.ask("select count(*) from imbot4j_key")).isEqualTo("50");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void dialogs_that_rested_have_none(Fresh fresh) throws SQLException {
    try (Database database = fresh.open()) {
      EventInbox inbox = database.inbox();
      for (User user : List.of(ANN, BOB)) {
        accept(inbox, "e" + user.id(), user, "hello");
        Claim claim = inbox.claim(NOON, LEASE).orElseThrow();
        Outcome rests = new Outcome(Map.of(), List.of(), null, NOON.plusSeconds(2));
        inbox.complete(claim, rests, NOON);
      }
      assertThat(inbox.claim(NOON.plusSeconds(2), LEASE)).isEmpty();
    }
    assertThat(fresh.ask("select count(*) from imbot4j_lane")).isEqualTo("0");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void of_a_paused_bot_are_passed_over_once_and_not_at_every_claim(Fresh fresh)
      throws SQLException {
    String due = "select count(*) from imbot4j_lane where due <= " + NOON.toEpochMilli();
    try (Database database = fresh.open()) {
      EventInbox inbox = database.inbox();
      inbox.pause(PORTAL, null);
      for (int user = 1; user <= 200; user++) {
        accept(inbox, "e" + user, User.named(new UserId(user), "Somebody"), "hello");
      }
      assertThat(fresh.ask(due)).isEqualTo("200");
      assertThat(inbox.claim(NOON, LEASE)).isEmpty();
      assertThat(fresh.ask(due)).as("what a claim has to look through").isEqualTo("0");

      accept(inbox, "another", ANN, "hello again");
      assertThat(inbox.ready(NOON)).isFalse();
      assertThat(fresh.ask(due)).as("what a claim has to look through").isEqualTo("0");

      inbox.resume(PORTAL, null);
      for (int user = 1; user <= 200; user++) {
        assertThat(inbox.claim(NOON, LEASE)).isPresent();
      }
      assertThat(inbox.claim(NOON, LEASE)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void of_a_later_version_hold_up_their_own_dialog_alone(Fresh fresh) throws SQLException {
    try (Database database = fresh.open()) {
      EventInbox inbox = database.inbox();
      accept(inbox, "e1", ANN, "hello");
      inbox.accept(new Work.Event(Samples.message("e2", BOB, "hello")), NOON.plusMillis(1));
      fresh.execute("update imbot4j_work set document = '{\"v\":99}' where event_key = 'e1'");

      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> inbox.claim(NOON.plusMillis(1), LEASE))
          .withMessageContaining("dialog \"1\"")
          .withMessageContaining("update this node");
      Claim other = inbox.claim(NOON.plusMillis(1), LEASE).orElseThrow();
      assertThat(other.work().key().value()).isEqualTo("e2");
      complete(inbox, other);
      assertThat(inbox.claim(NOON.plusMillis(1), LEASE)).isEmpty();
      assertThat(inbox.ready(NOON.plusMillis(1).plus(LEASE))).isTrue();
    }
  }

  @Test
  void of_a_person_are_unreadable_in_the_file_once_erased(@TempDir Path folder) throws IOException {
    String said = "nobody shall ever know";
    try (Database database = Database.sqlite(folder.resolve("bot.db")).open()) {
      EventInbox inbox = database.inbox();
      accept(inbox, "e1", ANN, said);
      assertThat(text(folder)).contains(said);
      database.erase(PORTAL, ANN.id());
      assertThat(text(folder)).doesNotContain(said);
    }
  }

  private static void accept(EventInbox inbox, String key, User author, String text) {
    inbox.accept(new Work.Event(Samples.message(key, author, text)), NOON);
  }

  private static void complete(EventInbox inbox, Claim claim) {
    inbox.complete(claim, new Outcome(Map.of(), List.of(), null), NOON);
  }

  private static String text(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return text.toString();
  }
}
