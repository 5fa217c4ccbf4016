package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.BbToken.Kind;

/** Every text can be escaped and read as plain text: there is no exception. */
class BbCodeFuzzTest {
  @FuzzTest
  void any_text_has_no_tag_once_escaped_and_reads_as_before(byte[] input) {
    String text = FuzzedText.of(input);

    String escaped = BbCode.escape(text);

    assertThat(BbToken.read(escaped)).allMatch(token -> token.kind() == Kind.TEXT);
    assertThat(BbCode.toPlain(escaped)).isEqualTo(text.replace(BbCode.WORD_JOINER, "").strip());
    assertThat(BbCode.escape(escaped)).isEqualTo(escaped);
    assertThat(escaped.length()).isLessThanOrEqualTo(2 * text.length());
  }

  @FuzzTest
  void any_markup_is_no_longer_when_it_is_plain(byte[] input) {
    String bb = FuzzedText.of(input);

    String plain = BbCode.toPlain(bb);

    assertThat(plain.length()).isLessThanOrEqualTo(bb.length());
  }
}
