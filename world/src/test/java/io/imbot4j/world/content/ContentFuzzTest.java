package io.imbot4j.world.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Objects;

/**
 * Any text is JSON or an IllegalArgumentException, and a keyboard or an attachment with a verdict.
 */
class ContentFuzzTest {
  @FuzzTest
  void any_text_is_a_tree_that_can_be_written_again_or_refused(byte[] input) {
    String text = new String(input, UTF_8);
    try {
      String written = Json.write(Json.read(text));
      assertThat(Json.write(Json.read(written))).isEqualTo(written);
    } catch (IllegalArgumentException refused) {
      // the one documented exception
    }
    assertThat(Keyboard.read(text, 7).pressable()).hasSizeLessThanOrEqualTo(text.length());
    assertThat(Attach.read(text).verdict()).isNotNull();
    assertThat(CommandLine.in(text)).hasSizeLessThanOrEqualTo(CommandLine.MOST);
    assertThat(Mentions.in(text)).hasSizeLessThanOrEqualTo(text.length());
    assertThat(Mentions.cutFrom(text).length()).isLessThanOrEqualTo(text.length());
    assertThat(Objects.toString(MessageText.cut(text))).isNotNull();
  }
}
