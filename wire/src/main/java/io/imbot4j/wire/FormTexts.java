package io.imbot4j.wire;

import java.util.stream.IntStream;

/**
 * The texts of one form, which stay in the body until somebody asks for them. Immutable as long as
 * nobody changes the body.
 */
final class FormTexts {
  private static final Tree EMPTY = Tree.of("");

  /** A digit or a {@code Y}, mostly: every event has some twenty. */
  private static final Tree[] LETTERS =
      IntStream.range(0, 128)
          .mapToObj(letter -> Tree.of(letter == '+' ? " " : Character.toString(letter)))
          .toArray(Tree[]::new);

  private final byte[] body;
  private final int[] places;

  /**
   * @param places where the text of each pair begins and ends
   */
  FormTexts(byte[] body, int[] places) {
    this.body = body;
    this.places = places;
  }

  Tree tree(int pair) {
    int from = places[2 * pair];
    int to = places[2 * pair + 1];
    if (from == to) {
      return EMPTY;
    }
    return to - from == 1 && body[from] >= 0 ? LETTERS[body[from]] : new FormText(body, from, to);
  }

  /** Adds a text to a hash as it is written; for {@code ""} nothing. */
  void addTo(Digest digest, long place, int pair) {
    if (places[2 * pair] < places[2 * pair + 1]) {
      digest.add(place, body, places[2 * pair], places[2 * pair + 1]);
    }
  }
}
