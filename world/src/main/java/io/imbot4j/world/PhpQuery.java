package io.imbot4j.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The form encoding of PHP, in which events are sent: {@code data[bot][id]=456}.
 *
 * <p>Booleans become 1 and 0; nulls and empty lists and maps leave no trace; a blank is {@code +}.
 */
public final class PhpQuery {
  private PhpQuery() {}

  /** Writes a tree of maps, lists and scalars. */
  public static String encode(Map<String, ? extends @Nullable Object> tree) {
    StringJoiner pairs = new StringJoiner("&");
    tree.forEach((key, value) -> write(escape(key), value, pairs));
    return pairs.toString();
  }

  /**
   * Reads pairs into a tree; lists are maps whose keys are 0..n-1, turned into lists.
   *
   * <p>What cannot be decoded is kept as it is.
   */
  public static Map<String, @Nullable Object> decode(String query) {
    PhpTree tree = new PhpTree();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        tree.put(unescape(key), equals < 0 ? "" : unescape(pair.substring(equals + 1)));
      }
    }
    return tree.whole();
  }

  private static void write(String key, @Nullable Object value, StringJoiner pairs) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, item) -> write(key + "%5B" + escape(String.valueOf(name)) + "%5D", item, pairs));
    } else if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        write(key + "%5B" + index + "%5D", list.get(index), pairs);
      }
    } else if (value instanceof Boolean yes) {
      pairs.add(key + "=" + (yes ? 1 : 0));
    } else if (value != null) {
      pairs.add(key + "=" + escape(String.valueOf(value)));
    }
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, UTF_8).replace("*", "%2A");
  }

  private static String unescape(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
