package io.imbot4j.emulator;

import io.imbot4j.emulator.Rule.Seen;
import io.imbot4j.world.LogEntry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the report finds in the calls of a log. */
final class Calls {
  private static final int BURST = 50;
  private static final int LONGEST_TEXT = 20_000;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Set<String> KEYBOARD_ERRORS = Set.of("KEYBOARD_ERROR", "KEYBOARD_OVERSIZE");
  private static final String RENEWAL = "oauth/token";

  private Calls() {}

  /** More calls than a bucket holds, or refused by a bucket that was really full. */
  static Seen tooFast(List<LogEntry> log) {
    Deque<LogEntry> window = new ArrayDeque<>();
    List<LogEntry> refused = new ArrayList<>();
    int most = 0;
    LogEntry last = null;
    for (LogEntry call : calls(log)) {
      window.add(call);
      while (Duration.between(window.element().at(), call.at()).compareTo(SECOND) > 0) {
        window.remove();
      }
      if (window.size() > most) {
        most = window.size();
        last = call;
      }
      Double level = call.bucket();
      if (call.outcome().equals("QUERY_LIMIT_EXCEEDED") && level != null && level > BURST - 1) {
        refused.add(call);
      }
    }
    if (refused.isEmpty() && most > BURST && last != null) {
      refused.add(last);
    }
    return new Seen(refused, String.valueOf(most));
  }

  static Seen cut(List<LogEntry> log) {
    return Rule.lines(
        calls(log),
        call -> {
          Object text = field(call, "message", "MESSAGE");
          return text instanceof String words
              && words.codePointCount(0, words.length()) > LONGEST_TEXT
              && call.shown().stream().anyMatch(change -> change.text().endsWith(" (...)"));
        });
  }

  static Seen withoutKeyboard(List<LogEntry> log) {
    return Rule.lines(
        calls(log),
        call ->
            KEYBOARD_ERRORS.contains(call.outcome())
                || (!call.shown().isEmpty()
                    && wanted(call) > call.shown().get(0).buttons().size()));
  }

  static Seen old(List<LogEntry> log) {
    return Rule.lines(
        calls(log),
        call -> call.name().startsWith("imbot.") && !call.name().startsWith("imbot.v2."));
  }

  static Seen renewedEarly(List<LogEntry> log) {
    List<LogEntry> early = new ArrayList<>();
    boolean failed = true;
    for (LogEntry call : calls(log)) {
      if (call.name().equals(RENEWAL)) {
        if (!failed) {
          early.add(call);
        }
        failed = false;
      } else if (call.outcome().equals("expired_token")) {
        failed = true;
      }
    }
    return new Seen(early, "");
  }

  /** How many buttons the call asked for, as far as it gave them as a list. */
  private static int wanted(LogEntry call) {
    Object keyboard = field(call, "keyboard", "KEYBOARD");
    Object buttons = keyboard instanceof Map<?, ?> map ? map.get("BUTTONS") : keyboard;
    Collection<?> all =
        buttons instanceof Map<?, ?> map
            ? map.values()
            : buttons instanceof List<?> list ? list : List.of();
    return (int)
        all.stream()
            .filter(button -> button instanceof Map<?, ?> map && !"NEWLINE".equals(map.get("TYPE")))
            .count();
  }

  private static @Nullable Object field(LogEntry call, String current, String old) {
    if (!(call.request() instanceof Map<?, ?> request)) {
      return null;
    }
    Object value = request.get("fields") instanceof Map<?, ?> fields ? fields.get(current) : null;
    return value == null ? request.get(old) : value;
  }

  private static List<LogEntry> calls(List<LogEntry> log) {
    return log.stream().filter(line -> line.kind().equals("rest")).toList();
  }
}
