package io.imbot4j.domain.notification;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Attach;
import org.jspecify.annotations.Nullable;

/**
 * A notification to send. Immutable.
 *
 * @param to whom it is shown
 * @param outside the text for mail and push, {@code null} for the same one
 * @param tag what it is about: a later one with the same tag replaces it; {@code null} for none
 * @param subTag a wider mark, by which several can be deleted at once; {@code null} for none
 * @param attach blocks under the text, {@code null} for none
 */
public record NewNotification(
    UserId to,
    Text text,
    @Nullable Text outside,
    @Nullable String tag,
    @Nullable String subTag,
    @Nullable Attach attach) {

  /**
   * @throws IllegalArgumentException if the text is blank, which the portal refuses with {@code
   *     MESSAGE_EMPTY}, or a tag is
   */
  public NewNotification {
    if (text.isBlank()) {
      throw new IllegalArgumentException("notification text is blank; say what happened");
    }
    requireSaid("tag", tag);
    requireSaid("sub tag", subTag);
  }

  /** A notification of formatted text. */
  public static NewNotification of(UserId to, Text text) {
    return new NewNotification(to, text, null, null, null, null);
  }

  /** A notification of plain text, escaped. */
  public static NewNotification of(UserId to, String plain) {
    return of(to, Text.of(plain));
  }

  /** The same with another text for mail and push. */
  public NewNotification outside(Text elsewhere) {
    return new NewNotification(to, text, elsewhere, tag, subTag, attach);
  }

  /** The same, replacing what is there with this tag. */
  public NewNotification tagged(String about) {
    return new NewNotification(to, text, outside, about, subTag, attach);
  }

  /** The same with a wider mark. */
  public NewNotification subTagged(String about) {
    return new NewNotification(to, text, outside, tag, about, attach);
  }

  /** The same with these blocks under its text. */
  public NewNotification with(Attach blocks) {
    return new NewNotification(to, text, outside, tag, subTag, blocks);
  }

  private static void requireSaid(String what, @Nullable String value) {
    if (value != null && value.isBlank()) {
      throw new IllegalArgumentException(
          "notification " + what + " is blank; leave it out for none");
    }
  }
}
