package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any bytes are a form or refused with a {@link MalformedForm}. */
class BracketFormFuzzTest {
  /** A key that is written again may be longer: {@code []} has become a number. */
  private static final BracketForm.Limits WIDE = new BracketForm.Limits(2_000, 16, 2_000);

  @FuzzTest
  void any_bytes_are_a_form_that_can_be_written_again_or_refused(byte[] input) {
    Tree form;
    try {
      form = BracketForm.parse(input);
    } catch (MalformedForm refused) {
      return;
    }
    Map<String, @Nullable Object> top = new LinkedHashMap<>();
    form.map().forEach((name, value) -> top.put(name, value.raw()));

    assertThat(BracketForm.parse(BracketForm.write(top).getBytes(UTF_8), WIDE)).isEqualTo(form);
    assertThat(letters(form)).isLessThanOrEqualTo(2L * input.length);
  }

  private static long letters(Tree tree) {
    return tree.text().length()
        + tree.map().values().stream().mapToLong(BracketFormFuzzTest::letters).sum();
  }
}
