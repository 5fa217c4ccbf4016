package io.imbot4j.port;

import io.imbot4j.domain.MessageId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message: either of the two. Immutable.
 *
 * @param message the id the portal gave it; {@code null} if it failed
 * @param failure why it failed, as {@link BotMessages#send} would have thrown it; {@code null} if
 *     it did not
 */
public record Sent(@Nullable MessageId message, @Nullable PortalException failure) {
  /** It was sent. */
  public static Sent as(MessageId message) {
    return new Sent(message, null);
  }

  /** It was not, or nobody knows. */
  public static Sent failed(PortalException failure) {
    return new Sent(null, failure);
  }

  /**
   * The id the portal gave it.
   *
   * @throws PortalException if it failed
   */
  public MessageId id() {
    if (failure != null) {
      throw failure;
    }
    return Objects.requireNonNull(message);
  }
}
