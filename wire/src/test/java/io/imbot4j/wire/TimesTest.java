package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @Nested
  class Parse {
    @RepeatedTest(200)
    void reads_what_the_platform_writes(RepetitionInfo repetition) {
      Random random = new Random(repetition.getCurrentRepetition());
      Instant moment = Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 250_000_000_000L));
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));
      OffsetDateTime there = moment.atOffset(offset);

      String written = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").format(there);

      assertThat(Times.parse(written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-07-25T19:20:00Z",
          "2026-07-25T19:20+02:00",
          "2026-07-25T19:20:00.5-02:00",
          "2026-07-25T19:20:00-00:30"
        })
    void reads_what_the_jdk_reads(String text) {
      assertThat(Times.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "yesterday",
          "2026-02-29T19:20:00+02:00",
          "2026-07-25T24:00:00+02:00",
          "2026-07-25T19:20:00+18:01",
          "2026-07-25T19:20:00+02:60",
          "2026-07-25 19:20:00+02:00",
          "2026-07-25T19:20:0٣+02:00"
        })
    void refuses_what_the_jdk_refuses(String text) {
      assertThatExceptionOfType(DateTimeException.class)
          .isThrownBy(() -> OffsetDateTime.parse(text));
      assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Times.parse(text));
    }
  }
}
