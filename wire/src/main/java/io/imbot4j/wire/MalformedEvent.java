package io.imbot4j.wire;

/**
 * An event that cannot be read: what every event of its kind holds is missing or makes no sense.
 */
public final class MalformedEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedEvent(String why) {
    super(why);
  }

  MalformedEvent(String why, Throwable cause) {
    super(why, cause);
  }
}
