package io.imbot4j.wire;

import io.imbot4j.domain.file.FileContent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A method to be called with its parameters, alone or in a {@code batch} with others.
 *
 * @param parameters as {@link RestCall#answer} takes them
 */
public record Request(String method, Map<String, ? extends @Nullable Object> parameters) {
  private static final Pattern NEVER_IN_BATCH =
      Pattern.compile("(?i)batch|(?:.*\\.)?(?:upload|download)");
  private static final String REFERENCE = "$result[";

  /** The bot that calls; {@code ""} where the application does. */
  public String bot() {
    return first("botId", "BOT_ID");
  }

  /** The dialog it is about, by which calls are kept in order; {@code ""} where none is named. */
  public String dialog() {
    return first("dialogId", "DIALOG_ID", "chatId", "CHAT_ID");
  }

  private String first(String... keys) {
    for (String key : keys) {
      Object value = parameters.get(key);
      if (value != null) {
        return value.toString();
      }
    }
    return "";
  }

  /**
   * Whether it means the same in a {@code batch}. There a call is a line of text, which cannot say
   * nothing, an empty list or, to an older method, a boolean; and {@code $result[} in a text is
   * replaced by what another call answered.
   */
  public boolean fitsBatch() {
    return !NEVER_IN_BATCH.matcher(method).matches()
        && parameters.keySet().stream().noneMatch(key -> key.contains(".") || key.contains(" "))
        && parameters.values().stream().allMatch(this::fits);
  }

  private boolean fits(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty() && map.values().stream().allMatch(this::fits);
    }
    if (value instanceof Collection<?> list) {
      return !list.isEmpty() && list.stream().allMatch(this::fits);
    }
    if (value instanceof Boolean) {
      return takesLetters();
    }
    return value != null
        && !(value instanceof FileContent)
        && !value.toString().contains(REFERENCE);
  }

  /** The newer generation documents {@code Y} and {@code N} beside booleans. */
  private boolean takesLetters() {
    return method.toLowerCase(Locale.ROOT).startsWith("imbot.v2.");
  }

  /** As a batch carries it. */
  String asCommand() {
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (key, value) -> FormWriter.write(query, PercentCode.encode(key), lettered(value)));
    return query.isEmpty() ? method : method + "?" + query;
  }

  private static @Nullable Object lettered(@Nullable Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "Y" : "N";
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(Request::lettered).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(String.valueOf(key), lettered(inner)));
      return copy;
    }
    return value;
  }

  /** The method alone: a secret may be among the parameters. */
  @Override
  public String toString() {
    return method;
  }
}
