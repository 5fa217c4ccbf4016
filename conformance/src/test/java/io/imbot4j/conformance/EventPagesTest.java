package io.imbot4j.conformance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.event.BotEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/events what the facts, the types and the hooks say. */
class EventPagesTest {
  private final Map<String, String> hooks = Regions.hooks();
  private final Map<String, String> pages = new EventPages(hooks).all();

  @Test
  void every_page_is_up_to_date() {
    pages.forEach((name, content) -> Published.keep("events/" + name, content));
  }

  @Test
  void there_is_no_page_of_anything_else() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../docs/events"))) {
      Set<String> names = files.map(file -> file.getFileName().toString()).collect(toSet());
      assertThat(names).isEqualTo(pages.keySet());
    }
  }

  @Test
  void every_event_has_a_page() {
    Set<String> names =
        EventPages.FACTS.stream().flatMap(fact -> fact.names().stream()).collect(toSet());
    assertThat(names).containsAll(Scope.EVENTS).contains("ONIMBOTCONTEXTGET").hasSize(20);
  }

  @Test
  void every_type_has_a_page_with_a_hook() {
    Set<String> types =
        Arrays.stream(BotEvent.class.getPermittedSubclasses())
            .filter(type -> type != BotEvent.Unknown.class && type != BotEvent.Observed.class)
            .map(type -> "BotEvent." + type.getSimpleName())
            .collect(toSet());
    types.add("UserEvent");
    assertThat(EventPages.FACTS)
        .extracting(EventPages.Fact::type)
        .containsOnlyOnceElementsOf(types);
    assertThat(hooks.keySet()).isEqualTo(types);
  }
}
