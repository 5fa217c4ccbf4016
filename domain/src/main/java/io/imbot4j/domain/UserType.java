package io.imbot4j.domain;

/**
 * What kind of user somebody is. An open set: an unknown word is kept as it is.
 *
 * @param value as the portal wrote it, {@code ""} where it did not say
 */
public record UserType(String value) {
  /** The portal did not say. */
  public static final UserType UNSAID = new UserType("");

  public static final UserType EMPLOYEE = new UserType("employee");

  /** Sees only what it was invited to. */
  public static final UserType EXTRANET = new UserType("extranet");

  /** Takes part by mail. */
  public static final UserType EMAIL = new UserType("email");

  /** A guest of a collab. */
  public static final UserType COLLABER = new UserType("collaber");

  public static final UserType BOT = new UserType("bot");

  /** A person, in the answers of {@code im.*}. */
  public static final UserType USER = new UserType("user");

  @Override
  public String toString() {
    return value;
  }
}
