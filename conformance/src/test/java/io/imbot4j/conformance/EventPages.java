package io.imbot4j.conformance;

import static java.util.stream.Collectors.joining;

import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.event.UserOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages of docs/events, made of the facts, the types and the hooks of a test. */
final class EventPages {
  /** A line of event-pages.txt. */
  record Fact(String type, List<String> names, String comes, String know) {
    static Fact parse(String line) {
      String[] cells = line.split(" *\\| *", -1);
      return new Fact(cells[0], List.of(cells[1].split(", ")), cells[2], cells[3]);
    }
  }

  static final List<Fact> FACTS = Scope.lines("event-pages.txt").stream().map(Fact::parse).toList();

  private final Map<String, String> hooks;

  EventPages(Map<String, String> hooks) {
    this.hooks = hooks;
  }

  /** Every page by its file name. */
  Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    FACTS.forEach(fact -> pages.put(fact.type() + ".md", page(fact)));
    pages.put("README.md", index());
    return pages;
  }

  private String page(Fact fact) {
    return "# %s\n\n%s %s\n\nOf the platform: %s.\n\n```java\n%s```\n\n%s"
        .formatted(
            fact.type(),
            fact.comes(),
            fact.know(),
            fact.names().stream().map(name -> "`" + name + "`").collect(joining(", ")),
            hooks.get(fact.type()),
            types(fact).map(EventPages::table).collect(joining("\n")));
  }

  private static Stream<Class<?>> types(Fact fact) {
    return fact.type().equals("UserEvent")
        ? Arrays.stream(UserEvent.class.getPermittedSubclasses())
        : Arrays.stream(BotEvent.class.getPermittedSubclasses())
            .filter(type -> fact.type().equals("BotEvent." + type.getSimpleName()));
  }

  private static String table(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(part -> "| `%s` | `%s` |\n".formatted(part.getName(), part.getType().getSimpleName()))
        .collect(joining("", "| " + type.getSimpleName() + " | |\n|---|---|\n", ""));
  }

  private static String index() {
    String rows =
        FACTS.stream()
            .map(fact -> "| [%s](%s.md) | %s |\n".formatted(fact.type(), fact.type(), fact.comes()))
            .collect(joining());
    return "# Every event\n\n"
        + "A page for each kind, with the hook of an `AbstractBot` that hears it, which a test runs"
        + " against the emulated\n"
        + "portal. Both generations give the same types. An event this version does not know is an"
        + " `Unknown`, and so is a\n"
        + "fetched one that lacks what it must have: it is in `onUnknown` whole, but for its"
        + " tokens.\n\n"
        + "| Event | When it comes |\n|---|---|\n"
        + rows
        + "\nEvery event says where it comes from; what a portal says beside that is in `more`.\n\n"
        + table(Origin.class)
        + "\n"
        + table(UserOrigin.class);
  }
}
