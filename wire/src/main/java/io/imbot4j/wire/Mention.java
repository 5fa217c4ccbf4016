package io.imbot4j.wire;

import io.imbot4j.domain.BotId;

/** The mention that called a bot in a group, {@code [USER=456]Bot[/USER],}. */
final class Mention {
  private static final String CLOSING = "[/user]";

  private Mention() {}

  /** The text without the mentions of this bot; those of others are part of what was said. */
  static String cut(String bb, BotId bot) {
    String opening = "[user=" + bot;
    int start = find(bb, opening, 0);
    if (start < 0) {
      return bb;
    }
    StringBuilder said = new StringBuilder();
    int from = 0;
    boolean isCut = false;
    while (start >= 0) {
      int end = end(bb, start + opening.length());
      if (end > 0) {
        said.append(bb, from, start);
        from = skip(bb, end);
        isCut = true;
      }
      start = find(bb, opening, Math.max(from, start + 1));
    }
    if (!isCut) {
      return bb;
    }
    String rest = bb.substring(from);
    // Nearly every mention is the first word, and then nothing is to be joined.
    return (said.isEmpty() ? rest : said.append(rest).toString()).strip();
  }

  /** Where the tag that opened ends; -1 where it is no whole mention of this number. */
  private static int end(String bb, int afterNumber) {
    int bracket = afterNumber;
    if (bracket < bb.length() && bb.charAt(bracket) == ' ') {
      bracket = next(bb, bracket);
    }
    if (bracket >= bb.length() || bb.charAt(bracket) != ']') {
      return -1;
    }
    int closing = bb.indexOf('[', bracket);
    return closing >= 0 && bb.regionMatches(true, closing, CLOSING, 0, CLOSING.length())
        ? closing + CLOSING.length()
        : -1;
  }

  /** The next bracket of either kind. */
  private static int next(String bb, int from) {
    int at = from;
    while (at < bb.length() && bb.charAt(at) != ']' && bb.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  /** Past the blanks and the comma that set a mention off. */
  private static int skip(String bb, int from) {
    int at = blanks(bb, from);
    if (at < bb.length() && (bb.charAt(at) == ',' || bb.charAt(at) == ':')) {
      at = blanks(bb, at + 1);
    }
    return at;
  }

  private static int blanks(String bb, int from) {
    int at = from;
    while (at < bb.length() && (bb.charAt(at) == '\t' || Character.isSpaceChar(bb.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static int find(String bb, String opening, int from) {
    int at = bb.indexOf('[', from);
    while (at >= 0 && !bb.regionMatches(true, at, opening, 0, opening.length())) {
      at = bb.indexOf('[', at + 1);
    }
    return at;
  }
}
