package io.imbot4j.domain.message;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The bot's own lines in the context menu of a message ({@code MENU}); {@code imbot.*} and {@code
 * im.*} only. Immutable.
 *
 * @param items from top to bottom
 */
public record Menu(List<MenuItem> items) {
  /** No lines: given to an edit, it removes those that are there. */
  public static final Menu NONE = new Menu(List.of());

  public Menu {
    items = List.copyOf(items);
  }

  /** A menu of these lines. */
  public static Menu of(MenuItem... items) {
    return new Menu(List.of(items));
  }

  /** The same menu with each line changed. */
  public Menu map(UnaryOperator<MenuItem> change) {
    return new Menu(items.stream().map(change).toList());
  }

  /** Whether there is nothing to choose. */
  public boolean isEmpty() {
    return items.isEmpty();
  }
}
