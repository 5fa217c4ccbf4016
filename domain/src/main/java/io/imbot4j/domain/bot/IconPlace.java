package io.imbot4j.domain.bot;

/**
 * In which dialogs an icon is shown ({@code CONTEXT}). An open set.
 *
 * @param value the platform's word
 */
public record IconPlace(String value) {
  public static final IconPlace ALL = new IconPlace("ALL");
  public static final IconPlace USER = new IconPlace("USER");
  public static final IconPlace CHAT = new IconPlace("CHAT");
  public static final IconPlace BOT = new IconPlace("BOT");
  public static final IconPlace LINES = new IconPlace("LINES");
  public static final IconPlace CALL = new IconPlace("CALL");

  private static final String ADMIN = "-admin";

  /** The same place, shown to the portal's administrators alone. */
  public IconPlace forAdministrators() {
    return value.endsWith(ADMIN) ? this : new IconPlace(value + ADMIN);
  }
}
