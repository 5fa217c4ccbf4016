package io.imbot4j.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  @ParameterizedTest
  @ValueSource(strings = {"phrases.properties", "phrases_ru.properties"})
  void are_all_in_each_language_and_nothing_else_is(String file) throws IOException {
    List<String> keys =
        Arrays.stream(Phrases.values())
            .map(phrase -> phrase.name().toLowerCase(Locale.ROOT).replace('_', '.'))
            .toList();

    assertThat(read(file).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @ParameterizedTest
  @EnumSource
  void take_their_arguments_in_each_language(Phrases phrase) {
    String english = phrase.in(Locale.ENGLISH, "one", "two");
    String russian = phrase.in(RUSSIAN, "one", "two");

    assertThat(english).isNotBlank().doesNotContain("{").isNotEqualTo(russian);
    assertThat(russian).isNotBlank().doesNotContain("{");
    assertThat(russian.contains("one")).isEqualTo(english.contains("one"));
    assertThat(russian.contains("two")).isEqualTo(english.contains("two"));
  }

  @Test
  void are_english_in_a_language_nobody_translated() {
    assertThat(Phrases.CANCELLED.in(Locale.forLanguageTag("pt-BR")))
        .isEqualTo("All right, forgotten.");
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
