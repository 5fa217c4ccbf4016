package io.imbot4j.domain.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The buttons under a message, in rows. Immutable.
 *
 * @param rows none of them empty
 */
public record Keyboard(List<List<Button>> rows) {
  /** No buttons: given to an edit, it removes those that are there. */
  public static final Keyboard NONE = new Keyboard(List.of());

  /**
   * @throws IllegalArgumentException if a row is empty
   */
  public Keyboard {
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("keyboard has an empty row; leave the row out");
    }
  }

  /** A keyboard of one row. */
  public static Keyboard row(Button... buttons) {
    return new Keyboard(List.of(List.of(buttons)));
  }

  /** The same keyboard with one more row below. */
  public Keyboard andRow(Button... buttons) {
    List<List<Button>> more = new ArrayList<>(rows);
    more.add(List.of(buttons));
    return new Keyboard(more);
  }

  /** The same keyboard with each button changed. */
  public Keyboard map(UnaryOperator<Button> change) {
    return new Keyboard(rows.stream().map(row -> row.stream().map(change).toList()).toList());
  }

  /** Whether there is nothing to press. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
