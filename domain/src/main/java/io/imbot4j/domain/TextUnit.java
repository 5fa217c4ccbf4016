package io.imbot4j.domain;

import io.imbot4j.domain.BbToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What is never cut when a text is split: a tag, or what a reader takes for one character.
 *
 * @param size in code points
 * @param rank how good a place the end of this unit is for a cut
 * @param startsLine whether it is the first of its line
 * @param quoted whether its line is marked as a quote
 */
record TextUnit(
    BbToken token, int start, int end, int size, Rank rank, boolean startsLine, boolean quoted) {

  enum Rank {
    NEVER,
    IN_LINK,
    IN_WORD,
    WORD,
    SENTENCE,
    LINE,
    PARAGRAPH
  }

  boolean is(Kind kind) {
    return token.kind() == kind;
  }

  /** Divides the tokens of a text. */
  static List<TextUnit> of(CharSequence bb, List<BbToken> tokens) {
    Divider divider = new Divider(bb);
    tokens.forEach(divider::add);
    return divider.units;
  }

  /** Remembers where in a line and in which tags it is. */
  private static final class Divider {
    private final CharSequence bb;
    private final List<TextUnit> units = new ArrayList<>();
    private int links;
    private boolean code;
    private boolean startsLine = true;
    private boolean blankLine = true;
    private boolean quoted;
    private boolean sentenceEnded;

    private Divider(CharSequence bb) {
      this.bb = bb;
    }

    void add(BbToken token) {
      switch (token.kind()) {
        case TEXT -> addText(token);
        case OPEN -> {
          add(token, token.start(), token.end(), Rank.NEVER);
          enter(token.name(), 1);
        }
        case CLOSE -> {
          enter(token.name(), -1);
          add(token, token.start(), token.end(), inLine(Rank.IN_WORD));
        }
        case SINGLE -> {
          boolean lineEnd = token.name().equals("br");
          add(token, token.start(), token.end(), inLine(lineEnd ? Rank.LINE : Rank.IN_WORD));
          startsLine = lineEnd;
        }
      }
    }

    private void enter(String name, int step) {
      switch (name) {
        case "code" -> code = step > 0;
        case "url", "user", "chat", "context", "put", "send", "call" -> links += step;
        default -> {}
      }
    }

    private void addText(BbToken token) {
      int start = token.start();
      while (start < token.end()) {
        int end = Graphemes.end(bb, start, token.end());
        char first = bb.charAt(start);
        boolean lineEnd = first == '\n' || bb.charAt(end - 1) == '\n';
        add(token, start, end, rank(first, lineEnd));
        if (lineEnd) {
          blankLine = true;
        } else if (!Character.isWhitespace(first)) {
          blankLine = false;
          sentenceEnded = isSentenceEnd(first, sentenceEnded);
        }
        startsLine = lineEnd;
        start = end;
      }
    }

    private void add(BbToken token, int start, int end, Rank rank) {
      if (startsLine) {
        quoted = token.kind() == Kind.TEXT && !code && isQuoteMark(start, token.end());
      }
      int size = Character.codePointCount(bb, start, end);
      units.add(new TextUnit(token, start, end, size, rank, startsLine, quoted));
      startsLine = false;
    }

    private boolean isQuoteMark(int start, int end) {
      return start + 1 < end && bb.charAt(start) == '>' && bb.charAt(start + 1) == '>';
    }

    private Rank rank(char first, boolean lineEnd) {
      if (lineEnd) {
        return inLine(blankLine ? Rank.PARAGRAPH : Rank.LINE);
      }
      if (first == '。' || first == '！' || first == '？') {
        return inLine(Rank.SENTENCE);
      }
      if (Character.isWhitespace(first)) {
        return inLine(sentenceEnded ? Rank.SENTENCE : Rank.WORD);
      }
      return inLine(Rank.IN_WORD);
    }

    private Rank inLine(Rank rank) {
      return links > 0 ? Rank.IN_LINK : rank;
    }

    private static boolean isSentenceEnd(char first, boolean ended) {
      return switch (first) {
        case '.', '!', '?', '…' -> true;
        case ')', '"', '\'', '»', '”', '’' -> ended;
        default -> false;
      };
    }
  }
}
