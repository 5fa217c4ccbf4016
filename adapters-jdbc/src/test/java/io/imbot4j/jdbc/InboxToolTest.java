package io.imbot4j.jdbc;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.NOON;
import static io.imbot4j.contracts.Samples.PORTAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.contracts.Samples;
import io.imbot4j.port.EffectJournal.Effect;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
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
import org.junit.jupiter.params.provider.MethodSource;
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

  @ParameterizedTest
  @MethodSource("io.imbot4j.jdbc.Fresh#databases")
  void lists_the_calls_in_doubt_and_settles_one_event_or_all(Fresh fresh) {
    try (Database other = fresh.open()) {
      inbox = other.inbox();
      leavesInDoubt("e1", "imbot.v2.Chat.Message.send", "imbot.v2.Chat.Message.update");
      leavesInDoubt("e2", "imbot.v2.Chat.Message.send");
      assertThat(run("doubts"))
          .isEqualTo(
              PORTAL
                  + "\t456\t1\te1\t0\timbot.v2.Chat.Message.send\n"
                  + PORTAL
                  + "\t456\t1\te1\t1\timbot.v2.Chat.Message.update\n"
                  + PORTAL
                  + "\t456\t1\te2\t0\timbot.v2.Chat.Message.send\n");
      assertThat(run("settle " + PORTAL + " 456 e1")).isEqualTo("settled 2\n");
      assertThat(run("doubts")).contains("e2").doesNotContain("e1");
      assertThat(run("settle all")).isEqualTo("settled 1\n");
      assertThat(run("settle all")).isEqualTo("settled 0\n");
      assertThat(run("doubts")).isEmpty();
    }
  }

  @Test
  void erases_and_says_what() {
    fails("e1", "broke");
    assertThat(run("erase " + PORTAL + " 1")).isEqualTo("erased 1 failures\n");
    assertThat(run("erase " + PORTAL)).isEqualTo("erased 1 keys\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "list 1", "drop", "drop some", "settle some", "pause p bot"})
  void refuses_what_makes_no_sense(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> run(words));
  }

  private void fails(String key, String why) {
    inbox.complete(turn(key), new Outcome(Map.of(), List.of(), why), NOON);
  }

  /** A turn that was cut short in the middle of calls, and went on without them. */
  private void leavesInDoubt(String key, String... methods) {
    Claim turn = turn(key);
    for (int ordinal = 0; ordinal < methods.length; ordinal++) {
      inbox.effects().intend(turn, new Effect(ordinal, methods[ordinal], "a hash", null));
    }
    inbox.complete(turn, new Outcome(Map.of(), List.of(), null), NOON);
  }

  private Claim turn(String key) {
    inbox.accept(new Work.Event(Samples.message(key, ANN, "hello")), NOON);
    return inbox.claim(NOON, Duration.ofMinutes(1)).orElseThrow();
  }

  private String run(String words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new InboxTool(inbox, InstantSource.fixed(NOON), new PrintStream(printed, true, UTF_8))
        .run(List.of(words.split(" ")));
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
