package io.imbot4j.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes BB code of Markdown, line by line; what stands within a line is read by {@link
 * MarkdownLine}. For one use by one thread.
 */
final class Markdown {
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern QUOTE = Pattern.compile(" {0,3}>(?: {0,3}>)*+ ?");
  private static final Pattern HEADING =
      Pattern.compile("\\s{0,3}#{1,6}\\s++(?<words>\\S.*)", Pattern.DOTALL);
  private static final Pattern HEADING_END = Pattern.compile("(?<!\\s)\\s++#++\\s*+$");
  private static final Pattern FENCE = Pattern.compile("(?<indent>\\s*+)(?<marks>`{3,}+|~{3,}+)");
  private static final Pattern TABLE_ROW = Pattern.compile("\\s*+\\|");
  private static final Pattern BULLET = Pattern.compile("\\s*+[-*+](?=\\s)");

  private final List<String> out = new ArrayList<>();

  /** The line that began a block of code, and the code so far. */
  private @Nullable Matcher fence;

  private boolean fenceQuoted;
  private final List<String> code = new ArrayList<>();

  private Markdown() {}

  static String toBb(CharSequence markdown) {
    Markdown reader = new Markdown();
    LINE_END.splitAsStream(markdown).forEach(reader::line);
    if (reader.fence != null) {
      reader.endCode();
    }
    return String.join("\n", reader.out);
  }

  private void line(String line) {
    Matcher quote = QUOTE.matcher(line);
    boolean quoted = quote.lookingAt();
    if (fence != null && fenceQuoted && !quoted) {
      endCode();
    }
    boolean takeMark = quoted && (fence == null || fenceQuoted);
    String words = takeMark ? line.substring(quote.end()) : line;
    if (fence == null) {
      block(takeMark ? ">>" : "", words);
    } else if (endsCode(words, fence)) {
      endCode();
    } else {
      code.add(withoutIndent(words, fence.group("indent").length()));
    }
  }

  private void block(String quote, String words) {
    Matcher opening = FENCE.matcher(words);
    // A backtick behind the marks: a line that holds code, not the start of a block.
    if (opening.lookingAt() && words.indexOf('`', opening.end()) < 0) {
      fence = opening;
      fenceQuoted = !quote.isEmpty();
      return;
    }
    out.add(quote + styled(words));
  }

  private static String styled(String words) {
    if (TABLE_ROW.matcher(words).lookingAt()) {
      return BbCode.escape(words);
    }
    Matcher heading = HEADING.matcher(words);
    if (heading.matches()) {
      String title = HEADING_END.matcher(heading.group("words")).replaceFirst("");
      return TextStyle.BOLD.around(MarkdownLine.toBb(title.strip()));
    }
    Matcher bullet = BULLET.matcher(words);
    int start = bullet.lookingAt() ? bullet.end() : 0;
    return words.substring(0, start) + MarkdownLine.toBb(words.substring(start));
  }

  private static boolean endsCode(String words, Matcher fence) {
    String marks = words.strip();
    return marks.startsWith(fence.group("marks")) && isAll(marks, marks.charAt(0));
  }

  private static boolean isAll(String text, char mark) {
    return text.chars().allMatch(character -> character == mark);
  }

  private static String withoutIndent(String words, int indent) {
    int blanks = 0;
    while (blanks < indent && blanks < words.length() && words.charAt(blanks) == ' ') {
      blanks++;
    }
    return words.substring(blanks);
  }

  private void endCode() {
    out.add((fenceQuoted ? ">>" : "") + BbCode.code(String.join("\n", code)));
    code.clear();
    fence = null;
  }
}
