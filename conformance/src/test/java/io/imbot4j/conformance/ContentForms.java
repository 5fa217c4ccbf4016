package io.imbot4j.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The forms in which the platform takes keyboards, menus and attached blocks. */
final class ContentForms {
  private static final Map<String, String> INSIDE =
      Map.of("keyboard", "BUTTONS", "menu", "ITEMS", "attach", "BLOCKS");

  private ContentForms() {}

  /** The content under each of the keys, changed; in {@code fields} too. */
  private static Map<String, @Nullable Object> contents(
      Map<String, @Nullable Object> body, Set<String> kinds, Change change) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    body.forEach(
        (key, value) -> {
          String kind = key.toLowerCase(Locale.ROOT);
          if (kind.equals("fields")) {
            copy.put(key, contents(Json.map(value), kinds, change));
          } else {
            copy.put(key, kinds.contains(kind) ? change.of(kind, value) : value);
          }
        });
    return copy;
  }

  /** {@code {BUTTONS: […]}}, {@code {ITEMS: […]}}, {@code {BLOCKS: […]}} in any case. */
  static Map<String, @Nullable Object> wrapped(Map<String, @Nullable Object> body) {
    return contents(body, INSIDE.keySet(), ContentForms::wrap);
  }

  static @Nullable Object wrap(String kind, @Nullable Object value) {
    Object parsed = value instanceof String text ? Json.parse(text) : value;
    String inside = String.valueOf(INSIDE.get(kind));
    if (parsed instanceof List<?>) {
      return Map.of(inside, parsed);
    }
    return parsed instanceof Map<?, ?> map && !map.containsKey(inside)
        ? Map.of(inside, List.of(map))
        : parsed;
  }

  /** Each line of buttons a list, the buttons without what says how they stand. */
  static Map<String, @Nullable Object> lined(Map<String, @Nullable Object> body) {
    return contents(body, Set.of("keyboard"), (kind, value) -> lines(value));
  }

  private static @Nullable Object lines(@Nullable Object keyboard) {
    if (!(keyboard instanceof Map<?, ?> map)) {
      return keyboard;
    }
    List<List<Object>> lines = new ArrayList<>();
    boolean open = false;
    for (Object element : Json.list(map.get("BUTTONS"))) {
      Map<String, @Nullable Object> button = Json.map(element);
      boolean sharing = "LINE".equals(button.remove("DISPLAY"));
      if ("NEWLINE".equals(button.get("TYPE"))) {
        open = false;
        continue;
      }
      if (!open || !sharing) {
        lines.add(new ArrayList<>());
      }
      open = sharing;
      lines.get(lines.size() - 1).add(defaultsOf(button));
    }
    return Map.of("BUTTONS", lines);
  }

  private static Map<String, @Nullable Object> defaultsOf(Map<String, @Nullable Object> button) {
    button.remove("CONTEXT", "ALL");
    button.remove("BLOCK", "N");
    button.remove("DISABLED", "N");
    button.remove("BG_COLOR_TOKEN", "base");
    return button;
  }

  /** What follows a blank in {@code COMMAND} as {@code COMMAND_PARAMS}, wherever it stands. */
  static @Nullable Object calling(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ContentForms::calling).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, @Nullable Object> copy = Json.map(map);
    copy.replaceAll((key, element) -> calling(element));
    if (copy.get("COMMAND") instanceof String line && !copy.containsKey("COMMAND_PARAMS")) {
      String[] words = line.split(" +", 2);
      copy.put("COMMAND", words[0]);
      if (words.length > 1) {
        copy.put("COMMAND_PARAMS", words[1]);
      }
    }
    return copy;
  }

  /** {@code IMAGE} and {@code FILE} as lists, {@code DELIMITER} as a map. */
  static Map<String, @Nullable Object> listed(Map<String, @Nullable Object> body) {
    UnaryOperator<@Nullable Object> block =
        element -> {
          Map<String, @Nullable Object> copy = Json.map(element);
          copy.replaceAll(ContentForms::full);
          return copy;
        };
    return contents(
        body,
        Set.of("attach"),
        (kind, value) -> {
          Map<String, @Nullable Object> attach = Json.map(value);
          attach.replaceAll(
              (key, blocks) ->
                  key.equals("BLOCKS") ? Json.list(blocks).stream().map(block).toList() : blocks);
          return value instanceof Map<?, ?> ? attach : value;
        });
  }

  private static @Nullable Object full(String kind, @Nullable Object block) {
    boolean isMap = block instanceof Map<?, ?>;
    return switch (kind) {
      case "IMAGE", "FILE" -> isMap ? List.of(Json.map(block)) : block;
      case "DELIMITER" -> isMap ? block : Map.of();
      default -> block;
    };
  }

  @FunctionalInterface
  private interface Change {
    @Nullable Object of(String kind, @Nullable Object value);
  }
}
