package io.imbot4j.conformance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/methods what the facts, the examples and the remedies say. */
class MethodPagesTest {
  private final Map<String, String> pages = new MethodPages(Regions.all()).all();

  @Test
  void every_page_is_up_to_date() {
    pages.forEach((name, content) -> Published.keep("methods/" + name, content));
  }

  @Test
  void there_is_no_page_of_anything_else() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../docs/methods"))) {
      Set<String> names = files.map(file -> file.getFileName().toString()).collect(toSet());
      assertThat(names).isSubsetOf(pages.keySet());
    }
  }

  @Test
  void every_refusal_has_a_remedy_of_its_own() {
    assertThat(pages.values()).noneMatch(page -> page.contains("Look the code up"));
  }

  @Test
  void every_example_is_of_a_method_in_scope() {
    assertThat(Scope.METHODS).containsAll(Regions.all().keySet());
  }
}
