package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.world.Actor;
import io.imbot4j.world.MessageView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same bot on a portal that cannot reach it, as a process that is killed. */
class FetchModeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Emulator portal;
  private Actor ann;

  @BeforeEach
  void a_portal_is_there() {
    portal = Emulator.start(EmulatorConfig.local());
    ann = portal.world().as(1);
  }

  @AfterEach
  void the_portal_goes() {
    portal.close();
  }

  @Test
  void what_was_written_while_the_bot_was_dead_is_answered() throws Exception {
    try (ExampleProcess first = started()) {
      ann.say("456", "hello");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(answers()).contains("You said: hello"));
      first.kill();
    }
    ann.say("456", "are you there?");
    try (ExampleProcess second = started()) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(answers()).contains("You said: are you there?"));
      ann.say("456", "thank you");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(answers()).endsWith("You said: thank you"));
      second.stop();
      assertThat(second.exitCode()).isNotEqualTo(1);
    }
    // What was answered just before the kill was not acknowledged yet, and is answered again.
    assertThat(answers().stream().filter(answer -> !answer.contains("ello")))
        .containsExactly("You said: are you there?", "You said: thank you");
    assertThat(portal.world().snapshot().bots()).hasSize(1);
  }

  private ExampleProcess started() throws Exception {
    ExampleProcess example =
        ExampleProcess.start(Map.of("IMBOT4J_WEBHOOK", portal.webhook().toString()));
    assertThat(example.greeting()).startsWith("Talk to the bot: ").contains("Office bot");
    return example;
  }

  private List<String> answers() {
    return ann.messages("456").stream()
        .filter(message -> message.authorId() == 456)
        .map(MessageView::text)
        .toList();
  }
}
