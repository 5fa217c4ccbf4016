package io.imbot4j.wire;

/** How {@code imbot.*} wants a boolean. */
final class YesNo {
  private YesNo() {}

  static String of(boolean yes) {
    return yes ? "Y" : "N";
  }
}
