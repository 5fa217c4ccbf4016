package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogIdTest {
  @Test
  void reads_a_private_dialog() {
    assertThat(DialogId.parse("27")).isEqualTo(DialogId.of(new UserId(27))).hasToString("27");
  }

  @Test
  void reads_a_group_chat() {
    assertThat(DialogId.parse("chat5"))
        .isEqualTo(DialogId.of(new ChatId(5)))
        .hasToString("chat5")
        .isNotEqualTo(DialogId.parse("5"));
  }

  @Test
  void reads_a_named_chat() {
    assertThat(DialogId.parse("sg17")).isEqualTo(new DialogId.Named("sg17")).hasToString("sg17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "0", "-3", "027", "chat", "chat0", "chat05", "5chat", "chat 5", "sg-1", "27\n"
      })
  void refuses_what_names_no_dialog(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DialogId.parse(text))
        .withMessage(
            "dialog id \""
                + text
                + "\" is none of a user's number (27), chat and a number (chat5), or a named chat (sg17)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "chat9999999999999999999"})
  void refuses_a_number_that_would_overflow(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DialogId.parse(text))
        .withMessage("dialog id \"" + text + "\" has a number above 9223372036854775807");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999999", "chat99999999999999999999999"})
  void refuses_a_number_longer_than_any_id(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DialogId.parse(text))
        .withMessageContaining(text);
  }

  @Test
  void a_named_chat_cannot_spell_a_group_chat() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DialogId.Named("chat5"))
        .withMessageContaining("\"chat5\"");
  }

  @RepeatedTest(100)
  void reading_what_was_written_gives_the_same(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    long number = (random.nextLong() >>> (1 + random.nextInt(62))) + 1;

    assertRoundTrip(DialogId.of(new UserId(number)));
    assertRoundTrip(DialogId.of(new ChatId(number)));
    assertRoundTrip(new DialogId.Named("sg" + (number % 1_000_000 + 1)));
  }

  @Test
  void reading_the_highest_numbers_gives_the_same() {
    assertRoundTrip(DialogId.of(new UserId(Long.MAX_VALUE)));
    assertRoundTrip(DialogId.of(new ChatId(Long.MAX_VALUE)));
  }

  private static void assertRoundTrip(DialogId dialog) {
    assertThat(DialogId.parse(dialog.value())).isEqualTo(dialog);
  }
}
