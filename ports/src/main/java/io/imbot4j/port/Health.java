package io.imbot4j.port;

/**
 * How a part of a program is. Immutable.
 *
 * @param says one sentence for the operator: what is so, and where it is not {@link Status#UP} the
 *     remedy; never a secret, nor what people wrote
 */
public record Health(Status status, String says) {
  /** The better one first. */
  public enum Status {
    /** It does what it is there for. */
    UP,

    /** It does, but somebody should look. */
    DEGRADED,

    /** It does not. */
    DOWN
  }

  /** A part that does what it is there for. */
  public static Health up(String says) {
    return new Health(Status.UP, says);
  }

  /** A part somebody should look at. */
  public static Health degraded(String says) {
    return new Health(Status.DEGRADED, says);
  }

  /** A part that does not work. */
  public static Health down(String says) {
    return new Health(Status.DOWN, says);
  }
}
