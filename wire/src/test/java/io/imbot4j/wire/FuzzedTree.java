package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fuzzer's bytes as what JSON can say: a form in which {@code ~true}, {@code ~null}, {@code
 * ~12}, {@code ~1.5}, {@code ~[]} and {@code ~{}} are no texts, and keys that count from 0 make a
 * list.
 */
final class FuzzedTree {
  private FuzzedTree() {}

  /**
   * @throws MalformedForm if the form is beyond its limits
   */
  static Tree of(byte[] input) {
    return Tree.of(value(BracketForm.parse(new String(input, UTF_8)).raw()));
  }

  private static @Nullable Object value(@Nullable Object form) {
    if (!(form instanceof Map<?, ?> map)) {
      return form instanceof String text && text.startsWith("~") ? scalar(text.substring(1)) : form;
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    boolean list = !map.isEmpty();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      list &= entry.getKey().equals(Integer.toString(values.size()));
      values.put(String.valueOf(entry.getKey()), value(entry.getValue()));
    }
    return list ? new ArrayList<>(values.values()) : values;
  }

  private static @Nullable Object scalar(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      case "[]" -> List.of();
      case "{}" -> Map.of();
      default -> number(word);
    };
  }

  private static Object number(String word) {
    try {
      BigInteger whole = new BigInteger(word);
      return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
    } catch (NumberFormatException notWhole) {
      try {
        return Double.valueOf(word);
      } catch (NumberFormatException notNumber) {
        return word;
      }
    }
  }
}
