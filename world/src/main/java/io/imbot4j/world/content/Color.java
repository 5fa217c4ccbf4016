package io.imbot4j.world.content;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The palette of chats and bots: requests name a colour, answers give its HEX value. */
public enum Color {
  RED("#df532d"),
  GREEN("#64a513"),
  MINT("#4ba984"),
  LIGHT_BLUE("#4ba5c3"),
  DARK_BLUE("#3e99ce"),
  PURPLE("#8474c8"),
  AQUA("#1eb4aa"),
  PINK("#f76187"),
  LIME("#58cc47"),
  BROWN("#ab7761"),
  AZURE("#29619b"),
  KHAKI("#728f7a"),
  SAND("#ba9c7b"),
  MARENGO("#556574"),
  GRAY("#909090"),
  GRAPHITE("#5e5f5e");

  private final String hex;

  Color(String hex) {
    this.hex = hex;
  }

  /** The value answers show, for example {@code #df532d}. */
  public String hex() {
    return hex;
  }

  /** The name in title case, as in the chat names the portal makes up: {@code Light blue}. */
  public String title() {
    String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Finds a colour by its old name ({@code LIGHT_BLUE}) or its new one ({@code lightBlue}). */
  public static Optional<Color> named(String name) {
    String plain = name.replace("_", "");
    return Stream.of(values())
        .filter(color -> color.name().replace("_", "").equalsIgnoreCase(plain))
        .findFirst();
  }

  /** The colour the portal picks for something that was given none, always the same for one id. */
  public static Color pickedFor(int id) {
    return values()[Math.floorMod(id, values().length)];
  }
}
