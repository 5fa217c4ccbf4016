package io.imbot4j.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.message.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  private static final User ANN = User.named(new UserId(1), "Ann");

  private static Answer answer(String bb) {
    Chat chat = Chat.at(DialogId.parse("1"));
    return new Answer(
        new Message(new MessageId(5), chat, ANN, bb, List.of(), null), ANN, Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24, 2026-12-24",
    "24.12.2026, 2026-12-24",
    "5.1.2026, 2026-01-05",
    "05.01.2026, 2026-01-05",
    "' [b]29.2.2028[/b] ', 2028-02-29"
  })
  void reads_a_date(String text, LocalDate date) {
    assertThat(answer(text).date()).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2026-02-30",
        "30.2.2026",
        "24.12.26",
        "24.12",
        "1.2.3.4",
        "..",
        "12/24/2026"
      })
  void has_no_date_where_none_is_written(String text) {
    assertThat(answer(text).date()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yes", "Yes!", "y", "OK.", " sure ", "да", "Да!", "ага", "Конечно.", "ок"})
  void says_yes(String text) {
    assertThat(answer(text).yes()).isTrue();
    assertThat(answer(text).no()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "No.", "n", "нет", "НЕТ!", "не"})
  void says_no(String text) {
    assertThat(answer(text).no()).isTrue();
    assertThat(answer(text).yes()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "maybe", "yes and no", "!", "yesterday", "не знаю"})
  void says_neither(String text) {
    assertThat(answer(text).yes()).isFalse();
    assertThat(answer(text).no()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "' -12 ', -12", "9223372036854775807, 9223372036854775807"})
  void reads_a_number(String text, long number) {
    assertThat(answer(text).number()).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "seven", "1.5", "9223372036854775808"})
  void has_no_number_where_none_is_written(String text) {
    assertThat(answer(text).number()).isEmpty();
  }
}
