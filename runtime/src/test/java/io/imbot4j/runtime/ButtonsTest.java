package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Name;
import io.imbot4j.bot.Press;
import io.imbot4j.bot.Refusal;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ButtonAction;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageEdit;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ButtonsTest {
  private static final String OLD =
      "This button is from an earlier version of me. Please ask again.";

  enum Food {
    PIZZA,
    SOUP
  }

  record Vote(int poll, Food food, List<String> notes) {}

  @Name("gone2")
  record Leave() {}

  record Stray(String what) {}

  private final Vote vote = new Vote(7, Food.PIZZA, List.of("no, thanks", "a=b]"));

  @Test
  void a_payload_comes_back_as_it_was_sent() {
    try (Stage stage = Stage.inline(bot())) {
      stage.says(ANN, "vote").presses(ANN, "Pizza");
      assertThat(stage.last()).isEqualTo("Ann Lee pressed " + vote + " at 789");
    }
  }

  @Test
  void a_payload_without_components_comes_back_by_its_own_name() {
    try (Stage stage = Stage.inline(bot())) {
      stage.says(ANN, "vote");
      assertThat(command(stage, 1).name().value()).isEqualTo("gone2");
      assertThat(stage.presses(ANN, "Leave").last()).isEqualTo("left");
    }
  }

  @Test
  void a_button_once_locks_its_keyboard() {
    try (Stage stage = Stage.inline(bot())) {
      stage.says(ANN, "vote");
      assertThat(command(stage, 0).block()).isFalse();
      assertThat(command(stage, 1).block()).isTrue();
    }
  }

  @Test
  void other_buttons_are_sent_as_they_are() {
    try (Stage stage = Stage.inline(bot())) {
      stage.says(ANN, "vote");
      assertThat(stage.buttons().get(2).action())
          .isEqualTo(new ButtonAction.Link("https://example.com/"));
    }
  }

  @Nested
  class Pressing {
    @Test
    void of_a_forged_payload_is_told_to_ask_again() {
      try (Stage stage = Stage.inline(bot())) {
        String genuine = command(stage.says(ANN, "vote"), 0).params();
        String forged = genuine.replace("poll=7", "poll=8");
        assertThat(forged).isNotEqualTo(genuine);
        stage.call(ANN, "vote", forged, CommandCall.Context.BUTTON);
        assertThat(stage.last()).isEqualTo(OLD);
        stage.call(ANN, "vote", "", CommandCall.Context.UNKNOWN);
        assertThat(stage.last()).isEqualTo(OLD);
      }
    }

    @Test
    void of_another_payloads_signature_is_told_to_ask_again() {
      try (Stage stage = Stage.inline(bot())) {
        String params = command(stage.says(ANN, "vote"), 1).params();
        stage.call(ANN, "vote", params, CommandCall.Context.BUTTON);
        assertThat(stage.last()).isEqualTo(OLD);
      }
    }

    @Test
    void on_another_portal_is_told_to_ask_again() {
      try (Stage stage = Stage.inline(bot())) {
        ButtonAction.Command pressed = command(stage.says(ANN, "vote"), 0);
        CommandCall call =
            new CommandCall(null, pressed.name(), pressed.params(), CommandCall.Context.BUTTON);
        Origin here = stage.origin();
        Origin elsewhere =
            new Origin(new PortalId("another"), here.bot(), here.key(), here.at(), here.language());
        Message message = Stage.written(ANN, DialogId.of(ANN.id()), "/vote");
        stage.dispatch(new BotEvent.CommandAdded(elsewhere, call, message, ANN));
        assertThat(stage.last()).isEqualTo(OLD);
      }
    }

    @Test
    void survives_a_trimmed_line() {
      record Note(String text) {}
      TestBot bot =
          new TestBot(
              on -> on.button(Note.class, (press, dialog) -> dialog.say("pressed")),
              (message, dialog) ->
                  dialog.say(Text.of("?"), Keyboard.row(Button.of("Go", new Note("tea ")))));
      try (Stage stage = Stage.inline(bot)) {
        String trimmed = command(stage.says(ANN, "hi"), 0).params().strip();
        stage.call(ANN, "note", trimmed, CommandCall.Context.BUTTON);
        assertThat(stage.last()).isEqualTo("pressed");
      }
    }

    @Test
    void typed_by_hand_is_no_press() {
      try (Stage stage = Stage.inline(bot())) {
        String params = command(stage.says(ANN, "vote"), 0).params();
        stage.types(ANN, "vote", params);
        assertThat(stage.last()).isEqualTo("I do not know /vote.");
      }
    }
  }

  @Nested
  class Deploy {
    @Name("pick")
    record Before(String what) {}

    @Name("pick")
    record After(String what, List<String> notes) {
      After {
        if (what.equals("sold out")) {
          throw new Refusal("Sold out.");
        }
        notes = List.copyOf(notes);
      }
    }

    @Test
    void with_a_component_more_is_told_to_ask_again() {
      assertThat(pressedAfterwards("tea")).isEqualTo(OLD);
    }

    @Test
    void that_took_the_route_away_is_told_to_ask_again() {
      TestBot after = TestBot.with(on -> on.command("picks", "Picks", (called, dialog) -> {}));
      try (Stage stage = Stage.inline(after)) {
        stage.call(ANN, "pick", "what=tea abc", CommandCall.Context.BUTTON);
        assertThat(stage.last()).isEqualTo(OLD);
      }
    }

    @Test
    void with_a_refusing_constructor_says_its_words() {
      assertThat(pressedAfterwards("sold out")).isEqualTo("Sold out.");
    }

    private String pressedAfterwards(String what) {
      ButtonAction.Command pressed;
      TestBot before =
          new TestBot(
              on -> on.button(Before.class, (press, dialog) -> {}),
              (message, dialog) ->
                  dialog.say(Text.of("?"), Keyboard.row(Button.of("Go", new Before(what)))));
      try (Stage stage = Stage.inline(before)) {
        pressed = command(stage.says(ANN, "hi"), 0);
      }
      TestBot after = TestBot.with(on -> on.button(After.class, (press, dialog) -> {}));
      try (Stage stage = Stage.inline(after)) {
        stage.call(ANN, "pick", pressed.params(), CommandCall.Context.BUTTON);
        return stage.last();
      }
    }
  }

  @Nested
  class Edit {
    @Test
    void signs_its_buttons_too() {
      TestBot bot =
          new TestBot(
              on -> on.button(Vote.class, ButtonsTest::pressed),
              (message, dialog) -> {
                MessageId id = dialog.say("wait");
                dialog.edit(id, MessageEdit.of(Keyboard.row(Button.of("Pizza", vote))));
              });
      try (Stage stage = Stage.inline(bot)) {
        assertThat(stage.says(ANN, "vote").presses(ANN, "Pizza").last()).startsWith("Ann Lee");
      }
    }
  }

  @Test
  void a_payload_without_a_route_is_refused_with_the_route_to_add() {
    TestBot bot =
        TestBot.hearing(
            (message, dialog) ->
                dialog.say(Text.of("x"), Keyboard.row(Button.of("Go", new Stray("x")))));
    try (Stage stage = Stage.inline(bot)) {
      stage.says(ANN, "hello");
      assertThat(stage.runtime.failed(1))
          .singleElement()
          .satisfies(dead -> assertThat(dead.failure()).contains("on.button(Stray.class"));
    }
  }

  private TestBot bot() {
    return new TestBot(
        on ->
            on.button(Vote.class, ButtonsTest::pressed)
                .button(Leave.class, (press, dialog) -> dialog.say("left")),
        (message, dialog) ->
            dialog.say(
                Text.of("Lunch?"),
                Keyboard.row(
                    Button.of("Pizza", vote),
                    Button.once("Leave", new Leave()),
                    Button.link("Menu", URI.create("https://example.com/")))));
  }

  private static void pressed(Press<Vote> press, Dialog dialog) {
    dialog.say(press.by().name() + " pressed " + press.payload() + " at " + press.message());
  }

  private static ButtonAction.Command command(Stage stage, int index) {
    return (ButtonAction.Command) stage.buttons().get(index).action();
  }
}
