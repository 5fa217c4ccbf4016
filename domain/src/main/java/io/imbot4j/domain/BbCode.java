package io.imbot4j.domain;

import java.util.regex.Pattern;

/** The platform's markup, as far as a bot must know it to be safe: what people type may hold it. */
public final class BbCode {
  // Markup may also be completed by what is appended later: each pattern takes its start at the
  // end.
  private static final Pattern TAG_START = Pattern.compile("\\[(?=[\\p{L}/*]|\\z)");
  private static final Pattern QUOTE_START = Pattern.compile("(?m)^(?=>>|>\\z)");
  private static final Pattern QUOTE_BLOCK = Pattern.compile("(?m)^(?=-{6}|-{1,5}\\z)");

  /** Takes no room and is not seen, but ends a tag's name before it begins. */
  private static final String WORD_JOINER = "\u2060";

  private static final Pattern BREAK = Pattern.compile("\\[br]", Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\[(?:img|icon|disk|timestamp)\\b[^\\[\\]]*](?:[^\\[]*\\[/img])?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "\\[/?(?:b|i|u|s|size|color|url|user|chat|context|code|put|send|call)(?:=[^\\[\\]]*)?]",
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
    return QUOTE_BLOCK.matcher(safe).replaceAll(WORD_JOINER);
  }

  /** The text without its tags, as a person reads it; pictures vanish, unknown tags stay. */
  public static String toPlain(String bb) {
    String text = BREAK.matcher(bb).replaceAll("\n");
    text = PICTURE.matcher(text).replaceAll("");
    return TAG.matcher(text).replaceAll("").replace(WORD_JOINER, "").strip();
  }
}
