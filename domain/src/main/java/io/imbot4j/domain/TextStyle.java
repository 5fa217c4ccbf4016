package io.imbot4j.domain;

import java.util.regex.Pattern;

/**
 * How a piece of {@link Text} looks; {@code text.styled(TextStyle.size(20), inner)} nests styles.
 * Immutable.
 */
public final class TextStyle {
  /** The smallest text the platform shows, in pixels: {@value}. */
  public static final int MIN_SIZE = 8;

  /** The largest text the platform shows, in pixels: {@value}. */
  public static final int MAX_SIZE = 30;

  public static final TextStyle BOLD = new TextStyle("b", "b");
  public static final TextStyle ITALIC = new TextStyle("i", "i");
  public static final TextStyle UNDERLINE = new TextStyle("u", "u");
  public static final TextStyle STRIKE = new TextStyle("s", "s");

  private static final Pattern HEX = Pattern.compile("#(?:[0-9A-Fa-f]{3}){1,2}");

  private final String open;
  private final String name;

  private TextStyle(String open, String name) {
    this.open = open;
    this.name = name;
  }

  /**
   * Text of a size.
   *
   * @param pixels {@value #MIN_SIZE} to {@value #MAX_SIZE}
   * @throws IllegalArgumentException if {@code pixels} is outside
   */
  public static TextStyle size(int pixels) {
    if (pixels < MIN_SIZE || pixels > MAX_SIZE) {
      throw new IllegalArgumentException(
          "text size is %d pixels, the platform shows %d to %d"
              .formatted(pixels, MIN_SIZE, MAX_SIZE));
    }
    return new TextStyle("size=" + pixels, "size");
  }

  /**
   * Text of a colour.
   *
   * @param hex {@code #f00} or {@code #ff0000}
   * @throws IllegalArgumentException if {@code hex} is not {@code #} and 3 or 6 hex digits
   */
  public static TextStyle color(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "text color \"" + hex + "\" is not # and 3 or 6 hex digits, as #ff0000 is");
    }
    return new TextStyle("color=" + hex, "color");
  }

  String around(String bb) {
    return "[" + open + "]" + bb + "[/" + name + "]";
  }

  @Override
  public String toString() {
    return open;
  }
}
