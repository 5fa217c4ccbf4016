package io.imbot4j.domain.message;

import java.util.Locale;

/** A colour by its role, which the portal draws to fit its theme ({@code COLOR_TOKEN}). */
public enum ColorToken {
  PRIMARY,
  SECONDARY,
  ALERT,
  BASE;

  /** The platform's word. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
