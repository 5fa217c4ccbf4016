package io.imbot4j.bot;

/**
 * Tells the person why something will not be done, in words meant for them.
 *
 * <p>Thrown from a handler, or from the constructor of a command's record, its message is said in
 * the dialog; it is no error and is not listed as one.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message, null, false, false);
  }

  /** What the person is told. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
