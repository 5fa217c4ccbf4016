package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.bot.Name;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RecordsTest {
  enum Size {
    SMALL,
    LARGE
  }

  enum Letter {
    A,
    a
  }

  record Place(String city, @Nullable Integer floor) {}

  record Everything(
      String text,
      int number,
      @Nullable Integer boxedNumber,
      long big,
      Long boxedBig,
      double fraction,
      Double boxedFraction,
      boolean flag,
      Boolean boxedFlag,
      Size size,
      LocalDate day,
      LocalTime time,
      LocalDateTime moment,
      Instant instant,
      Duration lasting,
      Place place,
      List<String> words,
      List<Place> places) {}

  @RepeatedTest(50)
  void make_gives_back_what_take_was_given(RepetitionInfo seed) {
    Everything everything = random(new Random(seed.getCurrentRepetition()));
    Records.check(Everything.class);
    Map<String, Object> fields = Records.take(everything);
    assertThat(Records.make(Everything.class, fields)).isEqualTo(everything);
    assertThat(Records.make(Everything.class, Compact.read(Compact.write(fields))))
        .isEqualTo(everything);
  }

  @Nested
  class Make {
    @Test
    void leaves_out_what_was_not_stored() {
      assertThat(Records.make(Place.class, Map.of("city", "Oslo")))
          .isEqualTo(new Place("Oslo", null));
    }

    @Test
    void passes_over_what_the_record_no_longer_has() {
      assertThat(Records.make(Place.class, Map.of("city", "Oslo", "zip", "0150")))
          .isEqualTo(new Place("Oslo", null));
    }

    @Test
    void refuses_a_number_that_was_not_stored() {
      record Counted(int count) {}
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Records.make(Counted.class, Map.of()))
          .withMessageContaining("Counted.count");
    }
  }

  @Test
  void constants_that_differ_by_case_keep_apart() {
    record Lettered(Letter letter) {}
    for (Letter letter : Letter.values()) {
      Lettered lettered = new Lettered(letter);
      assertThat(Records.make(Lettered.class, Records.take(lettered))).isEqualTo(lettered);
    }
  }

  record Branch(String name, List<Branch> branches) {}

  @Test
  void a_record_may_hold_its_own_kind() {
    Branch tree = new Branch("a", List.of(new Branch("b", List.of()), new Branch("c", List.of())));
    Records.check(Branch.class);
    assertThat(Records.make(Branch.class, Compact.read(Compact.write(Records.take(tree)))))
        .isEqualTo(tree);
  }

  @Nested
  class NameOf {
    @Name("Old1")
    record Renamed() {}

    @Test
    void is_the_given_one_or_the_types_in_lower_case() {
      assertThat(Records.nameOf(Renamed.class)).isEqualTo("old1");
      assertThat(Records.nameOf(Everything.class)).isEqualTo("everything");
    }
  }

  private static Everything random(Random random) {
    Instant instant = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    LocalDateTime moment = LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(random.nextInt());
    return new Everything(
        text(random),
        random.nextInt(),
        random.nextBoolean() ? random.nextInt() : null,
        random.nextLong(),
        random.nextLong(),
        random.nextGaussian() * 1e20,
        Double.longBitsToDouble(random.nextLong()),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean() ? Size.SMALL : Size.LARGE,
        moment.toLocalDate(),
        moment.toLocalTime(),
        moment,
        instant,
        Duration.ofMillis(random.nextLong(1L << 40) - (1L << 39)),
        place(random),
        List.of(text(random), ""),
        List.of(place(random), place(random)));
  }

  private static Place place(Random random) {
    return new Place(text(random), random.nextBoolean() ? random.nextInt() : null);
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(10), 32, 0x500)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
