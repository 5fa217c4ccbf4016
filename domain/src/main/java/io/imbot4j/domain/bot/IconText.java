package io.imbot4j.domain.bot;

/**
 * What an icon says in one language. Immutable.
 *
 * @param title not blank
 * @param description {@code ""} for none
 * @param copyright {@code ""} for none
 */
public record IconText(String title, String description, String copyright) {
  /**
   * @throws IllegalArgumentException if the title is blank
   */
  public IconText {
    if (title.isBlank()) {
      throw new IllegalArgumentException("icon title is blank; a visible icon needs one");
    }
  }

  /** A title alone. */
  public static IconText of(String title) {
    return new IconText(title, "", "");
  }
}
