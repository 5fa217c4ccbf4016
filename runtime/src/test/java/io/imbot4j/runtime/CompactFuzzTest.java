package io.imbot4j.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;

/** Any line is fields or refused with an {@link IllegalArgumentException}. */
class CompactFuzzTest {
  @FuzzTest
  void any_line_is_fields_or_refused_and_any_text_comes_back(byte[] input) {
    String line = new String(input, UTF_8);
    Map<String, Object> carried = Map.of("text", line, "list", List.of(line, Map.of("in", line)));

    assertThat(Compact.read(Compact.write(carried))).isEqualTo(carried);
    try {
      assertThat(letters(Compact.read(line))).isLessThanOrEqualTo(line.length());
    } catch (IllegalArgumentException refused) {
      // the one documented exception
    }
  }

  private static long letters(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .mapToLong(field -> letters(field.getKey()) + letters(field.getValue()))
          .sum();
    }
    return value instanceof List<?> list
        ? list.stream().mapToLong(CompactFuzzTest::letters).sum()
        : value.toString().length();
  }
}
