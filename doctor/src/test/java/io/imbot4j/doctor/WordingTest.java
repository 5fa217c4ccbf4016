package io.imbot4j.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final Path SOURCES = Path.of("src/main/java/io/imbot4j/doctor");
  private static final Pattern BAD = Pattern.compile("(?:fault|warning)\\(\\s*\"([a-z.]+[a-z])\"");

  @Test
  void both_languages_say_the_same_with_the_same_arguments() throws IOException {
    Properties english = texts("findings.properties");
    Properties russian = texts("findings_ru.properties");
    assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(russian.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings.properties", "findings_ru.properties"})
  void every_sentence_keeps_its_quotes(String file) throws IOException {
    Properties texts = texts(file);
    for (String key : texts.stringPropertyNames()) {
      String said =
          new MessageFormat(texts.getProperty(key), Locale.ROOT)
              .format(new Object[] {"a", "b", "c"});
      assertThat(said).as(key).doesNotContain("{", "''").isNotBlank();
      assertThat(said.chars().filter(one -> one == '\'').count())
          .as(key)
          .isEqualTo(texts.getProperty(key).split("''", -1).length - 1);
    }
  }

  @Test
  void every_fault_and_warning_has_a_remedy() throws IOException {
    Properties texts = texts("findings.properties");
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        BAD.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .forEach(keys::add);
      }
    }
    assertThat(keys).hasSizeGreaterThan(40);
    assertThat(texts.stringPropertyNames()).containsAll(keys);
    assertThat(texts.stringPropertyNames())
        .containsAll(keys.stream().map(key -> key + ".do").toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void every_check_has_a_name(String language) {
    Wording wording = new Wording(Locale.forLanguageTag(language));
    assertThat(Stream.of(Check.values()).map(wording::title)).doesNotHaveDuplicates();
  }

  private static List<String> arguments(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .sorted()
        .toList();
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(Doctor.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
