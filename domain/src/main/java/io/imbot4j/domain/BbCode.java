package io.imbot4j.domain;

import io.imbot4j.domain.BbToken.Kind;
import java.util.regex.Pattern;

/** The platform's markup, as far as a bot must know it to be safe: what people type may hold it. */
public final class BbCode {
  /** Takes no room and is not seen, but ends a tag's name before it begins. */
  static final String WORD_JOINER = "\u2060";

  // Markup may also be completed by what is appended later: each pattern takes its start at the
  // end.
  private static final Pattern TAG_START = Pattern.compile("\\[(?=[\\p{L}/*]|\\z)");
  private static final Pattern QUOTE_START = Pattern.compile("(?m)^(?=>>|>\\z)");

  /** Web clients find a quote's dashes within a line, too. */
  private static final Pattern DASHES = Pattern.compile("-{5}(?=-)|-{1,5}\\z");

  /** What is found before code is set aside, or by the portal, which does not know of code. */
  private static final Pattern LIVE_IN_CODE =
      Pattern.compile(
          "\\[(?=/?(?:br|code|put|send|url|call|img)\\b|/?(?:user|chat|context|icon|disk|timestamp)[\\s=\\]])",
          Pattern.CASE_INSENSITIVE);

  private BbCode() {}

  /**
   * Makes text show as it is: no tag, quote or code block in it takes effect any more, nor does one
   * that begins in it and ends in escaped text put behind it.
   *
   * <p>The platform has no escape of its own; an invisible word joiner is put where markup would
   * start. Escaping twice changes nothing more.
   */
  public static String escape(String plain) {
    String safe = TAG_START.matcher(plain).replaceAll("[" + WORD_JOINER);
    safe = QUOTE_START.matcher(safe).replaceAll(WORD_JOINER);
    return DASHES.matcher(safe).replaceAll("$0" + WORD_JOINER);
  }

  /**
   * A block of code. Nothing is formatted inside one, so indexes such as {@code a[i]} stay fit to
   * be copied; only tags that could end the block or act from within are taken apart.
   */
  static String code(String plain) {
    return "[code]" + LIVE_IN_CODE.matcher(plain).replaceAll("[" + WORD_JOINER) + "[/code]";
  }

  /**
   * The text without its tags, as a person reads it; pictures, files and times vanish. Marks of
   * quotes stay, and so do unknown tags and tags without a partner, which a person sees too.
   */
  public static String toPlain(String bb) {
    return plain(bb).strip();
  }

  /** As {@link #toPlain}, with the blanks around it. */
  static String plain(CharSequence bb) {
    StringBuilder plain = new StringBuilder(bb.length());
    for (BbToken token : BbToken.read(bb)) {
      if (token.kind() == Kind.TEXT || token.isRule()) {
        plain.append(bb, token.start(), token.end());
      } else if (token.name().equals("br")) {
        plain.append('\n');
      }
    }
    return plain.toString().replace(WORD_JOINER, "");
  }
}
