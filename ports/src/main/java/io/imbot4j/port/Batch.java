package io.imbot4j.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several calls that travel as one ({@code batch}), in the order they were added. A later call may
 * use what an earlier one answered: give {@link #result} as a parameter. For one thread while it is
 * filled.
 */
public final class Batch {
  /** The most calls one batch carries: {@value}. */
  public static final int MAX_CALLS = 50;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9._]+");
  private static final Pattern FILES = Pattern.compile("(?i)(?:.*\\.)?(?:upload|download)");
  private static final String REFERENCE = "$result[";

  private final Map<String, Call> calls = new LinkedHashMap<>();
  private boolean halting;

  /** An empty batch. */
  public Batch() {}

  /** A call in it. */
  public record Call(String method, Map<String, Object> parameters) {}

  /**
   * What an earlier call will have answered.
   *
   * @param path the keys that lead to it inside that answer
   */
  public record Reference(String call, List<String> path) {
    public Reference {
      path = List.copyOf(path);
    }
  }

  /**
   * What an earlier call will have answered, as a parameter of a later one.
   *
   * @param call the name it was added with
   * @param path the keys that lead to it inside that answer, none for all of it
   */
  public static Reference result(String call, String... path) {
    return new Reference(call, List.of(path));
  }

  /**
   * Adds a call.
   *
   * @param name letters, digits and underscores, by which its result is found
   * @param parameters texts, numbers, booleans, references, and lists and maps of them
   * @throws IllegalArgumentException if the name is taken or no name, the batch is full, the method
   *     cannot be in a batch, or a parameter cannot be written in one: nothing, an empty list or
   *     map, a text with {@code $result[} behind another call, which the portal would replace
   */
  public Batch add(String name, String method, Map<String, ?> parameters) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "batch name \"" + name + "\" holds more than 64 letters, digits and underscores");
    }
    if (!METHOD.matcher(method).matches()) {
      throw new IllegalArgumentException("\"" + method + "\" is not the name of a method");
    }
    if (method.equalsIgnoreCase("batch") || FILES.matcher(method).matches()) {
      throw new IllegalArgumentException(method + " cannot be in a batch; call it by itself");
    }
    if (calls.containsKey(name)) {
      throw new IllegalArgumentException("batch name \"" + name + "\" is taken already");
    }
    if (calls.size() == MAX_CALLS) {
      throw new IllegalArgumentException(
          "a batch carries " + MAX_CALLS + " calls; send this one and start another");
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    parameters.forEach(
        (key, value) -> {
          if (key.isBlank() || key.contains(".") || key.contains(" ")) {
            throw new IllegalArgumentException(
                "parameter \"" + key + "\" has a dot or a blank, which a batch would change");
          }
          copy.put(key, copied(name, key, value));
        });
    calls.put(name, new Call(method, copy));
    return this;
  }

  /** Ends the batch at the first call that fails; without this the others are still made. */
  public Batch haltOnError() {
    halting = true;
    return this;
  }

  /** The calls by their names, in order. */
  public Map<String, Call> calls() {
    return new LinkedHashMap<>(calls);
  }

  /** Whether the first failure ends it. */
  public boolean halts() {
    return halting;
  }

  private Object copied(String name, String key, @Nullable Object value) {
    if (value == null
        || (value instanceof Collection<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty())) {
      throw new IllegalArgumentException(
          "parameter \""
              + key
              + "\" of \""
              + name
              + "\" is nothing, which a batch cannot say; leave it out or call the method by itself");
    }
    if (value instanceof Reference reference) {
      if (!calls.containsKey(reference.call())) {
        throw new IllegalArgumentException(
            "parameter \""
                + key
                + "\" refers to \""
                + reference.call()
                + "\", which was not added before it");
      }
      return reference;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((inner, one) -> copy.put(String.valueOf(inner), copied(name, key, one)));
      return copy;
    }
    if (value instanceof Collection<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(one -> copy.add(copied(name, key, one)));
      return copy;
    }
    if (value.toString().contains(REFERENCE) && !calls.isEmpty()) {
      throw new IllegalArgumentException(
          "parameter \""
              + key
              + "\" of \""
              + name
              + "\" has "
              + REFERENCE
              + " in its text, which the portal would replace; call the method by itself");
    }
    return value;
  }
}
