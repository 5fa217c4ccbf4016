package io.imbot4j.domain;

import io.imbot4j.domain.BbToken.Kind;
import io.imbot4j.domain.TextUnit.Rank;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Cuts one BB text into parts; each unit is looked at twice at most. For one use by one thread. */
final class TextSplitter {
  /** Room for what keeps the start of a part from becoming a quote, or makes it one. */
  private static final int LINE_MARK = 2;

  private final CharSequence bb;
  private final int limit;
  private final List<BbToken> tokens;
  private final List<TextUnit> units;

  /** The tags around the place that was reached, outermost first. */
  private final List<BbToken> open = new ArrayList<>();

  TextSplitter(CharSequence bb, int limit) {
    this.bb = CarriedTags.fitting(bb, limit - LINE_MARK);
    this.limit = limit;
    this.tokens = BbToken.read(this.bb);
    this.units = TextUnit.of(this.bb, tokens);
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
    return CarriedTags.size(bb, tag, tokens.get(tag.partner()));
  }

  private Optional<Text> part(int from, int to) {
    StringBuilder part = new StringBuilder();
    open.stream().filter(BbToken::isRule).forEach(tag -> part.append(raw(tag)).append('\n'));
    part.append(lineMark(units.get(from)));
    open.stream().filter(tag -> !tag.isRule()).forEach(tag -> part.append(raw(tag)));
    boolean visible = false;
    for (TextUnit unit : units.subList(from, to)) {
      part.append(raw(unit.start(), unit.end()));
      visible = visible || isVisible(unit);
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
      case SINGLE -> !unit.token().name().equals("br");
      // All of it: a blank may carry a mark, which is seen.
      case TEXT -> raw(unit.start(), unit.end()).chars().anyMatch(TextSplitter::isVisible);
      default -> false;
    };
  }

  private static boolean isVisible(int letter) {
    return !Character.isWhitespace(letter) && letter != BbCode.WORD_JOINER.charAt(0);
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
