package io.imbot4j.domain;

import io.imbot4j.domain.BbToken.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** What tags cost that are closed at a cut and opened again, and how to do without the largest. */
final class CarriedTags {
  /** Room for {@code [code]} and its end, which is never left out: what it holds would act. */
  private static final int CODE = 13;

  private static final Pattern LINE_START_OF_DASHES = Pattern.compile("(?md)^-{6}");

  private final CharSequence bb;
  private final List<BbToken> tokens;

  private CarriedTags(CharSequence bb) {
    this.bb = bb;
    this.tokens = BbToken.read(bb);
  }

  /** The code points a tag and its end take in each part they are carried to. */
  static int size(CharSequence bb, BbToken open, BbToken close) {
    int closing = close.size(bb);
    return open.isRule()
        ? Math.max(open.size(bb), closing) + Math.max(closing, BbTag.QUOTE_RULE.length()) + 2
        : open.size(bb) + closing;
  }

  /** The text but for those tags that leave less than half of a part's room for other text. */
  static CharSequence fitting(CharSequence bb, int room) {
    CarriedTags tags = new CarriedTags(bb);
    BitSet left = tags.left((room - CODE) / 2);
    return left.isEmpty() ? bb : tags.without(left);
  }

  private BitSet left(int room) {
    int carried = 0;
    BitSet left = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      BbToken token = tokens.get(i);
      switch (token.kind()) {
        case TEXT -> {}
        case SINGLE -> left.set(i, token.size(bb) > room);
        case OPEN -> {
          left.set(i, !token.isCode() && carried + size(i) > room);
          carried += left.get(i) ? 0 : size(i);
        }
        case CLOSE -> {
          left.set(i, left.get(token.partner()));
          carried -= left.get(i) ? 0 : size(token.partner());
        }
      }
    }
    return left;
  }

  private int size(int opening) {
    BbToken open = tokens.get(opening);
    return size(bb, open, tokens.get(open.partner()));
  }

  /** Brackets that were text, and what stood around a tag, must not become a tag by its absence. */
  private String without(BitSet left) {
    StringBuilder fitting = new StringBuilder();
    boolean code = false;
    for (int i = 0; i < tokens.size(); i++) {
      BbToken token = tokens.get(i);
      String written = bb.subSequence(token.start(), token.end()).toString();
      if (left.get(i)) {
        fitting.append(BbCode.WORD_JOINER);
      } else if (token.kind() == Kind.TEXT && !code) {
        fitting.append(inert(written));
      } else {
        fitting.append(written);
      }
      code = token.isCode() ? token.kind() == Kind.OPEN : code;
    }
    return fitting.toString();
  }

  /** A line of dashes may have been hidden in a tag's value, whose bracket is text now. */
  private static String inert(String text) {
    return LINE_START_OF_DASHES
        .matcher(text.replace("[", "[" + BbCode.WORD_JOINER))
        .replaceAll(BbCode.WORD_JOINER + "$0");
  }
}
