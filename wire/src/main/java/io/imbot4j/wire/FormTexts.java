package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The texts of one form, each by the number of its pair, which stay in the body until somebody asks
 * for them. Immutable as long as nobody changes the body; safe for use by many threads.
 */
final class FormTexts {
  private static final Tree EMPTY = Tree.of("");

  /** A digit or a {@code Y}, mostly: every event has some twenty. */
  private static final Tree[] LETTERS =
      IntStream.range(0, 128)
          .mapToObj(letter -> Tree.of(letter == '+' ? " " : Character.toString(letter)))
          .toArray(Tree[]::new);

  private static final int LEAST_ROOM = 128;
  private static final int MOST_DIGITS = 18;

  private final byte[] body;
  private final int[] places;
  private final Thread parser = Thread.currentThread();
  private byte[] decoded = {};

  /**
   * @param places where the text of each pair begins and ends
   */
  FormTexts(byte[] body, int[] places) {
    this.body = body;
    this.places = places;
  }

  Tree tree(int pair) {
    int from = from(pair);
    int to = to(pair);
    if (from == to) {
      return EMPTY;
    }
    return to - from == 1 && body[from] >= 0 ? LETTERS[body[from]] : new FormText(this, pair);
  }

  String text(int pair) {
    int from = from(pair);
    int to = to(pair);
    String word = FormWords.of(body, from, to);
    if (word != null) {
      return word;
    }
    int first = Letters.findNotPlain(body, from, to);
    if (first == to) {
      // The same as UTF-8 for ASCII, and not looked through once more.
      return new String(body, from, to - from, ISO_8859_1);
    }
    int plain = first - from;
    byte[] room = room(to - from);
    System.arraycopy(body, from, room, 0, plain);
    return new String(room, 0, PercentCode.decode(body, first, to, room, plain), UTF_8);
  }

  /** The same bytes for every text, for the thread that reads the event after its form. */
  private byte[] room(int length) {
    if (Thread.currentThread() != parser) {
      return new byte[length];
    }
    if (decoded.length < length) {
      decoded = new byte[Math.max(length, LEAST_ROOM)];
    }
    return decoded;
  }

  /** A number that is written in digits alone; empty for any other text. */
  OptionalLong digits(int pair) {
    int to = to(pair);
    int from = from(pair);
    if (to - from > MOST_DIGITS) {
      return OptionalLong.empty();
    }
    long number = 0;
    for (int at = from; at < to; at++) {
      int digit = body[at] - '0';
      if (digit < 0 || digit > 9) {
        return OptionalLong.empty();
      }
      number = 10 * number + digit;
    }
    return OptionalLong.of(number);
  }

  /** Adds a text to a hash as it is written; for {@code ""} nothing. */
  void addTo(Digest digest, long place, int pair) {
    if (from(pair) < to(pair)) {
      digest.add(place, body, from(pair), to(pair));
    }
  }

  private int from(int pair) {
    return places[2 * pair];
  }

  private int to(int pair) {
    return places[2 * pair + 1];
  }
}
