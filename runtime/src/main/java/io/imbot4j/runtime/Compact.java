package io.imbot4j.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record's fields in one short line, to travel behind a button: {@code poll=1,food=PIZZA}; maps
 * in braces, lists in brackets.
 */
final class Compact {
  private static final String SPECIAL = "\\,={}[]";

  /** A record may hold itself, but no line behind a button has room for this many. */
  private static final int MOST_NESTED = 100;

  private final String text;
  private int at;
  private int depth;

  private Compact(String text) {
    this.text = text;
  }

  static String write(Map<?, ?> fields) {
    StringBuilder line = new StringBuilder();
    writeFields(fields, line);
    return line.toString();
  }

  /**
   * @throws IllegalArgumentException if the line was not written by {@link #write}
   */
  static Map<String, Object> read(String line) {
    Compact reader = new Compact(line);
    Map<String, Object> fields = reader.fields();
    if (reader.at < line.length()) {
      throw new IllegalArgumentException("the line ends too late");
    }
    return fields;
  }

  private static void writeFields(Map<?, ?> fields, StringBuilder line) {
    String between = "";
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      line.append(between).append(field.getKey()).append('=');
      writeValue(String.valueOf(field.getKey()), field.getValue(), line);
      between = ",";
    }
  }

  private static void writeValue(String key, Object value, StringBuilder line) {
    if (value instanceof Map<?, ?> map) {
      line.append('{');
      writeFields(map, line);
      line.append('}');
    } else if (value instanceof List<?> list) {
      line.append('[');
      for (int i = 0; i < list.size(); i++) {
        line.append(i == 0 ? "" : ",");
        writeValue(key, list.get(i), line);
      }
      line.append(list.isEmpty() ? "" : ",").append(']');
    } else {
      for (char letter : value.toString().toCharArray()) {
        line.append(SPECIAL.indexOf(letter) < 0 ? "" : "\\").append(letter);
      }
    }
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (at < text.length() && peek() != '}') {
      String key = word();
      expect('=');
      fields.put(key, value());
      if (at < text.length() && peek() == ',') {
        at++;
      }
    }
    return fields;
  }

  private Object value() {
    if (at < text.length() && peek() == '{') {
      enter();
      Map<String, Object> fields = fields();
      leave('}');
      return fields;
    }
    if (at < text.length() && peek() == '[') {
      enter();
      List<Object> elements = new ArrayList<>();
      while (at < text.length() && peek() != ']') {
        elements.add(value());
        expect(',');
      }
      leave(']');
      return elements;
    }
    return word();
  }

  private void enter() {
    at++;
    if (++depth > MOST_NESTED) {
      throw new IllegalArgumentException("the line is nested more than " + MOST_NESTED + " deep");
    }
  }

  private void leave(char end) {
    expect(end);
    depth--;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    while (at < text.length() && ",={}[]".indexOf(peek()) < 0) {
      if (peek() == '\\') {
        at++;
      }
      word.append(take());
    }
    return word.toString();
  }

  private char peek() {
    return text.charAt(at);
  }

  private char take() {
    if (at >= text.length()) {
      throw new IllegalArgumentException("the line ends too early");
    }
    return text.charAt(at++);
  }

  private void expect(char wanted) {
    if (take() != wanted) {
      throw new IllegalArgumentException("'" + wanted + "' expected at " + (at - 1));
    }
  }
}
