package io.imbot4j.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

/** Holds answers against what is documented. */
final class Answers {
  private Answers() {}

  static void assertRefused(RestAnswer answer, int status, String code, String text) {
    assertThat(answer.error()).isEqualTo(code);
    assertThat(answer.body()).containsEntry("error_description", text);
    assertThat(answer.status()).isEqualTo(status);
  }

  /** The keys named in a line of words. */
  static Set<Object> words(String line) {
    return Set.of((Object[]) line.split(" "));
  }
}
