package io.imbot4j.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body into a map, in one pass where its keys are those of a form that came before, else
 * in two. For one thread, once.
 */
final class FormParser {
  private static final int BYTES_A_PAIR = 40;

  private final byte[] body;
  private final BracketForm.Limits limits;
  private int[] places;
  private int pairs;

  FormParser(byte[] body, BracketForm.Limits limits) {
    this.body = body;
    this.limits = limits;
    places = new int[2 * Math.max(8, body.length / BYTES_A_PAIR)];
  }

  /**
   * @throws MalformedForm if the body is beyond a limit
   */
  FormMap parse() {
    KnownForm known = known();
    FormShape shape = known == null ? learnt() : known.shape();
    return new FormMap(shape, new FormTexts(body, places));
  }

  /** What the keys say, by their sequence; {@code null} where it is new. */
  private @Nullable KnownForm known() {
    FormStep step = KnownForm.first();
    int from = 0;
    while (from < body.length) {
      step = step.at(body, from);
      if (step == null) {
        return null;
      }
      from = value(from + step.length()) + 1;
    }
    KnownForm known = step.whole();
    return known != null && pairs <= limits.pairs() && known.isWithin(limits) ? known : null;
  }

  /** Notes where the text of the next pair begins, and says where it ends. */
  private int value(int from) {
    int end = Letters.find('&', body, from, body.length);
    if (2 * pairs == places.length) {
      places = Arrays.copyOf(places, 4 * pairs);
    }
    places[2 * pairs] = from;
    places[2 * pairs + 1] = end;
    pairs++;
    return end;
  }

  private FormShape learnt() {
    FormWays ways = new FormWays(body, limits);
    List<FormWay> sequence = new ArrayList<>();
    FormShape shape = new FormShape();
    boolean isUsual = true;
    pairs = 0;
    int from = 0;
    while (from < body.length) {
      int end = from;
      if (body[from] == '&') {
        isUsual = false;
      } else {
        if (pairs == limits.pairs()) {
          throw new MalformedForm("form has more than " + limits.pairs() + " pairs");
        }
        end = Letters.find('&', body, from, body.length);
        int to = Letters.find('=', body, from, end);
        isUsual &= to < end;
        FormWay way = ways.read(from, to);
        put(shape, way.names());
        sequence.add(way);
        value(Math.min(to + 1, end));
      }
      from = end + 1;
    }
    if (isUsual) {
      KnownForm.learn(sequence, shape);
    }
    return shape;
  }

  /** Puts the text of the next pair where its names lead to; nowhere if an index has no room. */
  private void put(FormShape root, String[] names) {
    FormShape here = root;
    for (int i = 0; i < names.length; i++) {
      String name = names[i].isEmpty() ? here.next() : names[i];
      if (name.isEmpty()) {
        return;
      }
      if (i < names.length - 1) {
        here = here.below(name);
      } else {
        here.put(name, pairs);
      }
    }
  }
}
