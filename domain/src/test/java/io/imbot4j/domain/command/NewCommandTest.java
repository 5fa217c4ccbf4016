package io.imbot4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {
  private static final CommandName HELP = new CommandName("help");

  @Nested
  class Names {
    @ParameterizedTest
    @ValueSource(strings = {"help", "Help2", "помощь", "a-b", "a_b", "1"})
    void are_one_word(String name) {
      assertThat(new CommandName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/help", "help me", "help\n", "a.b"})
    void that_are_not_one_word_are_refused(String name) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CommandName(name))
          .withMessage(
              "command \""
                  + name
                  + "\" is not one word of letters and digits; write it without the slash, such as help");
    }

    @Test
    void have_at_most_255_characters() {
      assertThat(new CommandName("x".repeat(255)).value()).hasSize(255);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CommandName("x".repeat(256)))
          .withMessage("command has 256 characters, the portal stores 255");
    }
  }

  @Nested
  class Titles {
    @Test
    void keep_the_order_of_their_languages() {
      NewCommand command = NewCommand.of(HELP, Map.of("ru", "Помощь", "en", "Help"), Map.of());

      assertThat(command.titles())
          .containsExactly(Map.entry("en", "Help"), Map.entry("ru", "Помощь"));
    }

    @Test
    void may_be_missing_from_a_hidden_command_only() {
      assertThat(NewCommand.hidden(HELP).titles()).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NewCommand.of(HELP, Map.of(), Map.of()))
          .withMessage("command help has no title; a command people see needs one, or hide it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "eng", "EN", "en-GB"})
    void are_in_a_language_of_two_letters(String language) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NewCommand.of(HELP, Map.of(language, "Help"), Map.of()))
          .withMessage(
              "command help: title language \""
                  + language
                  + "\" is not two lower-case letters, such as en");
    }

    @Test
    void have_1_to_255_characters() {
      assertThat(NewCommand.of(HELP, Map.of("en", "x".repeat(255)), Map.of()).titles()).hasSize(1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NewCommand.of(HELP, Map.of("en", "x".repeat(256)), Map.of()))
          .withMessage("command help: title in en has 256 characters, the portal stores 1 to 255");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NewCommand.of(HELP, Map.of("en", "  "), Map.of()))
          .withMessage("command help: title in en has 0 characters, the portal stores 1 to 255");
    }
  }

  @Nested
  class Params {
    @Test
    void are_in_a_language_that_has_a_title() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> NewCommand.of(HELP, Map.of("en", "Help"), Map.of("ru", "слово", "en", "word")))
          .withMessage(
              "command help has params in [en, ru] but titles in [en]; the portal drops params of a language without a title");
    }

    @Test
    void have_at_most_255_characters() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> NewCommand.of(HELP, Map.of("en", "Help"), Map.of("en", "x".repeat(256))))
          .withMessage("command help: params in en has 256 characters, the portal stores 1 to 255");
    }
  }
}
