package io.imbot4j.world.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of a single button. */
final class Buttons {
  private static final Set<String> ACTIONS = Set.of("PUT", "SEND", "COPY", "CALL", "DIALOG");
  private static final Pattern LINK = Pattern.compile("(https?://|/).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}){1,2}");
  private static final List<String> COLORS =
      List.of("BG_COLOR", "TEXT_COLOR", "OFF_BG_COLOR", "OFF_TEXT_COLOR");
  private static final List<Map.Entry<String, Set<String>>> WORDS =
      List.of(
          Map.entry("BLOCK", Set.of("Y", "N")),
          Map.entry("DISABLED", Set.of("Y", "N")),
          Map.entry("CONTEXT", Set.of("MOBILE", "DESKTOP", "ALL")),
          Map.entry("DISPLAY", Set.of("LINE", "BLOCK")),
          Map.entry("BG_COLOR_TOKEN", Set.of("primary", "secondary", "alert", "base")));

  private Buttons() {}

  static boolean isBreak(Map<String, Object> button) {
    return "NEWLINE".equals(button.get("TYPE"));
  }

  /** The button with what the portal keeps of it; empty when it vanishes. */
  static Map<String, Object> checked(@Nullable Object entry) {
    Map<String, Object> kept = new LinkedHashMap<>();
    if (!(entry instanceof Map<?, ?> given)) {
      return kept;
    }
    if ("NEWLINE".equals(given.get("TYPE"))) {
      return Map.of("TYPE", "NEWLINE");
    }
    String text = text(given, "TEXT");
    if (text.isBlank() || !deed(given, kept)) {
      return Map.of();
    }
    kept.put("TEXT", text);
    look(given, kept);
    return kept;
  }

  /** Keeps the one thing a press does; the first that is there wins. */
  private static boolean deed(Map<?, ?> given, Map<String, Object> kept) {
    String link = text(given, "LINK");
    if (LINK.matcher(link).matches()) {
      kept.put("LINK", link);
    } else if (!text(given, "FUNCTION").isEmpty()) {
      kept.put("FUNCTION", text(given, "FUNCTION"));
    } else if (!text(given, "APP_ID").isEmpty()) {
      kept.put("APP_ID", text(given, "APP_ID"));
      kept.put("APP_PARAMS", text(given, "APP_PARAMS"));
    } else if (ACTIONS.contains(text(given, "ACTION")) && !text(given, "ACTION_VALUE").isEmpty()) {
      kept.put("ACTION", text(given, "ACTION"));
      kept.put("ACTION_VALUE", text(given, "ACTION_VALUE"));
    } else if (!text(given, "COMMAND").isEmpty()) {
      kept.put("COMMAND", text(given, "COMMAND").replaceFirst("^/", ""));
      kept.put("COMMAND_PARAMS", text(given, "COMMAND_PARAMS"));
    }
    return !kept.isEmpty();
  }

  private static void look(Map<?, ?> given, Map<String, Object> kept) {
    for (Map.Entry<String, Set<String>> word : WORDS) {
      String value = text(given, word.getKey());
      if (word.getValue().contains(value)) {
        kept.put(word.getKey(), value);
      }
    }
    for (String key : COLORS) {
      if (HEX.matcher(text(given, key)).matches()) {
        kept.put(key, text(given, key));
      }
    }
    if (text(given, "WIDTH").matches("\\d{1,4}")) {
      kept.put("WIDTH", Integer.valueOf(text(given, "WIDTH")));
    }
  }

  private static String text(Map<?, ?> given, String key) {
    Object value = given.get(key);
    return value == null ? "" : String.valueOf(value);
  }
}
