package io.imbot4j.domain;

import java.util.Locale;

/** How large a picture in a text is shown; the platform knows no other sizes. */
public enum ImageSize {
  SMALL,
  MEDIUM,
  LARGE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
