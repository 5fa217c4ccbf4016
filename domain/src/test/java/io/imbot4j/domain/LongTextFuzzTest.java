package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.BbToken.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Every text can be cut: there is no exception. */
class LongTextFuzzTest {
  @FuzzTest
  void any_text_is_cut_into_parts_that_fit_and_join_to_the_whole(byte[] input) {
    int limit = LongText.MIN_LIMIT + (input.length == 0 ? 0 : input[0] & 0xff);
    String bb = FuzzedText.of(input);

    List<String> parts = new LongText(bb).parts(limit).stream().map(Text::bb).toList();

    assertThat(parts).noneMatch(String::isBlank);
    assertThat(parts).allMatch(part -> part.codePointCount(0, part.length()) <= limit);
    assertThat(parts.stream().map(LongTextFuzzTest::bare).collect(Collectors.joining()))
        .isEqualTo(bare(bb));
    assertThat(parts.stream().mapToLong(LongTextFuzzTest::loneHalves).sum())
        .isLessThanOrEqualTo(loneHalves(bb));
  }

  /** What is left when quotes may begin and end anew and blank parts are left out. */
  private static String bare(String bb) {
    StringBuilder bare = new StringBuilder();
    for (char letter : BbCode.plain(bb).toCharArray()) {
      if ("->\u2060".indexOf(letter) < 0 && !Character.isWhitespace(letter)) {
        bare.append(letter);
      }
    }
    return bare.toString();
  }

  /** How many surrogates stand alone, not counting what is a tag and so may be repeated. */
  private static long loneHalves(String bb) {
    return BbToken.read(bb).stream()
        .filter(token -> token.kind() == Kind.TEXT)
        .flatMapToInt(token -> bb.substring(token.start(), token.end()).codePoints())
        .filter(point -> Character.getType(point) == Character.SURROGATE)
        .count();
  }
}
