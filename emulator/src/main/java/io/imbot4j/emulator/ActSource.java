package io.imbot4j.emulator;

import io.imbot4j.world.LogEntry;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells one act of a person as the test kit's method for it. For one thread. */
final class ActSource {
  private final Overheard overheard;
  private final String mention;

  /**
   * @param mention how a text calls the bot by its name
   */
  ActSource(Overheard overheard, String mention) {
    this.overheard = overheard;
    this.mention = mention;
  }

  /** The act, null for one the test kit has no word for. */
  @Nullable Chain chain(LogEntry act, IntFunction<String> names) {
    if (!act.kind().equals("user") || !act.outcome().equals("ok")) {
      return null;
    }
    int user = number(act, "user");
    Chain chain = new Chain(names.apply(user));
    int message = act.name().equals("say") ? 0 : number(act, "message");
    switch (act.name()) {
      case "say" -> said(chain, act, user);
      case "file" -> chain.then("sends", JavaLiteral.of(text(act, "name")));
      case "context" -> chain.then("opens", context(act));
      case "press" ->
          overheard
              .label(message, number(act, "button"))
              .ifPresent(label -> chain.then("presses", JavaLiteral.of(label)));
      case "edit" -> {
        if (overheard.isLastOwn(user, message)) {
          chain.then("edits", JavaLiteral.of(text(act, "text")));
        }
      }
      case "delete" -> {
        if (overheard.isLastOwn(user, message)) {
          chain.then("deletes");
        }
      }
      case "react" -> {
        if (overheard.isLastOfOthers(user, message)) {
          chain.then("reacts", JavaLiteral.of(text(act, "reaction")));
        }
      }
      default -> {}
    }
    return chain;
  }

  private void said(Chain chain, LogEntry act, int user) {
    String text = text(act, "text");
    List<?> files = request(act).get("files") instanceof List<?> list ? list : List.of();
    int original = number(act, "replyTo");
    if (text.isBlank() && files.size() == 1 && files.get(0) instanceof Map<?, ?> file) {
      chain.then("sends", JavaLiteral.of(String.valueOf(file.get("name"))));
    } else if (!text.isBlank() && original != 0 && overheard.isLastOfOthers(user, original)) {
      chain.then("replies", JavaLiteral.of(text));
    } else if (text.startsWith(mention)) {
      chain.then("mentions", JavaLiteral.of(text.substring(mention.length())));
    } else {
      chain.then("says", JavaLiteral.of(text));
    }
  }

  private static String context(LogEntry act) {
    Object context = request(act).get("context");
    String pairs =
        (context instanceof Map<?, ?> map ? map : Map.of())
            .entrySet().stream()
                .map(pair -> JavaLiteral.of("" + pair.getKey()) + ", " + value(pair.getValue()))
                .collect(Collectors.joining(", "));
    return "Map.of(" + pairs + ")";
  }

  private static String value(@Nullable Object value) {
    return value instanceof Integer || value instanceof Boolean
        ? String.valueOf(value)
        : JavaLiteral.of(String.valueOf(value));
  }

  String text(LogEntry act, String key) {
    Object value = request(act).get(key);
    return value == null ? "" : String.valueOf(value);
  }

  /** A number the act is described by, 0 when it is not there. */
  int number(LogEntry act, String key) {
    return request(act).get(key) instanceof Integer number ? number : 0;
  }

  private static Map<?, ?> request(LogEntry act) {
    return act.request() instanceof Map<?, ?> map ? map : Map.of();
  }
}
