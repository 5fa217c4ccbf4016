package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON file beside these tests into maps, lists, texts, numbers and booleans. */
final class Json {
  private final String json;
  private int at;

  private Json(String json) {
    this.json = json;
  }

  static Tree file(String name) {
    try (var in = requireNonNull(Json.class.getResourceAsStream(name + ".json"), name)) {
      return Tree.of(new Json(new String(in.readAllBytes(), UTF_8)).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> text();
      default -> word();
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      String key = text();
      peek();
      at++;
      object.put(key, value());
      at += peek() == ',' ? 1 : 0;
    }
    at++;
    return object;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> list = new ArrayList<>();
    at++;
    while (peek() != ']') {
      list.add(value());
      at += peek() == ',' ? 1 : 0;
    }
    at++;
    return list;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    peek();
    for (at++; json.charAt(at) != '"'; at++) {
      char letter = json.charAt(at);
      if (letter == '\\') {
        letter = json.charAt(++at);
        letter = letter == 'n' ? '\n' : letter;
      }
      text.append(letter);
    }
    at++;
    return text.toString();
  }

  private @Nullable Object word() {
    int from = at;
    while (at < json.length() && ",]} \n".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    String word = json.substring(from, at);
    return switch (word) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> word.contains(".") ? (Object) Double.valueOf(word) : Long.valueOf(word);
    };
  }

  private char peek() {
    while (Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    return json.charAt(at);
  }
}
