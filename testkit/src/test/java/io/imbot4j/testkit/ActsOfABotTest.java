package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.message.Menu;
import io.imbot4j.domain.message.MenuItem;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bot does in a dialog beside saying something, as the people there see it. */
class ActsOfABotTest {
  record Again(int slices) {}

  private static final class Baker extends AbstractBot {
    @Override
    protected void routes(Routes on) {
      on.button(
          Again.class,
          (press, dialog) -> dialog.say(press.payload().slices() + " slices for " + name(dialog)));
    }

    @Override
    protected void onMessage(Message message, Dialog dialog) {
      switch (message.text()) {
        case "nice" -> dialog.react(message.id(), Reaction.LIKE);
        case "think" -> dialog.typing(InputAction.THINKING);
        default ->
            dialog.say(
                NewMessage.of(Text.of("Cake?")).with(Menu.of(MenuItem.of("Again", new Again(2)))));
      }
    }

    private static String name(Dialog dialog) {
      return dialog.user().orElseThrow().name();
    }
  }

  /** The newer generation has no menus. */
  @Test
  void a_menu_entry_brings_its_payload_back() {
    try (FakePortal portal = FakePortal.of(Baker::new).generation(Generation.V1).start()) {
      Person ann = portal.user("Ann");

      ann.says("hello").hears("Cake?").chooses("Again").hears("2 slices for Ann Lee");

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> ann.chooses("Never"))
          .withMessageStartingWith("there is no menu entry \"Never\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Generation.class)
  void a_reaction_is_seen_on_the_message(Generation generation) {
    try (FakePortal portal = FakePortal.of(Baker::new).generation(generation).start()) {
      Person ann = portal.user("Ann");

      ann.says("nice").seesReaction("like").hearsNothing();

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> ann.seesReaction("fire"))
          .withMessageContaining("but saw\n  [like]");
    }
  }

  @Test
  void an_action_is_seen_while_the_bot_is_busy() {
    try (FakePortal portal = FakePortal.with(new Baker())) {
      portal.user("Ann").says("think").seesTyping();
    }
  }
}
