package io.imbot4j.domain;

import io.imbot4j.domain.BbToken.Kind;
import io.imbot4j.domain.TextUnit.Rank;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Cuts one BB text into parts; each unit is looked at twice at most. For one use by one thread. */
final class TextSplitter {
  /** Room for what keeps the start of a part from becoming a quote, or makes it one. */
  private static final int LINE_MARK = 2;

  /** Room for {@code [code]} and its end, which is never left out: what it holds would act. */
  private static final int CODE = 13;

  private final CharSequence bb;
  private final int limit;
  private final List<BbToken> tokens;
  private final List<TextUnit> units;

  /** The tags around the place that was reached, outermost first. */
  private final List<BbToken> open = new ArrayList<>();

  TextSplitter(CharSequence bb, int limit) {
    this.bb = bb;
    this.limit = limit;
    this.tokens = BbToken.read(bb);
    this.units = TextUnit.of(bb, fitting());
  }

  List<Text> split() {
    List<Text> parts = new ArrayList<>();
    for (int from = 0; from < units.size(); ) {
      int to = cutAfter(from);
      part(from, to).ifPresent(parts::add);
      from = to;
    }
    return List.copyOf(parts);
  }

  /** The tokens but those tags that leave too little room for text when they are carried over. */
  private List<BbToken> fitting() {
    int room = (limit - LINE_MARK - CODE) / 2;
    int carried = 0;
    BitSet left = new BitSet();
    List<BbToken> fitting = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      BbToken token = tokens.get(i);
      switch (token.kind()) {
        case TEXT -> {}
        case SINGLE -> left.set(i, token.size(bb) > room);
        case OPEN -> {
          left.set(i, !token.isCode() && carried + carriedSize(token) > room);
          carried += left.get(i) ? 0 : carriedSize(token);
        }
        case CLOSE -> {
          left.set(i, left.get(token.partner()));
          carried -= left.get(i) ? 0 : carriedSize(tokens.get(token.partner()));
        }
      }
      fitting.add(left.get(i) ? token.leftOut() : token);
    }
    return fitting;
  }

  /** The best place to cut; the last one where several are equal. */
  private int cutAfter(int from) {
    int used = lineMark(units.get(from)).length() + open.stream().mapToInt(this::carriedSize).sum();
    Rank early = Rank.NEVER;
    Rank late = Rank.NEVER;
    int earlyCut = from + 1;
    int lateCut = from + 1;
    int at = from;
    for (; at < units.size(); at++) {
      TextUnit unit = units.get(at);
      used += sizeOf(unit);
      if (used > limit) {
        boolean useLate = late.compareTo(Rank.WORD) >= 0 || late.compareTo(early) >= 0;
        return withClosingTags(useLate ? lateCut : earlyCut);
      }
      if (used > limit / 2) {
        if (unit.rank().compareTo(late) >= 0) {
          late = unit.rank();
          lateCut = at + 1;
        }
      } else if (unit.rank().compareTo(early) >= 0) {
        early = unit.rank();
        earlyCut = at + 1;
      }
    }
    return at;
  }

  private int withClosingTags(int cut) {
    int end = cut;
    while (end < units.size() && units.get(end).is(Kind.CLOSE)) {
      end++;
    }
    return end;
  }

  /** The room for a closing tag is taken when the tag is opened. */
  private int sizeOf(TextUnit unit) {
    return switch (unit.token().kind()) {
      case OPEN -> carriedSize(unit.token());
      case CLOSE -> 0;
      default -> unit.size();
    };
  }

  private int carriedSize(BbToken tag) {
    int closing = tokens.get(tag.partner()).size(bb);
    return tag.isRule()
        ? Math.max(tag.size(bb), closing) + Math.max(closing, BbTag.QUOTE_RULE.length()) + 2
        : tag.size(bb) + closing;
  }

  private Optional<Text> part(int from, int to) {
    StringBuilder part = new StringBuilder();
    open.stream().filter(BbToken::isRule).forEach(tag -> part.append(raw(tag)).append('\n'));
    part.append(lineMark(units.get(from)));
    open.stream().filter(tag -> !tag.isRule()).forEach(tag -> part.append(raw(tag)));
    boolean visible = false;
    for (TextUnit unit : units.subList(from, to)) {
      // Without anything in its place, what stood around it could become a tag.
      part.append(unit.token().isLeftOut() ? BbCode.WORD_JOINER : raw(unit.start(), unit.end()));
      visible |= isVisible(unit);
      if (unit.is(Kind.OPEN)) {
        open.add(unit.token());
      } else if (unit.is(Kind.CLOSE)) {
        open.remove(open.lastIndexOf(tokens.get(unit.token().partner())));
      }
    }
    Deque<BbToken> closing = new ArrayDeque<>();
    open.forEach(closing::push);
    closing.forEach(tag -> part.append(closeOf(tag)));
    return visible ? Optional.of(new Text(part.toString())) : Optional.empty();
  }

  /** What stood in the middle of a line and now begins one must not become markup by that. */
  private String lineMark(TextUnit first) {
    boolean code = open.stream().anyMatch(BbToken::isCode);
    if (code || first.startsLine()) {
      return "";
    }
    char start = bb.charAt(first.start());
    return first.quoted() ? ">>" : start == '>' || start == '-' ? BbCode.WORD_JOINER : "";
  }

  private boolean isVisible(TextUnit unit) {
    return switch (unit.token().kind()) {
      case SINGLE -> !unit.token().name().equals("br") && !unit.token().isLeftOut();
      case TEXT -> !Character.isWhitespace(bb.charAt(unit.start()));
      default -> false;
    };
  }

  private CharSequence raw(BbToken tag) {
    return raw(tag.start(), tag.end());
  }

  private CharSequence raw(int start, int end) {
    return bb.subSequence(start, end);
  }

  private String closeOf(BbToken tag) {
    return tag.isRule() ? "\n" + BbTag.QUOTE_RULE : "[/" + tag.name() + "]";
  }
}
