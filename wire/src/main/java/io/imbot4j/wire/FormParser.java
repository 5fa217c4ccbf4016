package io.imbot4j.wire;

import org.jspecify.annotations.Nullable;

/** Reads one body into a map, in one pass. For one thread, once. */
final class FormParser {
  private final byte[] body;
  private final BracketForm.Limits limits;
  private final FormWays ways;
  private final FormMap root;
  private FormWay before = FormWay.START;
  private @Nullable FormMap map;
  private int pairs;

  FormParser(byte[] body, BracketForm.Limits limits) {
    this.body = body;
    this.limits = limits;
    ways = new FormWays(body, limits);
    root = new FormMap(new FormTable(body));
  }

  /**
   * @throws MalformedForm if the body is beyond a limit
   */
  FormMap parse() {
    int from = 0;
    while (from < body.length) {
      from = body[from] == '&' ? from + 1 : pair(from) + 1;
    }
    return root;
  }

  /** Reads the pair that begins at a place, and says where it ends. */
  private int pair(int from) {
    if (++pairs > limits.pairs()) {
      throw new MalformedForm("form has more than " + limits.pairs() + " pairs");
    }
    FormWay way = ways.at(from);
    int after = from + way.length();
    int value = after < body.length && body[after] == '=' ? after + 1 : after;
    int end = Letters.find('&', body, value, body.length);
    put(way, value, end);
    return end;
  }

  private void put(FormWay way, int value, int end) {
    String[] names = way.names();
    if (!way.isBeside(before)) {
      map = above(names);
    }
    before = way;
    String name = names.length == 0 || map == null ? "" : name(map, names[names.length - 1]);
    if (map != null && !name.isEmpty()) {
      map.putText(name, value, end);
    }
  }

  /** The map that the names but the last lead to; {@code null} where an index has no room. */
  private @Nullable FormMap above(String[] names) {
    FormMap here = root;
    for (int i = 0; i < names.length - 1; i++) {
      String name = name(here, names[i]);
      if (name.isEmpty()) {
        return null;
      }
      here = here.below(name);
    }
    return here;
  }

  private static String name(FormMap map, String written) {
    return written.isEmpty() ? map.next() : written;
  }
}
