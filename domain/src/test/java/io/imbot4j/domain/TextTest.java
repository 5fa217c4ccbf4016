package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final String HIDDEN = "\u2060";

  @Nested
  class Length {
    @Test
    void is_at_most_20000_code_points() {
      assertThat(Text.of("😀".repeat(20_000)).bb()).hasSize(40_000);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Text.of("😀".repeat(20_001)))
          .withMessage(
              "text has 20001 code points, the portal keeps 20000; send the parts of a LongText");
    }
  }

  @Nested
  class Formatting {
    @Test
    void puts_tags_around_escaped_text() {
      Text text = Text.of("Booked: ").bold("[b]Oslo").plus(" ").italic("now").newLine().code("x");

      assertThat(text)
          .hasToString("Booked: [b][" + HIDDEN + "b]Oslo[/b] [i]now[/i]\n[code]x[/code]");
    }

    @Test
    void takes_the_authors_own_markup_as_it_is() {
      assertThat(Text.bb("[b]x[/b]").plus(Text.bb("[i]y[/i]"))).hasToString("[b]x[/b][i]y[/i]");
    }

    @Test
    void names_a_person_whose_name_cannot_close_the_mention() {
      User eve = User.named(new UserId(7), "Eve[/user][b]");

      assertThat(Text.of("").mention(eve))
          .hasToString("[user=7]Eve[" + HIDDEN + "/user][" + HIDDEN + "b][/user]");
    }

    @Test
    void is_no_text_until_there_is_something_to_see() {
      assertThat(Text.of(" \n").isBlank()).isTrue();
      assertThat(Text.of("x").isBlank()).isFalse();
    }
  }

  @Nested
  class Links {
    @Test
    void lead_to_http_only() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Text.of("").link("here", URI.create("javascript:alert(1)")))
          .withMessage("link \"javascript:alert(1)\" starts with neither https:// nor http://");
    }

    @Test
    void cannot_be_closed_by_their_address_or_label() {
      URI address = URI.create("http://[::1]/a?b=ж");

      assertThat(Text.of("").link("[/url]", address))
          .hasToString("[url=http://%5B::1%5D/a?b=%D0%B6][" + HIDDEN + "/url][/url]");
    }
  }
}
