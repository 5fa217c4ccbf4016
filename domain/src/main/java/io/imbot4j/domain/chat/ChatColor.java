package io.imbot4j.domain.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The colour of a chat or a bot.
 *
 * <p>Portals take the 16 names and answer HEX, and people's HEX values outside the 16 occur; so
 * reading takes either generation's name and any HEX, while asking for a colour takes one of the
 * constants. Two colours are equal if their HEX is. Immutable.
 */
public final class ChatColor {
  public static final ChatColor RED = new ChatColor("RED", "#df532d");
  public static final ChatColor GREEN = new ChatColor("GREEN", "#64a513");
  public static final ChatColor MINT = new ChatColor("MINT", "#4ba984");
  public static final ChatColor LIGHT_BLUE = new ChatColor("LIGHT_BLUE", "#4ba5c3");
  public static final ChatColor DARK_BLUE = new ChatColor("DARK_BLUE", "#3e99ce");
  public static final ChatColor PURPLE = new ChatColor("PURPLE", "#8474c8");
  public static final ChatColor AQUA = new ChatColor("AQUA", "#1eb4aa");
  public static final ChatColor PINK = new ChatColor("PINK", "#f76187");
  public static final ChatColor LIME = new ChatColor("LIME", "#58cc47");
  public static final ChatColor BROWN = new ChatColor("BROWN", "#ab7761");
  public static final ChatColor AZURE = new ChatColor("AZURE", "#29619b");
  public static final ChatColor KHAKI = new ChatColor("KHAKI", "#728f7a");
  public static final ChatColor SAND = new ChatColor("SAND", "#ba9c7b");
  public static final ChatColor MARENGO = new ChatColor("MARENGO", "#556574");
  public static final ChatColor GRAY = new ChatColor("GRAY", "#909090");
  public static final ChatColor GRAPHITE = new ChatColor("GRAPHITE", "#5e5f5e");

  private static final List<ChatColor> PALETTE =
      List.of(
          RED,
          GREEN,
          MINT,
          LIGHT_BLUE,
          DARK_BLUE,
          PURPLE,
          AQUA,
          PINK,
          LIME,
          BROWN,
          AZURE,
          KHAKI,
          SAND,
          MARENGO,
          GRAY,
          GRAPHITE);

  /** By their HEX, and by their names in one case and without {@code _}. */
  private static final Map<String, ChatColor> BY_WORD =
      PALETTE.stream()
          .flatMap(
              color ->
                  Stream.of(
                      Map.entry(color.hex, color),
                      Map.entry(color.v2Name().toLowerCase(Locale.ROOT), color)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
  private static final Pattern SHORT_HEX = Pattern.compile("#[0-9a-f]{3}");

  private final String name;
  private final String hex;

  private ChatColor(String name, String hex) {
    this.name = name;
    this.hex = hex;
  }

  /** The 16 colours a chat or a bot may be given, in the platform's order. */
  public static List<ChatColor> palette() {
    return PALETTE;
  }

  /**
   * Reads what a portal or a person wrote: {@code LIGHT_BLUE}, {@code lightBlue}, {@code
   * light_blue}, {@code #4BA5C3}, {@code #abc}; empty for a word that is no colour.
   */
  public static Optional<ChatColor> parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.length() == 4 && SHORT_HEX.matcher(word).matches()) {
      word = word.replaceAll("[0-9a-f]", "$0$0");
    }
    ChatColor named = BY_WORD.get(word.startsWith("#") ? word : word.replace("_", ""));
    if (named == null && HEX.matcher(word).matches()) {
      named = new ChatColor("", word);
    }
    return Optional.ofNullable(named);
  }

  /**
   * The name in {@code imbot.*} and {@code im.*}, {@code LIGHT_BLUE}; {@code ""} for a HEX outside
   * the 16.
   */
  public String name() {
    return name;
  }

  /** {@code #} and six lower-case hex digits. */
  public String hex() {
    return hex;
  }

  /** Whether this is a HEX outside the 16, which can be read but not asked for. */
  public boolean isUnnamed() {
    return name.isEmpty();
  }

  /** The name in {@code imbot.v2.*}, {@code lightBlue}; {@code ""} for a HEX outside the 16. */
  public String v2Name() {
    StringBuilder camel = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter != '_') {
        boolean startsWord = i > 0 && name.charAt(i - 1) == '_';
        camel.append(startsWord ? letter : Character.toLowerCase(letter));
      }
    }
    return camel.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChatColor color && hex.equals(color.hex);
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  @Override
  public String toString() {
    return isUnnamed() ? hex : name;
  }
}
