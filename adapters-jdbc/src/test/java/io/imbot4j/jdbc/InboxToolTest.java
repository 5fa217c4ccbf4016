package io.imbot4j.jdbc;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.NOON;
import static io.imbot4j.contracts.Samples.PORTAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.contracts.Samples;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.Work;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxToolTest {
  @TempDir Path folder;
  private Database database;
  private EventInbox inbox;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("bot.db")).open();
    inbox = database.inbox();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void lists_failures_with_their_first_line() {
    fails("e1", "7F3A it broke\n\tat somewhere");
    assertThat(run("list")).isEqualTo(PORTAL + "\t456\t1\te1\t7F3A it broke\n");
  }

  @Test
  void replays_one() {
    fails("e1", "broke");
    fails("e2", "broke");
    assertThat(run("replay " + PORTAL + " 456 e2")).isEqualTo("replayed 1\n");
    assertThat(run("list")).contains("e1").doesNotContain("e2");
    assertThat(inbox.waiting(NOON)).isEqualTo(1);
  }

  @Test
  void replays_or_drops_all() {
    fails("e1", "broke");
    fails("e2", "broke");
    assertThat(run("replay all")).isEqualTo("replayed 2\n");
    assertThat(run("drop all")).isEqualTo("dropped 0\n");
    assertThat(inbox.waiting(NOON)).isEqualTo(2);
  }

  @Test
  void pauses_and_resumes() {
    run("pause " + PORTAL);
    run("pause " + PORTAL + " 456");
    assertThat(run("paused")).isEqualTo(PORTAL + "\tall bots\n" + PORTAL + "\t456\n");
    run("resume " + PORTAL);
    run("resume " + PORTAL + " 456");
    assertThat(run("paused")).isEmpty();
  }

  @Test
  void erases_and_says_what() {
    fails("e1", "broke");
    assertThat(run("erase " + PORTAL + " 1")).isEqualTo("erased 1 failures\n");
    assertThat(run("erase " + PORTAL)).isEqualTo("erased 1 keys\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "list 1", "drop", "drop some", "pause p bot"})
  void refuses_what_makes_no_sense(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> run(words));
  }

  private void fails(String key, String why) {
    inbox.accept(new Work.Event(Samples.message(key, ANN, "hello")), NOON);
    inbox.complete(
        inbox.claim(NOON, Duration.ofMinutes(1)).orElseThrow(),
        new Outcome(Map.of(), List.of(), why),
        NOON);
  }

  private String run(String words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new InboxTool(inbox, InstantSource.fixed(NOON), new PrintStream(printed, true, UTF_8))
        .run(List.of(words.split(" ")));
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
