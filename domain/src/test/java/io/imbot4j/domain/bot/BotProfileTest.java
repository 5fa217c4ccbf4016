package io.imbot4j.domain.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.chat.ChatColor;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotProfileTest {
  private static final BotCode CODE = new BotCode("office");

  @Nested
  class Names {
    @Test
    void make_one_full_name() {
      assertThat(BotProfile.of("office", "Office").lastName("Bot").build().fullName())
          .isEqualTo("Office Bot");
      assertThat(BotProfile.of(CODE).lastName("Bot").build().fullName()).isEqualTo("Bot");
      assertThat(BotProfile.of("office", "Office").build().fullName()).isEqualTo("Office");
    }

    @Test
    void are_not_both_missing() {
      assertThatIllegalArgumentException()
          .isThrownBy(BotProfile.of(CODE)::build)
          .withMessage(
              "bot office has neither a name nor a last name; the portal wants one of them");
      assertThatIllegalArgumentException()
          .isThrownBy(BotProfile.of("office", " ").lastName("")::build)
          .withMessageStartingWith("bot office has neither");
    }
  }

  @Nested
  class Fields {
    @Test
    void have_their_defaults() {
      BotProfile profile = BotProfile.of("office", "Office").build();

      assertThat(profile.type()).isEqualTo(BotType.BOT);
      assertThat(profile.openLine()).isFalse();
      assertThat(profile.hidden()).isFalse();
      assertThat(profile.reactions()).isTrue();
      assertThat(BotProfile.of("office", "Office").withoutReactions().build().reactions())
          .isFalse();
    }

    @Test
    void of_a_color_are_one_of_the_sixteen() {
      ChatColor unnamed = ChatColor.parse("#5b7e91").orElseThrow();

      assertThatIllegalArgumentException()
          .isThrownBy(BotProfile.of("office", "Office").color(unnamed)::build)
          .withMessage(
              "bot color #5b7e91 is not one of the 16 named ones; use a constant of ChatColor");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "office", "office@", "@example.com", "a b@example.com", "a@b@c.de", "a@b"})
    void of_an_email_are_an_address(String email) {
      assertThatIllegalArgumentException()
          .isThrownBy(BotProfile.of("office", "Office").email(email)::build)
          .withMessage("bot email \"" + email + "\" is no address like bot@example.com");
    }

    @Test
    void of_a_site_are_http() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              BotProfile.of("office", "Office").site(URI.create("ftp://example.com"))::build)
          .withMessage("bot site \"ftp://example.com\" starts with neither https:// nor http://");
    }
  }

  @Nested
  class Codes {
    @Test
    void have_one_to_50_characters() {
      assertThat(new BotCode("x".repeat(50))).hasToString("x".repeat(50));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BotCode("x".repeat(51)))
          .withMessage(
              "bot code \"%s\" has 51 characters, the platform stores 50"
                  .formatted("x".repeat(51)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BotCode(" "))
          .withMessageStartingWith("bot code is blank");
    }
  }

  @Nested
  class Types {
    @ParameterizedTest
    @CsvSource({"bot, B", "supervisor, S", "openline, O"})
    void are_read_in_both_generations_words(String v2, String v1) {
      assertThat(BotType.parse(v2)).isSameAs(BotType.parse(v1)).isEqualTo(new BotType(v2, v1));
    }

    @Test
    void of_one_generation_are_read_too() {
      assertThat(BotType.parse("H")).isSameAs(BotType.HUMAN);
      assertThat(BotType.parse("personal")).isSameAs(BotType.PERSONAL);
    }

    @Test
    void that_are_unknown_are_kept() {
      assertThat(BotType.parse("network").v2()).isEqualTo("network");
    }

    @Test
    void have_a_name_somewhere() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BotType(null, null))
          .withMessage("bot type has no name in either generation; use one of the constants");
    }
  }

  @Test
  void words_are_written_as_the_platform_wants_them() {
    assertThat(Background.CORNFLOWER.code()).isEqualTo("cornflower");
    assertThat(Gender.FEMALE.code()).isEqualTo("F");
    assertThat(Gender.MALE.code()).isEqualTo("M");
  }
}
