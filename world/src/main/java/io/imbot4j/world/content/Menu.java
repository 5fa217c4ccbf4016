package io.imbot4j.world.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The context menu of a message, checked by the rules of buttons: an item without text or without
 * something to do vanishes.
 *
 * @param verdict what the check found
 * @param items the entries kept
 */
public record Menu(Keyboard.Verdict verdict, List<Map<String, Object>> items) {
  /** No menu at all. */
  public static final Menu NONE = new Menu(Keyboard.Verdict.REMOVED, List.of());

  private static final Set<String> KEYS =
      Set.of(
          "TEXT",
          "LINK",
          "FUNCTION",
          "COMMAND",
          "COMMAND_PARAMS",
          "ACTION",
          "ACTION_VALUE",
          "APP_ID",
          "APP_PARAMS",
          "CONTEXT",
          "DISABLED");

  public Menu {
    items = List.copyOf(items);
  }

  /** Checks a list of items, {@code {ITEMS}}, or the JSON text of either. */
  public static Menu read(@Nullable Object given, int author) {
    if (given == null) {
      return new Menu(Keyboard.Verdict.ABSENT, List.of());
    }
    Object tree = given instanceof String text ? ContentTree.parsed(text) : given;
    if (ContentTree.isNothing(tree)) {
      return NONE;
    }
    if (ContentTree.isOversize(tree)) {
      return new Menu(Keyboard.Verdict.OVERSIZE, List.of());
    }
    Object bot = author;
    if (tree instanceof Map<?, ?> map && map.containsKey("ITEMS")) {
      Object named = map.get("BOT_ID");
      bot = named == null ? bot : named;
      tree = map.get("ITEMS");
    }
    List<Map<String, Object>> kept = new ArrayList<>();
    for (Object entry : ContentTree.list(tree)) {
      Map<String, Object> item = new LinkedHashMap<>(Buttons.checked(entry));
      item.keySet().retainAll(KEYS);
      if (!item.isEmpty()) {
        item.put("BOT_ID", bot);
        kept.add(item);
      }
    }
    return new Menu(kept.isEmpty() ? Keyboard.Verdict.INVALID : Keyboard.Verdict.KEPT, kept);
  }
}
