package io.imbot4j.world;

/**
 * A person or a bot, as everyone on the portal sees it. Immutable.
 *
 * @param language two letters, for example {@code en}
 * @param color HEX, for example {@code #df532d}
 * @param gender {@code M}, {@code F} or empty
 */
public record User(
    int id,
    String firstName,
    String lastName,
    String position,
    String color,
    String gender,
    String language,
    boolean bot) {

  /** A person of the portal's staff. */
  public static User person(
      int id,
      String firstName,
      String lastName,
      String position,
      String color,
      String gender,
      String language) {
    return new User(id, firstName, lastName, position, color, gender, language, false);
  }

  /** First and last name together. */
  public String name() {
    return (firstName + " " + lastName).strip();
  }
}
