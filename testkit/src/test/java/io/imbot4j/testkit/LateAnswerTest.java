package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.EventInbox;
import io.imbot4j.runtime.MemoryInbox;
import io.imbot4j.world.LogEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A command is answered whenever its answer is ready, though a portal takes it for ten minutes. */
class LateAnswerTest {
  private static final String V1_ANSWER = "imbot.command.answer";
  private static final String V2_ANSWER = "imbot.v2.Command.answer";

  private final EventInbox inbox = new MemoryInbox();
  private Duration takes = Duration.ZERO;

  @SuppressWarnings("NullAway.Init")
  private FakePortal portal;

  @AfterEach
  void it_closes() {
    portal.close();
  }

  @ParameterizedTest
  @CsvSource({
    "V1, PT0S, imbot.command.answer",
    "V1, PT9M59S, imbot.command.answer",
    "V1, PT10M, imbot.message.add",
    "V1, PT3H, imbot.message.add",
    "V2, PT0S, imbot.v2.Command.answer",
    "V2, PT9M, imbot.v2.Command.answer",
    "V2, PT10M, imbot.v2.Chat.Message.send",
    "V2, PT3H, imbot.v2.Chat.Message.send"
  })
  void a_handler_that_takes_long_is_heard_all_the_same(
      Generation generation, Duration time, String method) {
    start(generation);
    takes = time;
    portal.user("Ann").says("/count").hears("a million").hearsNothing();
    assertThat(spoken()).endsWith(method);
  }

  @ParameterizedTest
  @EnumSource(Generation.class)
  void a_command_that_waited_in_the_inbox_is_answered_by_a_message(Generation generation) {
    start(generation);
    Person ann = portal.user("Ann").says("/count").hears("a million");
    inbox.pause(portal.id(), null);
    portal.world().as(ann.id()).say(portal.gateway().bot().toString(), "/count");
    portal.world().advance(Duration.ofMinutes(11));
    inbox.resume(portal.id(), null);
    portal.passes(Duration.ZERO);
    ann.hears("a million").hearsNothing();
    assertThat(spoken().get(spoken().size() - 1)).isNotIn(V1_ANSWER, V2_ANSWER);
  }

  private void start(Generation generation) {
    portal = FakePortal.of(Counting::new).generation(generation).inbox(inbox).start();
  }

  /** The methods by which the bot spoke or tried to. */
  private List<String> spoken() {
    return portal.world().log(0).stream()
        .map(LogEntry::name)
        .filter(
            name ->
                name.endsWith("ommand.answer")
                    || name.endsWith("message.add")
                    || name.endsWith("Message.send"))
        .toList();
  }

  private final class Counting extends AbstractBot {
    @Override
    protected void routes(Routes on) {
      on.command(
          "count",
          "Counts for a while",
          (called, dialog) -> {
            portal.world().advance(takes);
            dialog.answer(NewMessage.of("a million"));
          });
    }
  }
}
