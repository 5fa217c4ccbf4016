package io.imbot4j.conformance;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.wire.BracketForm;
import io.imbot4j.wire.EventReader;
import io.imbot4j.wire.MalformedEvent;
import io.imbot4j.wire.Tree;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether an event is read, and none of it lost. */
final class EventCheck {
  private static final PortalId PORTAL = new PortalId("bakery");
  private static final BotId BOT = new BotId(912);
  private static final EventReader READER = new EventReader();

  private EventCheck() {}

  /** An event whose every part must be noticed; a posted one is told apart by more than its key. */
  static Verdict whole(Example example) {
    Object read = read(example.kind(), example.content());
    if (read instanceof String refusal) {
      return Verdict.failed(example, "it is not read: " + refusal);
    }
    Object data = example.content().get("data");
    if (isUnknown(read) && !Leaves.paths(data).isEmpty()) {
      return Verdict.failed(example, "it is taken for an event nobody knows");
    }
    TreeSet<String> lost = new TreeSet<>();
    for (List<Object> path : Leaves.paths(data)) {
      String name = Leaves.name(path);
      if (!Unread.isListed(example.name(), name) && !isNoticed(example, path, read)) {
        lost.add(name);
      }
    }
    return lost.isEmpty()
        ? Verdict.passed(example)
        : Verdict.failed(example, "lost: " + String.join(", ", lost));
  }

  private static boolean isUnknown(Object read) {
    String text = read.toString();
    return text.contains("Event$Unknown") || text.contains("event=Unknown[");
  }

  private static boolean isNoticed(Example example, List<Object> path, Object read) {
    Object data = example.content().get("data");
    for (Object other : Leaves.others(Leaves.at(data, path))) {
      Map<String, @Nullable Object> changed = Json.map(example.content());
      changed.put("data", Leaves.with(data, path, other));
      if (!read.equals(read(example.kind(), changed))) {
        return true;
      }
    }
    return false;
  }

  /** A form says what its JSON twin says. */
  static Verdict form(Example example) {
    String body = String.valueOf(example.content().get("body"));
    Object decoded = example.content().get("decoded");
    Map<String, @Nullable Object> parsed = Json.map(BracketForm.parse(body).raw());
    Object fromForm = read(Example.Kind.POSTED, parsed);
    Object fromTwin = read(Example.Kind.POSTED, Json.map(decoded));
    return counted(parsed).equals(counted(Json.map(decoded)))
            || (fromForm.equals(fromTwin) && !(fromForm instanceof String))
        ? Verdict.passed(example)
        : Verdict.failed(example, "the form says " + fromForm + "\nand its twin " + fromTwin);
  }

  /** Lists as forms write them, by number. */
  private static Map<String, @Nullable Object> counted(Map<String, @Nullable Object> tree) {
    tree.replaceAll(
        (key, value) ->
            value instanceof Map<?, ?> || value instanceof List<?>
                ? counted(Json.indexed(value))
                : value);
    return tree;
  }

  /** The events without their keys, or why there are none. */
  private static Object read(Example.Kind kind, Map<String, @Nullable Object> event) {
    try {
      List<BotEvent> events =
          kind == Example.Kind.FETCHED
              ? List.of(READER.fetched(Tree.of(event), PORTAL, BOT))
              : READER.read(Tree.of(event), PORTAL);
      return events.stream().map(EventCheck::keyless).toList();
    } catch (MalformedEvent refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  /** The parts of an event, of its origin what does not come from all of its data. */
  private static List<@Nullable Object> keyless(BotEvent event) {
    List<@Nullable Object> parts = new ArrayList<>(List.of(event.getClass()));
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      try {
        Object part = component.getAccessor().invoke(event);
        if (part instanceof Origin origin) {
          parts.add(List.of(origin.bot(), origin.at(), origin.language()));
        } else {
          parts.add(part);
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
    return parts;
  }
}
