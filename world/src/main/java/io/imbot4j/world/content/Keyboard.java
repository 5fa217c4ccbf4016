package io.imbot4j.world.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The buttons under a message, checked: a button without text or without something to do vanishes.
 *
 * @param verdict what the check found
 * @param buttons the entries kept, row breaks among them
 */
public record Keyboard(Verdict verdict, List<Map<String, Object>> buttons) {
  /** No buttons at all. */
  public static final Keyboard NONE = new Keyboard(Verdict.REMOVED, List.of());

  /** What the check found. */
  public enum Verdict {
    /** It was not given, so what is there stays. */
    ABSENT,
    /** It was given as {@code N} or as nothing, so what is there goes. */
    REMOVED,
    KEPT,
    /** No button was left. */
    INVALID,
    OVERSIZE
  }

  public Keyboard {
    buttons = List.copyOf(buttons);
  }

  /** Checks a list of buttons, {@code {BOT_ID, BUTTONS}}, or the JSON text of either. */
  public static Keyboard read(@Nullable Object given, int author) {
    if (given == null) {
      return new Keyboard(Verdict.ABSENT, List.of());
    }
    Object tree = given instanceof String text ? ContentTree.parsed(text) : given;
    if (ContentTree.isNothing(tree)) {
      return NONE;
    }
    if (ContentTree.isOversize(tree)) {
      return new Keyboard(Verdict.OVERSIZE, List.of());
    }
    Object bot = author;
    if (tree instanceof Map<?, ?> map && map.containsKey("BUTTONS")) {
      Object named = map.get("BOT_ID");
      bot = named == null ? bot : named;
      tree = map.get("BUTTONS");
    }
    List<Map<String, Object>> kept = new ArrayList<>();
    for (Object entry : ContentTree.list(tree)) {
      Map<String, Object> button = Buttons.checked(entry);
      if (!button.isEmpty()) {
        Map<String, Object> whole = new LinkedHashMap<>();
        if (!Buttons.isBreak(button)) {
          whole.put("BOT_ID", bot);
        }
        whole.putAll(button);
        kept.add(whole);
      }
    }
    boolean none = kept.stream().allMatch(Buttons::isBreak);
    return none ? new Keyboard(Verdict.INVALID, List.of()) : new Keyboard(Verdict.KEPT, kept);
  }

  /**
   * The buttons a person can press, in order, each with the number of its row under {@code ROW}.
   */
  public List<Map<String, Object>> pressable() {
    List<Map<String, Object>> result = new ArrayList<>();
    int row = 0;
    for (Map<String, Object> button : buttons) {
      if (Buttons.isBreak(button)) {
        row++;
      } else {
        Map<String, Object> shown = new LinkedHashMap<>(button);
        shown.put("ROW", row);
        result.add(shown);
      }
    }
    return result;
  }
}
