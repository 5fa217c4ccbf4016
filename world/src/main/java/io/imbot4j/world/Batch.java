package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code batch}: up to fifty calls in one, later ones using earlier results as {@code
 * $result[key][field]}.
 */
final class Batch {
  private static final int MOST = 50;
  private static final Pattern REFERENCE = Pattern.compile("\\$result((?:\\[[^\\]]*\\])+)");
  private static final Pattern FILES = Pattern.compile(".*\\.File\\.(upload|download)");
  private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)\\]");

  private final Rest rest;

  Batch(Rest rest) {
    this.rest = rest;
  }

  Method method() {
    return Method.old("batch", "", DOCUMENTED, this::answer);
  }

  private Object answer(Caller caller, Params params) {
    // PHP's truth: the text "false" halts as well.
    boolean halt = !Set.of("", "0").contains(params.text("HALT"));
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    Map<String, @Nullable Object> errors = new LinkedHashMap<>();
    Map<String, @Nullable Object> totals = new LinkedHashMap<>();
    Map<String, @Nullable Object> nexts = new LinkedHashMap<>();
    Map<String, @Nullable Object> times = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<String, @Nullable Object> command : commands(params.raw("CMD")).entrySet()) {
      Timer timer = rest.timer();
      try {
        if (++count > MOST) {
          throw new Refusal("ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
        }
        if (rest.failsHalf() && count % 2 == 0) {
          throw CallFault.any("INTERNAL_SERVER_ERROR").refusal();
        }
        Call call = read(String.valueOf(command.getValue()), results);
        Object result = rest.run(call.method, caller, call.params);
        if (result instanceof Page page) {
          totals.put(command.getKey(), page.total());
          nexts.put(command.getKey(), page.next());
          result = page.result();
        }
        results.put(command.getKey(), result);
        times.put(command.getKey(), rest.time(timer, call.method, caller));
      } catch (Refusal refusal) {
        refusal.source().ifPresent(rest::mark);
        errors.put(
            command.getKey(),
            Tree.of("error", refusal.code(), "error_description", refusal.text()));
        if (halt) {
          break;
        }
      }
    }
    nexts.values().removeIf(Objects::isNull);
    return Tree.of(
        "result", listed(results),
        "result_error", listed(errors),
        "result_total", listed(totals),
        "result_next", listed(nexts),
        "result_time", listed(times));
  }

  /** A command as it is called. */
  private record Call(Method method, Params params) {}

  private Call read(String command, Map<String, @Nullable Object> results) {
    String plain = command.contains("#") ? command.substring(0, command.indexOf('#')) : command;
    int question = plain.indexOf('?');
    Method method = rest.found(question < 0 ? plain : plain.substring(0, question));
    if (method.isBatch() || FILES.matcher(method.name()).matches()) {
      throw new Refusal(
          405, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage");
    }
    Map<String, @Nullable Object> params = new LinkedHashMap<>();
    PhpQuery.decode(question < 0 ? "" : plain.substring(question + 1))
        .forEach((key, value) -> params.put(variable(key), resolved(value, results)));
    return new Call(method, new Params(params));
  }

  /** A name as PHP has it, in whose variables there are no dots and blanks. */
  private static String variable(String name) {
    return name.replaceAll("[. ]", "_");
  }

  private static @Nullable Object resolved(
      @Nullable Object value, Map<String, @Nullable Object> results) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, item) -> copy.put(String.valueOf(key), resolved(item, results)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(resolved(item, results)));
      return copy;
    }
    return value instanceof String text ? resolved(text, results) : value;
  }

  /** What cannot be found stays as it is written. */
  private static String resolved(String text, Map<String, @Nullable Object> results) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            match -> {
              Object found = results;
              Matcher step = STEP.matcher(match.group(1));
              while (step.find()) {
                found = step(found, step.group(1));
              }
              return Matcher.quoteReplacement(
                  found == null ? match.group() : String.valueOf(found));
            });
  }

  private static @Nullable Object step(@Nullable Object from, String key) {
    if (from instanceof Map<?, ?> map) {
      return map.get(key);
    }
    boolean index = from instanceof List<?> && key.matches("\\d{1,6}");
    return index && from instanceof List<?> list && Integer.parseInt(key) < list.size()
        ? list.get(Integer.parseInt(key))
        : null;
  }

  /** Commands that are not text are skipped. */
  private static Map<String, @Nullable Object> commands(@Nullable Object given) {
    Map<String, @Nullable Object> commands = new LinkedHashMap<>();
    if (given instanceof Map<?, ?> map) {
      map.forEach((key, value) -> commands.put(String.valueOf(key), value));
    } else if (given instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        commands.put(String.valueOf(index), list.get(index));
      }
    }
    commands.values().removeIf(command -> !(command instanceof String));
    return commands;
  }

  /** PHP's rule: keys 0..n-1, or none, make a list. */
  private static Object listed(Map<String, @Nullable Object> map) {
    int index = 0;
    for (String key : map.keySet()) {
      if (!key.equals(String.valueOf(index++))) {
        return map;
      }
    }
    return new ArrayList<>(map.values());
  }
}
