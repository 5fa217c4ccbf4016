package io.imbot4j.world;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list, whose place in the whole is told beside the result.
 *
 * @param result what stands under {@code result}
 * @param total how many there are in all
 * @param next where the next part starts, null for the last one
 */
record Page(Object result, int total, @Nullable Integer next) {
  private static final int USUAL = 10;
  private static final int MOST = 50;

  /** What OFFSET and LIMIT leave of a list, 10 unless told otherwise and never more than 50. */
  static <T> Page of(List<T> all, Params params, Function<List<T>, Object> shape) {
    int offset = Math.max(params.number("OFFSET"), 0);
    List<T> part = all.stream().skip(offset).limit(params.size("LIMIT", USUAL, MOST)).toList();
    Integer next = offset + part.size() < all.size() ? offset + part.size() : null;
    return new Page(shape.apply(part), all.size(), next);
  }
}
