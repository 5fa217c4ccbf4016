package io.imbot4j.domain;

import java.net.URI;
import java.time.Instant;

/**
 * Text with formatting, in the platform's BB code.
 *
 * <p>Plain text that enters here is escaped, so what a person typed can never become a tag. {@code
 * Text.of("Booked: ").bold(city)} reads as it looks; styles are nested by {@link #styled}. For more
 * than one message holds there is {@link LongText}. Immutable.
 *
 * @param bb at most {@value #MAX_LENGTH} code points; the portal cuts a longer text off without an
 *     error
 */
public record Text(String bb) {
  /** The longest text the portal keeps whole, in Unicode code points: {@value}. */
  public static final int MAX_LENGTH = 20_000;

  /**
   * Takes BB code as it is; for text of people use {@link #of}.
   *
   * @throws IllegalArgumentException if it is too long, which any method that adds may also throw
   */
  public Text {
    int length = bb.codePointCount(0, bb.length());
    if (length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "text has %d code points, the portal keeps %d; send the parts of a LongText"
              .formatted(length, MAX_LENGTH));
    }
  }

  /** Plain text, escaped. */
  public static Text of(String plain) {
    return new Text(BbCode.escape(plain));
  }

  /** BB code written by the bot's author. */
  public static Text bb(String bb) {
    return new Text(bb);
  }

  /** Markdown, for example of a language model; see {@link LongText#markdown}. */
  public static Text markdown(String markdown) {
    return new Text(Markdown.toBb(markdown));
  }

  /** Adds plain text, escaped. */
  public Text plus(String plain) {
    return plus(of(plain));
  }

  /** Adds formatted text. */
  public Text plus(Text more) {
    return with(more.bb);
  }

  /** Adds bold text. */
  public Text bold(String plain) {
    return styled(TextStyle.BOLD, of(plain));
  }

  /** Adds text in italics. */
  public Text italic(String plain) {
    return styled(TextStyle.ITALIC, of(plain));
  }

  /** Adds underlined text. */
  public Text underline(String plain) {
    return styled(TextStyle.UNDERLINE, of(plain));
  }

  /** Adds text struck through. */
  public Text strike(String plain) {
    return styled(TextStyle.STRIKE, of(plain));
  }

  /** Adds text of 8 to 30 pixels; throws as {@link TextStyle#size} does. */
  public Text size(int pixels, String plain) {
    return styled(TextStyle.size(pixels), of(plain));
  }

  /** Adds text of a colour, {@code #ff0000}; throws as {@link TextStyle#color} does. */
  public Text color(String hex, String plain) {
    return styled(TextStyle.color(hex), of(plain));
  }

  /** Adds formatted text in one more style. */
  public Text styled(TextStyle style, Text inner) {
    return with(style.around(inner.bb));
  }

  /** Adds text to be shown as code, of one line or many. */
  public Text code(String plain) {
    return with(BbCode.code(plain));
  }

  /** Adds a quote, each line marked as one; it stands on lines of its own. */
  public Text quote(String plain) {
    return onNewLine().with(BbTag.quoteLines(plain));
  }

  /** Adds a quote framed as a whole; it stands on lines of its own. */
  public Text quoteBlock(String plain) {
    return onNewLine().with(BbTag.quoteBlock(plain));
  }

  /**
   * Adds a link.
   *
   * @throws IllegalArgumentException if the address starts with neither https:// nor http://
   */
  public Text link(String label, URI address) {
    return with(BbTag.of("url", BbTag.web(address), label));
  }

  /** Adds a link that shows its address; throws as {@link #link(String, URI)} does. */
  public Text link(URI address) {
    return with("[url]" + BbTag.web(address) + "[/url]");
  }

  /** Adds a mention, which notifies the person. */
  public Text mention(User user) {
    return with(BbTag.of("user", user.id(), user.name()));
  }

  /** Adds a mention of everyone in the chat, which notifies them all. */
  public Text mentionAll(String label) {
    return with(BbTag.of("user", "all", label));
  }

  /** Adds a link to a chat, for those who may see it. */
  public Text chat(ChatId chat, String label) {
    return with(BbTag.of("chat", chat, label));
  }

  /** Adds the name of a conversation on an open line, by its number. */
  public Text openLine(long number, String label) {
    return with(BbTag.of("chat", "imol|" + number, label));
  }

  /** Adds a link to a message of a dialog. */
  public Text context(DialogId dialog, MessageId message, String label) {
    return with(BbTag.of("context", dialog.value() + "/" + message, label));
  }

  /**
   * Adds words that put a command into the reader's input field; brackets in the label become wide
   * ones.
   *
   * @throws IllegalArgumentException if the command is blank or has a bracket or a line's end
   */
  public Text put(String command, String label) {
    return with(BbTag.action("put", command, label));
  }

  /** Adds words that send a command in the reader's name; as {@link #put} otherwise. */
  public Text send(String command, String label) {
    return with(BbTag.action("send", command, label));
  }

  /**
   * Adds words that call a number.
   *
   * @throws IllegalArgumentException if the number has no digit, over 50 characters, or any but
   *     digits, blanks and {@code -+()./#}
   */
  public Text call(String number, String label) {
    return with(BbTag.call(number, label));
  }

  /** Adds a phone number to call; throws as {@link #call(String, String)} does. */
  public Text call(String number) {
    return with("[call]" + BbTag.phone(number) + "[/call]");
  }

  /** Adds a picture from the web; throws as {@link #link(String, URI)} does. */
  public Text image(URI address, ImageSize size) {
    // Without the blank the clients take the closing tag for a part of the address.
    return with("[img size=" + size.word() + "]" + BbTag.web(address) + " [/img]");
  }

  /**
   * Adds a picture within a line; brackets and equals signs in its title become wide ones.
   *
   * @param pixels width and height, 1 to 100
   * @throws IllegalArgumentException if {@code pixels} is outside, or as {@link #link(String, URI)}
   */
  public Text icon(URI address, int pixels, String title) {
    return with(BbTag.icon(address, pixels, title));
  }

  /** Adds a moment, to the second, which each reader sees in their own time zone. */
  public Text timestamp(Instant moment, TimeFormat format) {
    return with("[timestamp=" + moment.getEpochSecond() + " format=" + format + "]");
  }

  /** Adds a link to a file on the portal's Drive, by its number. */
  public Text file(long number) {
    return with("[disk=" + number + "]");
  }

  /** Adds the end of a line. */
  public Text newLine() {
    return with("\n");
  }

  /** Whether there is nothing to see in it. */
  public boolean isBlank() {
    return bb.isBlank();
  }

  private Text onNewLine() {
    return bb.isEmpty() || bb.endsWith("\n") ? this : newLine();
  }

  private Text with(String more) {
    return new Text(bb + more);
  }

  @Override
  public String toString() {
    return bb;
  }
}
