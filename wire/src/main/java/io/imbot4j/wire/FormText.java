package io.imbot4j.wire;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A text of a form that is not empty; made of its bytes when somebody asks for it as a text. */
final class FormText extends Tree {
  private static final int MOST_DIGITS = 18;

  private final byte[] body;
  private final int from;
  private final int to;
  private @Nullable String text;

  /** The text written in {@code body[from..to)}. */
  FormText(byte[] body, int from, int to) {
    super(null);
    this.body = body;
    this.from = from;
    this.to = to;
  }

  @Override
  public boolean isAbsent() {
    return false;
  }

  @Override
  public String text() {
    String made = text;
    if (made == null) {
      made = PercentCode.text(body, from, to);
      text = made;
    }
    return made;
  }

  @Override
  public OptionalLong number() {
    if (to - from > MOST_DIGITS) {
      return super.number();
    }
    long number = 0;
    for (int at = from; at < to; at++) {
      int digit = body[at] - '0';
      if (digit < 0 || digit > 9) {
        return super.number();
      }
      number = 10 * number + digit;
    }
    return OptionalLong.of(number);
  }

  @Override
  public @Nullable Object raw() {
    return text();
  }
}
