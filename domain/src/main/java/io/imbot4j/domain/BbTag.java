package io.imbot4j.domain;

import java.net.URI;
import java.util.regex.Pattern;

/** Writes the tags that carry a value, each checked so that the value cannot end its tag. */
final class BbTag {
  /** Web clients read a quote between lines of exactly 54 dashes; the manual shows six or more. */
  static final String QUOTE_RULE = "-".repeat(54);

  private static final int LARGEST_ICON = 100;
  private static final Pattern PHONE = Pattern.compile("(?=.*[0-9])[-+0-9()./# ]{1,50}");
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern UNFIT = Pattern.compile("[\\[\\]\\v]");

  private BbTag() {}

  static String of(String name, Object value, String label) {
    return "[" + name + "=" + value + "]" + BbCode.escape(label) + "[/" + name + "]";
  }

  /** Clients take a command up to the last bracket of the label, so the label may hold none. */
  static String action(String name, String command, String label) {
    if (command.isBlank() || UNFIT.matcher(command).find()) {
      throw new IllegalArgumentException(
          name
              + " command \""
              + command
              + "\" is blank or holds [, ] or a line's end; use a button");
    }
    return of(name, command, wideBrackets(label));
  }

  static String call(String number, String label) {
    return of("call", phone(number), label);
  }

  static String phone(String number) {
    if (!PHONE.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "phone number \"" + number + "\" is not digits, blanks and - + ( ) . / # only");
    }
    return number;
  }

  static String icon(URI address, int pixels, String title) {
    if (pixels < 1 || pixels > LARGEST_ICON) {
      throw new IllegalArgumentException(
          "icon size is %d pixels, not 1 to %d".formatted(pixels, LARGEST_ICON));
    }
    // An equals sign would begin another attribute.
    String words = LINE_END.matcher(wideBrackets(title)).replaceAll(" ").replace('=', '＝');
    return "[icon=" + web(address) + " size=" + pixels + " title=" + words + "]";
  }

  static String quoteLines(String plain) {
    return ">>" + LINE_END.matcher(BbCode.escape(plain)).replaceAll("\n>>") + "\n";
  }

  /** A bracket at a line's end would make what stands before it the name of who is quoted. */
  static String quoteBlock(String plain) {
    String words = BbCode.escape(plain).replace("]", "]" + BbCode.WORD_JOINER);
    return QUOTE_RULE + "\n" + words + "\n" + QUOTE_RULE + "\n";
  }

  /** The address, if it leads to the web and not into a script. */
  static String web(URI address) {
    String scheme = address.getScheme();
    boolean leadsToWeb = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    if (!leadsToWeb || address.getRawAuthority() == null) {
      throw new IllegalArgumentException(
          "link \"" + address + "\" starts with neither https:// nor http://");
    }
    requireWhole(address);
    return address.toASCIIString().replace("[", "%5B").replace("]", "%5D");
  }

  /** JSON can carry half of a surrogate pair, which the JDK cannot escape. */
  private static void requireWhole(URI address) {
    boolean cut = address.toString().codePoints().anyMatch(BbTag::isHalf);
    if (cut) {
      throw new IllegalArgumentException(
          "link to %s://%s has half of a surrogate pair, which is no character; the text it comes"
                  .formatted(address.getScheme(), address.getRawAuthority())
              + " from was cut in the middle of one");
    }
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private static String wideBrackets(String label) {
    return label.replace('[', '［').replace(']', '］');
  }
}
