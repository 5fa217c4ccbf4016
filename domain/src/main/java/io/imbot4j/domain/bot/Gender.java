package io.imbot4j.domain.bot;

/** The gender of a bot's profile; some languages need it for "wrote" and "joined". */
public enum Gender {
  /** {@code F}. */
  FEMALE("F"),
  /** {@code M}. */
  MALE("M");

  private final String code;

  Gender(String code) {
    this.code = code;
  }

  /** The platform's letter. */
  public String code() {
    return code;
  }
}
