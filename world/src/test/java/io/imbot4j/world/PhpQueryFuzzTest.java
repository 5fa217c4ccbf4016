package io.imbot4j.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every text is a form: there is no exception. */
class PhpQueryFuzzTest {
  @FuzzTest
  void any_text_is_a_tree_of_which_nothing_is_larger(byte[] input) {
    String query = new String(input, UTF_8);

    Map<String, @Nullable Object> tree = PhpQuery.decode(query);

    assertThat(PhpQuery.decode(PhpQuery.encode(tree)).keySet())
        .hasSizeLessThanOrEqualTo(tree.size());
    assertThat(tree.size()).isLessThanOrEqualTo(query.length());
  }
}
