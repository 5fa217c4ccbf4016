package io.imbot4j.domain;

import java.util.List;

/**
 * BB code of any length, to be sent in parts: {@code LongText.markdown(answer).parts()} gives texts
 * that each fit into one message. Immutable.
 *
 * @param bb BB code as it is; for text of people use {@link #of}
 */
public record LongText(String bb) {
  /** The smallest limit of a part, in code points: {@value}; there must be room for tags. */
  public static final int MIN_LIMIT = 100;

  /** Plain text, escaped. */
  public static LongText of(String plain) {
    return new LongText(BbCode.escape(plain));
  }

  /**
   * Markdown from elsewhere, for example of a language model.
   *
   * <p>Headings, emphasis, code, links, pictures (as links) and quotes become BB code; lists and
   * tables stay as they are; BB code in it is escaped. Emphasis and links end with their line.
   * Takes any text and time that grows with its length only.
   */
  public static LongText markdown(String markdown) {
    return new LongText(Markdown.toBb(markdown));
  }

  /** Adds plain text, escaped. */
  public LongText plus(String plain) {
    return new LongText(bb + BbCode.escape(plain));
  }

  /** Adds formatted text. */
  public LongText plus(Text more) {
    return new LongText(bb + more.bb());
  }

  /** As many texts as it takes, each as long as the portal keeps whole; see {@link #parts(int)}. */
  public List<Text> parts() {
    return parts(Text.MAX_LENGTH);
  }

  /**
   * Cuts it where it hurts least: between paragraphs, else lines, sentences, words, and never
   * inside a tag or a character made of several code points. Tags open at a cut are closed and
   * opened again. No part is blank; there is none if there is nothing to see.
   *
   * <p>A tag that takes more than half of a part is left out, and so are tags nested that deeply;
   * the text between them stays.
   *
   * @param limit the length of the longest part in code points, tags included; {@value #MIN_LIMIT}
   *     to {@value Text#MAX_LENGTH}
   * @throws IllegalArgumentException if {@code limit} is outside
   */
  public List<Text> parts(int limit) {
    if (limit < MIN_LIMIT || limit > Text.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "limit of a part is %d code points, not %d to %d"
              .formatted(limit, MIN_LIMIT, Text.MAX_LENGTH));
    }
    return new TextSplitter(bb, limit).split();
  }

  @Override
  public String toString() {
    return bb;
  }
}
