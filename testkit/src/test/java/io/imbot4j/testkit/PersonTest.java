package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonTest {
  private final FakePortal portal = FakePortal.with(new CafeBot());
  private final Person ann = portal.user("Ann");

  @AfterEach
  void the_cafe_closes() {
    portal.close();
  }

  @Nested
  class Does {
    @Test
    void writing_and_sending_a_file() {
      ann.says("hello").hears("No. 1: hello");
      ann.sends("menu.pdf").hears("No. 2: a file").hearsNothing();
    }

    @Test
    void pressing_the_newest_button_of_that_name() {
      ann.says("/cakes").hears("Which cake?").says("/cakes").hears("Which cake?");
      ann.presses("Plum").sees("One plum cake").hearsNothing();
      assertThat(ann.transcript()).containsOnlyOnce("One plum cake");
    }

    @Test
    void editing_deleting_and_reacting() {
      ann.says("hello").hears("No. 1: hello");
      ann.edits("good day").hears("You mean good day");
      ann.reacts("like").hears("Thanks for the like");
      ann.deletes().hears("Never mind");
    }
  }

  @Nested
  class Says {
    @Test
    void what_answers_a_message() {
      ann.says("hello").hears("No. 1: hello");
      ann.replies("indeed").hears("No. 2: indeed, as you answer");
    }

    @Test
    void why_the_dialog_was_opened() {
      ann.opens(Map.of("from", "a poster")).hears("You come from a poster");
    }
  }

  @Nested
  class Sees {
    @Test
    void the_buttons_of_the_newest_message() {
      ann.says("/cakes").seesButtons("Apple", "Plum");
      expectFailure(
          () -> ann.seesButtons("Apple"),
          "expected to see the buttons\n  [Apple]\nbut saw\n  [Apple, Plum]");
    }

    @Test
    void who_is_typing() {
      expectFailure(ann::seesTyping, "nobody was");
      ann.says("/menu").seesTyping();
    }

    @Test
    void the_files_it_is_sent() {
      ann.says("/menu").hearsFile("menu.txt").says("hello");
      expectFailure(() -> ann.hearsFile("menu.txt"), "to be sent\n  menu.txt\nbut was sent\n  []");
      assertThat(ann.transcript()).contains("Cafe:  <menu.txt>\n");
    }
  }

  @Nested
  class Fails {
    @Test
    void where_something_else_is_heard() {
      ann.says("hello");
      fails(() -> ann.hears("hello"), "expected to hear\n  hello\nbut heard\n  No. 1: hello");
    }

    @Test
    void where_nothing_is_heard() {
      ann.says("hello").hears("No. 1: hello");
      fails(() -> ann.hearsOf("more"), "expected to hear something, but nothing came");
    }

    @Test
    void where_a_part_is_missing() {
      ann.says("hello");
      fails(() -> ann.hearsOf("goodbye"), "expected to hear of\n  goodbye\nbut heard\n  No. 1:");
    }

    @Test
    void where_silence_was_expected() {
      ann.says("hello");
      fails(ann::hearsNothing, "expected to hear nothing, but heard\n  No. 1: hello");
    }

    @Test
    void where_the_newest_message_reads_otherwise() {
      ann.says("hello");
      fails(() -> ann.sees("hello"), "expected to see\n  hello\nbut saw\n  No. 1: hello");
    }

    @Test
    void where_there_is_no_such_button() {
      ann.says("hello");
      fails(() -> ann.presses("Plum"), "there is no button \"Plum\"");
    }

    @Test
    void where_there_is_nothing_to_react_to() {
      expectFailure(() -> ann.reacts("like"), "nobody has said anything to Ann Lee yet");
    }

    @Test
    void where_there_is_nothing_to_edit_or_delete() {
      expectFailure(() -> ann.edits("hello"), "Ann Lee has not said anything yet");
      expectFailure(ann::deletes, "Ann Lee has not said anything yet");
    }

    private void fails(ThrowingCallable step, String message) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(step)
          .withMessageContaining(message)
          .withMessageEndingWith("\nin\n  Ann Lee: hello\n  Cafe: No. 1: hello\n");
    }
  }

  @Test
  void a_transcript_shows_the_buttons() {
    ann.says("/cakes");
    assertThat(ann.transcript()).isEqualTo("Ann Lee: /cakes\nCafe: Which cake? [Apple, Plum]\n");
  }

  @Test
  void what_was_said_before_somebody_came_is_not_heard() {
    ann.says("hello");
    portal.user("Ann").hearsNothing().says("again").hears("No. 2: again");
  }

  private static void expectFailure(ThrowingCallable step, String message) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(step).withMessageContaining(message);
  }
}
