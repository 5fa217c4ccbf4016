package io.imbot4j.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.bot.Refusal;
import io.imbot4j.domain.command.CommandName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** What anybody types behind a command is its record, or a {@link Refusal} in words for them. */
class ArgumentsFuzzTest {
  enum Size {
    SMALL,
    LARGE
  }

  record Whole(int number, long big) {}

  record Fraction(double fraction) {}

  record Choice(boolean flag, Size size) {}

  record Day(LocalDate day, LocalTime time) {}

  record Moment(LocalDateTime moment) {}

  record Point(Instant instant) {}

  record Remind(Duration in, String what) {}

  private static final List<Class<? extends Record>> TYPES =
      List.of(
          Whole.class,
          Fraction.class,
          Choice.class,
          Day.class,
          Moment.class,
          Point.class,
          Remind.class);

  private static final int REFUSAL = 200;

  @FuzzTest
  void any_line_is_a_record_that_can_be_stored_or_refused_in_words(byte[] input) {
    String line = new String(input, UTF_8);
    for (Class<? extends Record> type : TYPES) {
      try {
        Record read = Arguments.read(new CommandName("do"), type, line, Locale.ENGLISH);

        String stored = Compact.write(Records.take(read));
        assertThat(Records.make(type, Compact.read(stored))).isEqualTo(read);
      } catch (Refusal refused) {
        assertThat(refused.words().length()).isLessThanOrEqualTo(line.length() + REFUSAL);
      }
    }
  }
}
