package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.wire.BracketForm.Limits;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BracketFormTest {
  static Stream<Arguments> php() throws IOException {
    try (var in = requireNonNull(BracketFormTest.class.getResourceAsStream("php-forms.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.replace("\\r", "\r").replace("\\n", "\n").split("\t", -1))
              .map(cells -> arguments(cells[0].replace("\\t", "\t"), cells[1]))
              .toList()
              .stream();
    }
  }

  @Nested
  class Parse {
    @ParameterizedTest
    @MethodSource("io.imbot4j.wire.BracketFormTest#php")
    @SuppressWarnings("unchecked")
    void reads_what_php_reads(String body, String expected) {
      Map<String, Object> tree =
          (Map<String, Object>) requireNonNull(BracketForm.parse(body).raw());

      assertThat(BracketForm.write(tree)).isEqualTo(expected);
    }

    @Test
    void gives_a_list_where_keys_count_from_0() {
      Tree tree = BracketForm.parse("a%5B0%5D=x&a%5B1%5D=y+z");

      assertThat(tree.get("a").list()).extracting(Tree::text).containsExactly("x", "y z");
    }

    @Test
    void replaces_bytes_that_are_no_utf_8() {
      byte[] body = "a=%D0%9F%D1&b=\u00d1".getBytes(ISO_8859_1);

      assertThat(BracketForm.parse(body)).isEqualTo(Tree.of(Map.of("a", "П\ufffd", "b", "\ufffd")));
    }

    @Test
    void refuses_more_pairs_than_the_limit() {
      String body = "a=1&".repeat(Limits.GENEROUS.pairs());

      assertThat(BracketForm.parse(body)).isEqualTo(Tree.of(Map.of("a", "1")));
      assertThatExceptionOfType(MalformedForm.class)
          .isThrownBy(() -> BracketForm.parse(body + "b=1"))
          .withMessage("form has more than 2000 pairs");
    }

    @Test
    void refuses_a_key_deeper_than_the_limit() {
      String deepest = "a" + "[b]".repeat(Limits.GENEROUS.depth() - 1);

      assertThat(BracketForm.parse(deepest + "=1").isAbsent()).isFalse();
      assertThatExceptionOfType(MalformedForm.class)
          .isThrownBy(() -> BracketForm.parse(deepest + "[c]=1"))
          .withMessage("form has a key of more than 16 names");
    }

    @Test
    void refuses_a_key_longer_than_the_limit() {
      assertThatExceptionOfType(MalformedForm.class)
          .isThrownBy(() -> BracketForm.parse("k".repeat(1_001) + "=1"))
          .withMessage("form has a key of more than 1000 characters");
    }

    @Test
    void takes_no_longer_for_a_name_however_many_there_are() {
      // So many that a second of linear work would be minutes where each name met all others.
      int count = 1_000_000;
      Limits limits = new Limits(count, 16, 1_000);
      StringBuilder form = new StringBuilder();
      for (int i = 0; i < count; i++) {
        form.append("a[k").append(i).append("]=").append(i).append('&');
      }
      byte[] body = form.toString().getBytes(UTF_8);

      Tree names =
          assertTimeout(Duration.ofSeconds(60), () -> BracketForm.parse(body, limits)).get("a");

      assertThat(names.map()).hasSize(count);
      assertThat(names.get("k999999").text()).isEqualTo("999999");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "CRM",
          "LINES",
          "TASKS",
          "admin",
          "away",
          "bot",
          "break",
          "channel",
          "chat",
          "collaber",
          "copilot",
          "default",
          "dnd",
          "email",
          "employee",
          "en",
          "extranet",
          "guest",
          "imbot",
          "lines",
          "manager",
          "member",
          "none",
          "online",
          "open",
          "owner",
          "private",
          "ru",
          "thread",
          "user"
        })
    void makes_a_word_of_the_platform_once_for_all_forms(String word) {
      String form = "type=" + word + "&name=Anna+Berg";
      String text = BracketForm.parse(form).get("type").text();
      assertThat(text).isEqualTo(word);
      assertThat(BracketForm.parse(form).get("type").text()).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "use", "User", "user%00", "us%65r", "%00", "member12"})
    void takes_no_other_text_for_a_word_of_the_platform(String text) {
      Tree form = BracketForm.parse("a=" + text + "&b=12345678");
      assertThat(form.get("a").text()).isEqualTo(URLDecoder.decode(text, UTF_8));
    }

    @Test
    void gives_each_thread_the_same_texts() {
      Tree tree = BracketForm.parse("a[b]=%D0%9F&a[c]=2");

      assertThat(IntStream.range(0, 1_000).parallel().mapToObj(i -> tree.at("a", "b").text()))
          .containsOnly("П");
    }

    @RepeatedTest(200)
    void reads_any_bytes(RepetitionInfo repetition) {
      Random random = new Random(repetition.getCurrentRepetition());
      byte[] body = new byte[random.nextInt(400)];
      for (int i = 0; i < body.length; i++) {
        body[i] =
            (byte)
                (random.nextInt(4) > 0
                    ? "a[]=&%5B+.0".charAt(random.nextInt(11))
                    : random.nextInt(256));
      }

      try {
        assertThat(BracketForm.parse(body).raw()).isInstanceOf(Map.class);
      } catch (MalformedForm tooDeep) {
        assertThat(tooDeep).hasMessageContaining("more than");
      }
    }
  }

  @Nested
  class Token {
    static Stream<Arguments> forms() {
      return Stream.of(
          arguments("", ""),
          arguments("event=x", ""),
          arguments("auth=right", ""),
          arguments("auth[application_token]=right", "right"),
          arguments("%61uth%5Bapplication%5Ftoken%5d=ri%67ht", "right"),
          arguments("+auth[application_token]=right", "right"),
          arguments("auth[application_token]=wrong&auth[application_token]=right", "right"),
          arguments("auth[application_token]=right&auth[application_token]", ""),
          arguments("auth[application_token]=right&auth=1", ""),
          arguments("auth[application_token]=right&auth=1&auth[domain]=x", ""),
          arguments("auth[application_token]=right&auth[application_token][0]=x", ""),
          arguments("auth[application_token]=right&a%75th%00x=1", ""),
          arguments("data[auth][application_token]=right", ""),
          arguments("auth[][application_token]=right", ""),
          arguments("auth.x[application_token]=right", ""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void is_the_last_one_under_the_names(String body, String expected) {
      assertThat(BracketForm.parse(body).at("auth", "application_token").text())
          .isEqualTo(expected);
    }
  }

  @Nested
  class Keys {
    private static final List<String> PIECES =
        List.of(
            "auth",
            "%61uth",
            "a%75th",
            "AUTH",
            "aut",
            "h",
            "application_token",
            "application%5Ftoken",
            "[application_token]",
            "%5Bapplication_token%5D",
            "%5bapplication_token%5d",
            "[",
            "%5B",
            "]",
            "%5D",
            "[]",
            "=",
            "=right",
            "=wrong",
            "%3D",
            "&",
            "&auth",
            "&auth[application_token]=",
            "&data[bot][auth][application_token]=",
            "+",
            " ",
            "%20",
            "%00",
            "\0",
            ".",
            "_",
            "%",
            "%zz",
            "0",
            "я",
            "%D1",
            "[b][c][d][e][f][g][h][i]",
            "[0]",
            "&x=1&x=2");

    @RepeatedTest(500)
    void mean_the_same_when_they_are_known(RepetitionInfo repetition) {
      Random random = new Random(repetition.getCurrentRepetition());
      for (int i = 0; i < 20; i++) {
        byte[] body = body(random);
        String first = judged(body);
        judged(body(random));

        assertThat(judged(body)).as(new String(body, ISO_8859_1)).isEqualTo(first);
      }
    }

    @Test
    void are_refused_for_their_depth_though_they_are_known() {
      byte[] body = "a[b][c]=1&a[b][c]=1".getBytes(UTF_8);
      BracketForm.parse(body);

      assertThatExceptionOfType(MalformedForm.class)
          .isThrownBy(() -> BracketForm.parse(body, new Limits(10, 2, 10)))
          .withMessage("form has a key of more than 2 names");
    }

    private static byte[] body(Random random) {
      StringBuilder form = new StringBuilder();
      for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
        form.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      return form.toString().getBytes(random.nextInt(8) > 0 ? UTF_8 : ISO_8859_1);
    }

    private static String judged(byte[] body) {
      try {
        return String.valueOf(BracketForm.parse(body).raw());
      } catch (MalformedForm refused) {
        return "refused: " + refused.getMessage();
      }
    }
  }

  @Nested
  class Write {
    static Stream<Arguments> scalars() {
      return Stream.of(
          arguments("a b~*", "v=a+b%7E%2A"),
          arguments(true, "v=1"),
          arguments(false, "v=0"),
          arguments(42L, "v=42"),
          arguments("", "v="),
          arguments(List.of(), ""),
          arguments(Map.of(), ""),
          arguments(List.of("x", List.of(), "y"), "v%5B0%5D=x&v%5B2%5D=y"),
          arguments(Map.of("Ключ", 1), "v%5B%D0%9A%D0%BB%D1%8E%D1%87%5D=1"),
          arguments(Arrays.asList(null, "x"), "v%5B1%5D=x"));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void writes_what_http_build_query_writes(Object value, String expected) {
      assertThat(BracketForm.write(Map.of("v", value))).isEqualTo(expected);
    }

    @Test
    void leaves_null_out() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("a", null);
      tree.put("b", 1);

      assertThat(BracketForm.write(tree)).isEqualTo("b=1");
    }

    @RepeatedTest(300)
    void writes_what_is_read_back(RepetitionInfo repetition) {
      Map<String, Object> tree = map(new Random(repetition.getCurrentRepetition()), 5);

      assertThat(BracketForm.parse(BracketForm.write(tree))).isEqualTo(Tree.of(normalised(tree)));
    }
  }

  private static Map<String, Object> map(Random random, int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      map.put("k" + word(random, "abc0é%&=+я"), value(random, depth - 1));
    }
    return map;
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 4)) {
      case 0 -> random.nextBoolean();
      case 1 -> random.nextLong();
      case 2, 3 -> word(random, "ab 0é%&=+[].~*\r\n\0😀я");
      case 4 -> List.of();
      case 5 -> Stream.generate(() -> value(random, depth - 1)).limit(random.nextInt(4)).toList();
      default -> map(random, depth);
    };
  }

  private static String word(Random random, String letters) {
    int[] points = letters.codePoints().toArray();
    StringBuilder word = new StringBuilder();
    random.ints(random.nextInt(8), 0, points.length).forEach(i -> word.appendCodePoint(points[i]));
    return word.toString();
  }

  /** What is left after a form: texts, and maps that are not empty. */
  private static Map<String, Object> normalised(Map<String, Object> tree) {
    Map<String, Object> normal = new LinkedHashMap<>();
    tree.forEach(
        (key, value) -> {
          Object kept = normalised(value);
          if (!Map.of().equals(kept)) {
            normal.put(key, kept);
          }
        });
    return normal;
  }

  @SuppressWarnings("unchecked")
  private static Object normalised(Object value) {
    if (value instanceof Map<?, ?> map) {
      return normalised((Map<String, Object>) map);
    }
    if (value instanceof List<?> list) {
      Map<String, Object> indexed = new LinkedHashMap<>();
      List<?> elements = new ArrayList<>(list);
      elements.forEach(element -> indexed.put(Integer.toString(indexed.size()), element));
      return normalised(indexed);
    }
    return value instanceof Boolean flag ? (flag ? "1" : "0") : value.toString();
  }
}
