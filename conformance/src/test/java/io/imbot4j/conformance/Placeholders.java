package io.imbot4j.conformance;

import io.imbot4j.domain.Avatar;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills in what examples leave out: secrets, and pictures that are cut short. */
final class Placeholders {
  /** A picture of one pixel. */
  static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private static final Pattern BLANK = Pattern.compile("\\*\\*\\w+\\*\\*");

  private static final Set<String> PICTURES =
      Set.of("avatar", "AVATAR", "PERSONAL_PHOTO", "ICON_FILE");

  private Placeholders() {}

  static Map<String, @Nullable Object> filled(Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> filled = Rewriting.everywhere(body, Placeholders::secret);
    filled.replaceAll((key, value) -> picture(key, value));
    return filled;
  }

  private static @Nullable Object secret(@Nullable Object value) {
    return value instanceof String text && BLANK.matcher(text).find() ? "c4nary-to-fill-in" : value;
  }

  /** A picture in place of what is none. */
  private static @Nullable Object picture(String key, @Nullable Object value) {
    if (value instanceof Map<?, ?>) {
      Map<String, @Nullable Object> inner = Json.map(value);
      inner.replaceAll(Placeholders::picture);
      return inner;
    }
    return PICTURES.contains(key) && value instanceof String text && !isPicture(text)
        ? PICTURE
        : value;
  }

  /** The picture itself, or where it is. */
  private static boolean isPicture(String text) {
    try {
      return text.startsWith("http") || !new Avatar(text).base64().isEmpty();
    } catch (IllegalArgumentException cutShort) {
      return false;
    }
  }
}
