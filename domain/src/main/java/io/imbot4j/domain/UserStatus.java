package io.imbot4j.domain;

/**
 * What somebody says of their presence. An open set: an unknown word is kept as it is.
 *
 * @param value as the portal wrote it, {@code ""} where it did not say
 */
public record UserStatus(String value) {
  /** The portal did not say. */
  public static final UserStatus UNSAID = new UserStatus("");

  public static final UserStatus ONLINE = new UserStatus("online");

  public static final UserStatus DO_NOT_DISTURB = new UserStatus("dnd");

  /** {@code im.*} only. */
  public static final UserStatus AWAY = new UserStatus("away");

  /** {@code im.*} only. */
  public static final UserStatus BREAK = new UserStatus("break");

  @Override
  public String toString() {
    return value;
  }
}
