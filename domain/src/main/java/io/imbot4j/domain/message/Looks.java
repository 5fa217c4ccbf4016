package io.imbot4j.domain.message;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The platform's rules for colours, addresses and sizes in what is drawn under a message. */
final class Looks {
  private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://\\S+|/(?!/)\\S*)");

  private Looks() {}

  static void requireHex(String field, @Nullable String color) {
    if (color != null && !HEX.matcher(color).matches()) {
      throw new IllegalArgumentException(
          field + " \"" + color + "\" is not # with 3 or 6 hex digits");
    }
  }

  static void requireAddress(String field, @Nullable String address) {
    if (address != null && !ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException(
          field + " \"" + address + "\" starts with none of https://, http:// and /");
    }
  }

  static void requireSize(String field, int pixels) {
    if (pixels < 0) {
      throw new IllegalArgumentException(field + " is " + pixels + " pixels; give 0 for what fits");
    }
  }
}
