package io.imbot4j.domain;

/**
 * A user of a portal as events and answers describe one: a person, a bot, or the guest of an open
 * line.
 *
 * <p>What the portal left out is {@code ""} or {@code false}; some events name nobody but the
 * number. Immutable.
 *
 * @param name first and last name together
 * @param type the platform's word: {@code employee}, {@code extranet}, {@code email}, {@code
 *     collaber}, {@code bot}, or a newer one; {@code ""} in events of the older API
 * @param connector an outside client on an open line
 */
public record User(
    UserId id,
    String name,
    String firstName,
    String lastName,
    String workPosition,
    String type,
    boolean bot,
    boolean connector,
    boolean extranet) {

  /** Somebody of whom only the number is known. */
  public static User numbered(UserId id) {
    return new User(id, "", "", "", "", "", false, false, false);
  }

  /** A person with a name, as a test or an example needs one. */
  public static User named(UserId id, String name) {
    return new User(id, name, "", "", "", "", false, false, false);
  }
}
