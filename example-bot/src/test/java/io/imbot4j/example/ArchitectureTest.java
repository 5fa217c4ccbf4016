package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final String OURS = "io.imbot4j";
  private static final String VIOLATIONS = "io.imbot4j.example.violations";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(OURS);
  private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages(VIOLATIONS);

  static Stream<Arguments> ours() {
    return rules(OURS);
  }

  static Stream<Arguments> violated() {
    return rules(VIOLATIONS);
  }

  private static Stream<Arguments> rules(String root) {
    return new ArchitectureRules(root)
        .all().entrySet().stream().map(rule -> arguments(rule.getKey(), rule.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ours")
  void is_kept(String name, ArchRule rule) {
    rule.check(CLASSES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("violated")
  void would_be_noticed_if_it_were_broken(String name, ArchRule rule) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> rule.check(VIOLATORS))
        .withMessageContaining(VIOLATIONS);
  }
}
