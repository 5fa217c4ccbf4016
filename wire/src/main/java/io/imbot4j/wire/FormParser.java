package io.imbot4j.wire;

/** Reads one body into a map, in one pass. For one thread, once. */
final class FormParser {
  private final byte[] body;
  private final BracketForm.Limits limits;
  private final FormWays ways;
  private final FormMap root;
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
    put(way.names(), value, end);
    return end;
  }

  /** Puts a value where the names lead. */
  private void put(String[] names, int value, int end) {
    FormMap here = root;
    for (int i = 0; i < names.length; i++) {
      String name = names[i].isEmpty() ? here.next() : names[i];
      if (name.isEmpty()) {
        return;
      }
      if (i == names.length - 1) {
        here.putText(name, value, end);
      } else {
        here = here.below(name);
      }
    }
  }
}
