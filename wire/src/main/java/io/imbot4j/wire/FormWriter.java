package io.imbot4j.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one value of a form under its escaped key. */
final class FormWriter {
  private FormWriter() {}

  static void write(StringBuilder form, String key, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, element) -> write(form, below(key, String.valueOf(name)), element));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        write(form, below(key, Integer.toString(i)), list.get(i));
      }
    } else if (value != null) {
      form.append(form.isEmpty() ? "" : "&").append(key).append('=');
      form.append(PercentCode.encode(scalar(value)));
    }
  }

  private static String below(String key, String name) {
    return key + "%5B" + PercentCode.encode(name) + "%5D";
  }

  private static String scalar(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    return value.toString();
  }
}
