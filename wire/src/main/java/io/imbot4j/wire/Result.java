package io.imbot4j.wire;

import io.imbot4j.port.PortalException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call: either of the two.
 *
 * @param answer as {@link RestCall#answer} gives it
 * @param failure as {@link RestCall#answer} throws it
 */
public record Result(@Nullable Tree answer, @Nullable PortalException failure) {
  /** It was answered. */
  public static Result of(Tree answer) {
    return new Result(answer, null);
  }

  /** It failed. */
  public static Result failed(PortalException failure) {
    return new Result(null, failure);
  }

  /**
   * The answer.
   *
   * @throws PortalException if the call failed
   */
  public Tree get() {
    if (failure != null) {
      throw failure;
    }
    return Objects.requireNonNull(answer);
  }

  /** Whether it was answered: a secret may be in the answer. */
  @Override
  public String toString() {
    return failure == null ? "answered" : failure.toString();
  }
}
