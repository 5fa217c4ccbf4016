package io.imbot4j.conformance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.wire.BracketForm;
import io.imbot4j.wire.EventReader;
import io.imbot4j.wire.Tree;
import io.imbot4j.wire.stored.StoredEvents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of an event can be stored as JSON, without its tokens, and comes back as it was.
 */
class StoredEventsTest {
  private static final PortalId PORTAL = new PortalId("bakery");
  private static final BotId BOT = new BotId(912);
  private static final EventReader READER = new EventReader();

  static Stream<Example> examples() {
    return OwnExamples.all().stream()
        .filter(
            example ->
                switch (example.kind()) {
                  case FETCHED, POSTED, FORM -> true;
                  default -> false;
                });
  }

  @ParameterizedTest
  @MethodSource("examples")
  void come_back_from_json(Example example) {
    for (BotEvent event : events(example)) {
      String stored = Json.write(StoredEvents.write(event));

      assertThat(StoredEvents.read(Json.map(Json.parse(stored)))).isEqualTo(event);
      assertThat(stored)
          .doesNotContain("-access-token", "-refresh-token", "-application-token", "\"auth\"");
    }
  }

  private static List<BotEvent> events(Example example) {
    Map<String, @Nullable Object> content = example.content();
    return switch (example.kind()) {
      case FETCHED -> List.of(READER.fetched(Tree.of(content), PORTAL, BOT));
      case FORM -> READER.read(BracketForm.parse(String.valueOf(content.get("body"))), PORTAL);
      default ->
          Stream.of(Tree.of(content), form(content, ""), form(content, null))
              .flatMap(posted -> READER.read(posted, PORTAL).stream())
              .toList();
    };
  }

  /** As a form, in which nothing is an empty text or no key at all. */
  private static Tree form(Map<String, @Nullable Object> content, @Nullable Object nothing) {
    return BracketForm.parse(BracketForm.write(Json.map(without(content, nothing))));
  }

  private static @Nullable Object without(@Nullable Object value, @Nullable Object nothing) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> filled = new LinkedHashMap<>();
      map.forEach(
          (key, element) -> {
            Object other = without(element, nothing);
            if (other != null) {
              filled.put(requireNonNull(key).toString(), other);
            }
          });
      return filled;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> without(element, "")).toList();
    }
    return value == null ? nothing : value;
  }
}
