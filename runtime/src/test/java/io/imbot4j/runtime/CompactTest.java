package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTest {
  private static final String LETTERS = "\\,={}[] ab\"'&+%#<>\n\r\t\u00a0яЯ😀\u2060";

  @RepeatedTest(300)
  void read_gives_back_what_write_was_given(RepetitionInfo seed) {
    Map<String, Object> fields = fields(new Random(seed.getCurrentRepetition()), 3);
    assertThat(Compact.read(Compact.write(fields))).isEqualTo(fields);
  }

  @Nested
  class Write {
    @Test
    void is_short_and_plain() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("poll", 7L);
      fields.put("food", "PIZZA");
      fields.put("notes", List.of("a,b", "c"));
      fields.put("at", Map.of("x", 1));
      assertThat(Compact.write(fields)).isEqualTo("poll=7,food=PIZZA,notes=[a\\,b,c,],at={x=1}");
    }
  }

  @Nested
  class Read {
    @ParameterizedTest
    @ValueSource(strings = {"a", "a={", "a=[", "a=[b", "a=b}", "a=b]", "a=\\", "=}", "a={b=c"})
    void refuses_what_write_did_not_write(String line) {
      assertThatIllegalArgumentException().isThrownBy(() -> Compact.read(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a="})
    void refuses_what_is_nested_deeper_than_any_record(String level) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Compact.read("a=" + level.repeat(100_000)))
          .withMessage("the line is nested more than 100 deep");
    }
  }

  private static Map<String, Object> fields(Random random, int depth) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      fields.put("field" + i, value(random, depth));
    }
    return fields;
  }

  private static Object value(Random random, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(4);
    if (kind == 1) {
      return fields(random, depth - 1);
    }
    if (kind == 2) {
      List<Object> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(value(random, depth - 1));
      }
      return list;
    }
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
