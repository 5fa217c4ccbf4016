package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TreeTest {
  @Nested
  class Numbers {
    @ParameterizedTest
    @MethodSource("io.imbot4j.wire.TreeTest#numbers")
    void is_read_however_it_was_written_unless_no_long_can_hold_it(
        Object written, OptionalLong number) {
      assertThat(Tree.of(written).number()).isEqualTo(number);
    }
  }

  static Stream<Arguments> numbers() {
    BigInteger tooGreat = BigInteger.ONE.shiftLeft(64).add(BigInteger.ONE);
    return Stream.of(
        Arguments.of(7, OptionalLong.of(7)),
        Arguments.of("7", OptionalLong.of(7)),
        Arguments.of(" 7 ", OptionalLong.of(7)),
        Arguments.of(1.5, OptionalLong.of(1)),
        Arguments.of(BigInteger.TEN, OptionalLong.of(10)),
        Arguments.of(tooGreat, OptionalLong.empty()),
        Arguments.of(tooGreat.toString(), OptionalLong.empty()),
        Arguments.of("seven", OptionalLong.empty()),
        Arguments.of(true, OptionalLong.empty()));
  }
}
