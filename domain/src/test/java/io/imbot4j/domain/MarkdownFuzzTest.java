package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.BbToken.Kind;
import java.util.regex.Pattern;

/** Every text is Markdown: there is no exception, and nobody's words act or call for attention. */
class MarkdownFuzzTest {
  private static final Pattern MEANT =
      Pattern.compile("\\[(?:b|i|s|code|url(?:=https?://[^\\[\\]]*)?)]", Pattern.CASE_INSENSITIVE);

  private static final Pattern LIVE_TEXT =
      Pattern.compile(
          "\\[/?(?:(?:send|put|call|url|code|img)\\b|user[\\s=\\]])", Pattern.CASE_INSENSITIVE);

  /** A letter of an address may become three, and each of them nine. */
  private static final int GROWTH = 30;

  @FuzzTest
  void any_text_gives_only_the_tags_of_markdown_each_with_its_end(byte[] input) {
    String markdown = FuzzedText.of(input);

    String bb = LongText.markdown(markdown).bb();

    for (BbToken token : BbToken.read(bb)) {
      String written = bb.substring(token.start(), token.end());
      if (token.kind() == Kind.OPEN) {
        assertThat(written).matches(MEANT);
      } else if (token.kind() == Kind.TEXT) {
        assertThat(written).doesNotContainPattern(LIVE_TEXT);
      } else {
        assertThat(token.kind()).isEqualTo(Kind.CLOSE);
      }
    }
    assertThat(bb.length()).isLessThanOrEqualTo(GROWTH * markdown.length());
  }
}
