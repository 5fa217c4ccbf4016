package io.imbot4j.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads emphasis, code and links of one line in one pass. What turns out to have no end stays as it
 * was written. For one use by one thread.
 */
final class MarkdownLine {
  /** A mark that may begin a style, and its place among the pieces. */
  private record Opening(String mark, int piece) {}

  private static final String ESCAPABLE = "\\`*_{}[]()<>#+-.!|~\"'";

  private final CharSequence line;
  private final int[] closing;
  private final StringBuilder plain = new StringBuilder();

  /** Finished BB code; an opening mark is replaced by its tag once its end is found. */
  private final List<String> pieces = new ArrayList<>();

  /** No mark is open twice, so there are five at most. */
  private final List<Opening> open = new ArrayList<>();

  /** Where the words of the link end that is being read, or -1, and where it ends itself. */
  private int linkWordsEnd = -1;

  private int linkEnd;

  /** What was open before the link: a style may not end on the other side of its border. */
  private int openOutside;

  private MarkdownLine(CharSequence line) {
    this.line = line;
    this.closing = MarkdownIndex.closing(line);
  }

  static String toBb(CharSequence line) {
    return new MarkdownLine(line).read();
  }

  private String read() {
    for (int at = 0; at < line.length(); ) {
      at = step(at);
    }
    flush();
    return String.join("", pieces);
  }

  private int step(int at) {
    if (at == linkWordsEnd) {
      return endLink();
    }
    return switch (line.charAt(at)) {
      case '\\' -> escaped(at);
      case '`' -> code(at);
      case '*', '_', '~' -> marks(at);
      case '!' -> image(at);
      case '[' -> link(at);
      case '<' -> angled(at);
      case 'h' -> bareAddress(at);
      default -> text(at, at + 1);
    };
  }

  private int text(int start, int end) {
    plain.append(line, start, end);
    return end;
  }

  private void flush() {
    if (!plain.isEmpty()) {
      pieces.add(BbCode.escape(plain.toString()));
      plain.setLength(0);
    }
  }

  private void tag(String bb) {
    flush();
    pieces.add(bb);
  }

  private int escaped(int at) {
    boolean escapes = at + 1 < line.length() && ESCAPABLE.indexOf(line.charAt(at + 1)) >= 0;
    return escapes ? text(at + 1, at + 2) : text(at, at + 1);
  }

  private int code(int at) {
    int start = MarkdownIndex.runEnd(line, at);
    int end = closing[at];
    if (end < 0) {
      return text(at, start);
    }
    tag(BbCode.code(withoutPadding(line.subSequence(start, end).toString())));
    return end + start - at;
  }

  /** One blank on each side is there to keep a backtick from the marks. */
  private static String withoutPadding(String code) {
    boolean padded = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
    return padded ? code.substring(1, code.length() - 1) : code;
  }

  private int angled(int at) {
    Optional<MarkdownLink> address = linkable(MarkdownLink.angled(line, at));
    address.ifPresent(link -> tag("[url]" + link.address() + "[/url]"));
    return address.map(MarkdownLink::end).orElseGet(() -> text(at, at + 1));
  }

  private int bareAddress(int at) {
    boolean startsWord = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
    int end = startsWord ? MarkdownLink.bareEnd(line, at) : at;
    return text(at, Math.max(end, at + 1));
  }

  private int image(int at) {
    boolean bracket = at + 1 < line.length() && line.charAt(at + 1) == '[';
    int wordsEnd = bracket ? closing[at + 1] : -1;
    Optional<MarkdownLink> target = target(wordsEnd);
    if (target.isEmpty()) {
      return text(at, at + 1);
    }
    MarkdownLink picture = target.get();
    String words = line.subSequence(at + 2, wordsEnd).toString();
    if (linkWordsEnd >= 0) {
      plain.append(words);
    } else if (words.isBlank()) {
      tag("[url]" + picture.address() + "[/url]");
    } else {
      tag(BbTag.of("url", picture.address(), words));
    }
    return picture.end();
  }

  private int link(int at) {
    Optional<MarkdownLink> target = linkable(target(closing[at]));
    if (target.isEmpty()) {
      return text(at, at + 1);
    }
    if (closing[at] == at + 1) {
      tag("[url]" + target.get().address() + "[/url]");
      return target.get().end();
    }
    tag("[url=" + target.get().address() + "]");
    linkWordsEnd = closing[at];
    linkEnd = target.get().end();
    openOutside = open.size();
    return at + 1;
  }

  private int endLink() {
    tag("[/url]");
    open.subList(openOutside, open.size()).clear();
    linkWordsEnd = -1;
    openOutside = 0;
    return linkEnd;
  }

  private Optional<MarkdownLink> target(int wordsEnd) {
    return wordsEnd < 0 ? Optional.empty() : MarkdownLink.target(line, wordsEnd + 1);
  }

  private Optional<MarkdownLink> linkable(Optional<MarkdownLink> found) {
    return linkWordsEnd < 0 ? found : Optional.empty();
  }

  private int marks(int at) {
    int end = MarkdownIndex.runEnd(line, at);
    String run = line.subSequence(at, Math.min(end, at + 4)).toString();
    boolean tilde = run.startsWith("~");
    if (tilde ? run.length() != 2 : run.length() > 3) {
      return text(at, end);
    }
    if (run.length() == 3) {
      boolean shortFirst = !open.isEmpty() && isOpen(run.substring(2), open.size() - 1);
      mark(run.substring(0, shortFirst ? 1 : 2), at, end);
      mark(run.substring(0, shortFirst ? 2 : 1), at, end);
    } else {
      mark(run, at, end);
    }
    return end;
  }

  private boolean isOpen(String mark, int index) {
    return open.get(index).mark().equals(mark);
  }

  private void mark(String mark, int start, int end) {
    int index = open.size() - 1;
    while (index >= openOutside && !isOpen(mark, index)) {
      index--;
    }
    TextStyle style = style(mark);
    if (index >= openOutside && MarkdownIndex.mayClose(line, mark, start, end)) {
      String around = style.around("");
      int middle = around.indexOf(']') + 1;
      tag(around.substring(middle));
      pieces.set(open.get(index).piece(), around.substring(0, middle));
      open.subList(index, open.size()).clear();
      return;
    }
    tag(mark);
    if (index < openOutside && MarkdownIndex.mayOpen(line, mark, start, end)) {
      open.add(new Opening(mark, pieces.size() - 1));
    }
  }

  private static TextStyle style(String mark) {
    return switch (mark) {
      case "~~" -> TextStyle.STRIKE;
      case "**", "__" -> TextStyle.BOLD;
      default -> TextStyle.ITALIC;
    };
  }
}
