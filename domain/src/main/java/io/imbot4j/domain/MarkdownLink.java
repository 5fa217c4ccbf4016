package io.imbot4j.domain;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a link, and where the link ends.
 *
 * @param end behind its last character
 */
record MarkdownLink(String address, int end) {
  // An address ends at any bracket or backtick, so that no stretch of a line is read twice. One
  // pair of round
  // ones is allowed: encyclopedias have them.
  private static final Pattern TARGET =
      Pattern.compile(
          "\\(\\s*+<?(?<address>[^\\s\\[\\]()<>`]++(?:\\([^\\s\\[\\]()<>`]*+\\)[^\\s\\[\\]()<>`]*+)?+)>?"
              + "(?:\\s++(?:\"[^\"\\[\\]`]*+\"|'[^'\\[\\]`]*+'))?+\\s*+\\)");
  private static final Pattern ANGLED = Pattern.compile("<(?<address>[^\\s\\[\\]<>`]++)>");
  private static final Pattern BARE = Pattern.compile("https?://[^\\s\\[\\]<>()`\"*|]++");

  /** What stands in round brackets behind a link's words. */
  static Optional<MarkdownLink> target(CharSequence line, int start) {
    return read(TARGET.matcher(line).region(start, line.length()));
  }

  /** An address in angle brackets. */
  static Optional<MarkdownLink> angled(CharSequence line, int start) {
    return read(ANGLED.matcher(line).region(start, line.length()));
  }

  /** The end of an address written as it is, or {@code start} where none begins. */
  static int bareEnd(CharSequence line, int start) {
    Matcher bare = BARE.matcher(line).region(start, line.length());
    return bare.lookingAt() ? bare.end() : start;
  }

  private static Optional<MarkdownLink> read(Matcher link) {
    if (!link.lookingAt()) {
      return Optional.empty();
    }
    try {
      String address = BbTag.web(URI.create(link.group("address")));
      return Optional.of(new MarkdownLink(address, link.end()));
    } catch (IllegalArgumentException notOfTheWeb) {
      return Optional.empty();
    }
  }
}
