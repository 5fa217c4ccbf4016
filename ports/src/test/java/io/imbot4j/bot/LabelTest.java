package io.imbot4j.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

  @Test
  void is_english_unless_said_otherwise() {
    assertThat(Label.of("Help").byLanguage()).containsExactly(entry("en", "Help"));
  }

  @Test
  void keeps_its_languages_in_order() {
    assertThat(Label.of("Help").in("ru", "Помощь").in("de", "Hilfe").byLanguage())
        .containsExactly(entry("en", "Help"), entry("ru", "Помощь"), entry("de", "Hilfe"));
  }

  @Test
  void asks_a_bundle_for_each_language() {
    assertThat(Label.of(Phrases.CANCEL_TITLE::in, Locale.ENGLISH, RUSSIAN).byLanguage())
        .containsExactly(entry("en", "Stop what we are doing"), entry("ru", "Прекратить начатое"));
  }

  @Test
  void has_at_least_one_text() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Label(Map.of()))
        .withMessage("label has no text; give it at least an English one");
  }
}
