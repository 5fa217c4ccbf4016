package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretTest {
  private record Holder(String name, Secret secret) {}

  @Test
  void never_shows_itself() {
    Holder holder = new Holder("north", Secret.of("c4nary-hunter2"));

    assertThat(holder.toString()).contains("***").doesNotContain("c4nary-hunter2");
  }

  @Test
  void reveals_itself_when_asked() {
    assertThat(Secret.of("c4nary-hunter2").reveal()).isEqualTo("c4nary-hunter2");
  }

  @Test
  void matches_the_same_text_only() {
    Secret secret = Secret.of("c4nary-hunter2");

    assertThat(secret.matches("c4nary-hunter2")).isTrue();
    assertThat(secret.matches("hunter")).isFalse();
    assertThat(secret.matches("Hunter2")).isFalse();
    assertThat(secret.matches("")).isFalse();
  }

  @Test
  void equals_a_secret_of_the_same_text() {
    assertThat(Secret.of("c4nary-hunter2"))
        .isEqualTo(Secret.of("c4nary-hunter2"))
        .hasSameHashCodeAs(Secret.of("c4nary-hunter2"))
        .isNotEqualTo(Secret.of("c4nary-hunter3"))
        .isNotEqualTo("c4nary-hunter2");
  }

  @Test
  void refuses_a_blank_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.of(" "))
        .withMessage("a secret is blank; give the token or leave it out");
  }
}
