package io.imbot4j.domain;

import java.util.Base64;

/**
 * The picture of a bot or a chat.
 *
 * <p>The portal wants raw Base64 without {@code data:} and at most {@value #MAX_PIXELS} pixels each
 * way; {@code imbot.register} ignores a wrong one without a word, which is why it is checked here,
 * from the image's header alone. Immutable.
 *
 * @param base64 a PNG, JPEG, GIF, WebP or BMP in Base64
 */
public record Avatar(String base64) {
  /** The largest width and height the portal takes, in pixels: {@value}. */
  public static final int MAX_PIXELS = 5_000;

  /**
   * @throws IllegalArgumentException if the text is not raw Base64, or what it holds is no image of
   *     a known kind, or the image is too large
   */
  public Avatar {
    if (base64.startsWith("data:")) {
      throw new IllegalArgumentException(
          "avatar starts with \"data:\"; the portal wants the Base64 text after the comma alone");
    }
    ImageHeader size =
        ImageHeader.read(decoded(base64))
            .orElseThrow(
                () ->
                    new IllegalArgumentException("avatar is no PNG, JPEG, GIF, WebP or BMP image"));
    if (size.width() < 1
        || size.height() < 1
        || size.width() > MAX_PIXELS
        || size.height() > MAX_PIXELS) {
      throw new IllegalArgumentException(
          "avatar is %d×%d pixels, the portal takes 1×1 to %d×%d"
              .formatted(size.width(), size.height(), MAX_PIXELS, MAX_PIXELS));
    }
  }

  /**
   * An avatar from the bytes of an image file.
   *
   * @throws IllegalArgumentException as the constructor does
   */
  public static Avatar of(byte[] image) {
    return new Avatar(Base64.getEncoder().encodeToString(image));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("avatar is not Base64: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "Avatar[" + base64.length() + " characters of Base64]";
  }
}
