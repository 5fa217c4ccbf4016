package io.imbot4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JavaLiteralTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("", "\"\""),
        arguments("hello", "\"hello\""),
        arguments("a \"quote\"", "\"a \\\"quote\\\"\""),
        arguments("C:\\new", "\"C:\\\\new\""),
        arguments("\\" + "u0041", "\"\\\\u0041\""),
        arguments("one\ntwo\tthree\r", "\"one\\ntwo\\tthree\\r\""),
        arguments("привет 🙂", "\"привет 🙂\""),
        arguments("bell \u0007", "\"bell \\u0007\""),
        arguments("\u202eturned\u202c", "\"\\u202eturned\\u202c\""),
        arguments("half \ud83d", "\"half \\ud83d\""),
        arguments("a\u00a0b", "\"a\\u00a0b\""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void reads_as_the_text(String text, String literal) {
    assertThat(JavaLiteral.of(text)).isEqualTo(literal);
  }
}
