package io.imbot4j.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ChatChangeTest {
  @Test
  void says_only_what_changes() {
    assertThat(ChatChange.title("Soup").withDescription("").withColor(ChatColor.LIME))
        .isEqualTo(new ChatChange("Soup", "", ChatColor.LIME, null));
  }

  @Test
  void has_no_title_the_portal_refuses() {
    assertThatIllegalArgumentException().isThrownBy(() -> ChatChange.title(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChatChange.title("x".repeat(256)))
        .withMessage("chat title has 256 characters, the portal keeps 255");
  }
}
