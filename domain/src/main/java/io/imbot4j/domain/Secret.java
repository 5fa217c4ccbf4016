package io.imbot4j.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/**
 * A token or a password, which never shows itself: {@link #toString} hides it, so that no log and
 * no record prints it.
 *
 * <p>Immutable.
 */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static Secret of(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret is blank; give the token or leave it out");
    }
    return new Secret(value);
  }

  /** The secret itself, to be sent and to be nothing else. */
  public String reveal() {
    return value;
  }

  /** Compares in a time that does not depend on where the two differ. */
  public boolean matches(String candidate) {
    return MessageDigest.isEqual(value.getBytes(UTF_8), candidate.getBytes(UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && matches(secret.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
