package io.imbot4j.world.content;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text from left to right; for one thread. */
final class JsonReader {
  private static final int DEEPEST = 64;
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,17}");

  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  @Nullable Object whole() {
    Object value = value();
    if (peek() != 0) {
      throw wrong();
    }
    return value;
  }

  private @Nullable Object value() {
    return switch (peek()) {
      case '{' -> map();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    open('{');
    while (peek() != '}') {
      String key = string();
      expect(':');
      map.put(key, value());
      separator('}');
    }
    close('}');
    return map;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> list = new ArrayList<>();
    open('[');
    while (peek() != ']') {
      list.add(value());
      separator(']');
    }
    close(']');
    return list;
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char letter = text.charAt(at++);
      out.append(letter == '\\' ? escaped() : letter);
    }
    expect('"');
    return out.toString();
  }

  private char escaped() {
    char letter = at < text.length() ? text.charAt(at++) : 0;
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      case '"', '\\', '/' -> letter;
      default -> throw wrong();
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw wrong();
    }
    at += 4;
    return (char) HexFormat.fromHexDigits(text, at - 4, at);
  }

  private Number number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (start == at) {
      throw wrong();
    }
    String digits = text.substring(start, at);
    if (WHOLE.matcher(digits).matches()) {
      return Long.valueOf(digits);
    }
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      throw wrong();
    }
    return value;
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong();
    }
    at += word.length();
    return value;
  }

  private void open(char bracket) {
    expect(bracket);
    if (++depth > DEEPEST) {
      throw wrong();
    }
  }

  private void close(char bracket) {
    expect(bracket);
    depth--;
  }

  private void separator(char end) {
    if (peek() != end) {
      expect(',');
    }
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw wrong();
    }
    at++;
  }

  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("not JSON at character " + at);
  }
}
