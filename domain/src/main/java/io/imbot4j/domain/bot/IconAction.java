package io.imbot4j.domain.bot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a press on a {@link NewIcon} does; one of two. Immutable. */
public sealed interface IconAction {
  /**
   * Runs in the person's messenger ({@code JS_METHOD}).
   *
   * @param parameter text, command or phone number, as the method wants it
   */
  record Script(Method method, String parameter) implements IconAction {}

  /** What the messenger itself can do. */
  enum Method {
    /** Puts text into the input field. */
    PUT,
    /** Sends text in the person's name. */
    SEND,
    /** Calls a number. */
    CALL,
    /** Opens a support dialog, by its code. */
    SUPPORT
  }

  /**
   * Opens a page of the application ({@code IFRAME}).
   *
   * @param address https
   * @param width in pixels, {@value #MIN_WIDTH} or more; 0 for the portal's own
   * @param height in pixels, {@value #MIN_HEIGHT} or more; 0 for the portal's own
   * @param hash {@value #HASH_LENGTH} characters the page is opened with, so that it knows its
   *     portal; unguessable, one for each icon and portal
   * @param popup whether the page closes when the person clicks beside it; {@code null} for the
   *     portal's own way
   */
  record Frame(String address, int width, int height, String hash, @Nullable Boolean popup)
      implements IconAction {
    /** The narrowest page, in pixels: {@value}. */
    public static final int MIN_WIDTH = 250;

    /** The lowest page, in pixels: {@value}. */
    public static final int MIN_HEIGHT = 50;

    /** How long the hash is, in characters: {@value}. */
    public static final int HASH_LENGTH = 32;

    /**
     * @throws IllegalArgumentException if the address is not https, the page too small, or the hash
     *     of another length
     */
    public Frame {
      if (!address.toLowerCase(Locale.ROOT).startsWith("https://")) {
        throw new IllegalArgumentException(
            "icon's page \"" + address + "\" does not start with https://");
      }
      requireAtLeast("width", width, MIN_WIDTH);
      requireAtLeast("height", height, MIN_HEIGHT);
      if (hash.length() != HASH_LENGTH) {
        throw new IllegalArgumentException(
            "icon's hash has " + hash.length() + " characters, the portal wants " + HASH_LENGTH);
      }
    }

    private static void requireAtLeast(String field, int pixels, int least) {
      if (pixels != 0 && pixels < least) {
        throw new IllegalArgumentException(
            "icon's "
                + field
                + " is "
                + pixels
                + " pixels, the portal takes "
                + least
                + " or more; give 0 for its own");
      }
    }

    /** The secret part is left out. */
    @Override
    public String toString() {
      return "Frame[" + address + ", " + width + "×" + height + "]";
    }
  }
}
