package io.imbot4j.wire.stored;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a portal said and nothing here has a name for: texts, numbers, booleans, lists and maps. A
 * whole number is a {@link Long} and any other a {@link Double}, whoever wrote and read the JSON
 * between; one too large for either keeps its digits as a text.
 */
final class PlainValues {
  static final Spelling<Map<String, Object>> MAP =
      new Spelling<>(PlainValues::map, PlainValues::map);
  static final Spelling<List<Object>> LIST = new Spelling<>(PlainValues::list, PlainValues::list);

  private PlainValues() {}

  private static Map<String, Object> map(Object written) {
    Map<String, Object> values = new LinkedHashMap<>();
    Spelling.map(written).forEach((key, value) -> values.put(Spelling.text(key), value(value)));
    return values;
  }

  private static List<Object> list(Object written) {
    List<?> elements = Spelling.elements(written);
    List<Object> values = new ArrayList<>(elements.size());
    elements.forEach(element -> values.add(value(element)));
    return values;
  }

  private static Object value(Object value) {
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return number(number);
    }
    return value instanceof List<?> ? list(value) : map(value);
  }

  private static Object number(Number number) {
    if (number instanceof Long || number instanceof Integer) {
      return number.longValue();
    }
    double value = number.doubleValue();
    return number instanceof BigInteger || !Double.isFinite(value) ? number.toString() : value;
  }
}
