package io.imbot4j.domain;

import java.net.URI;

/**
 * Text with formatting, in the platform's BB code.
 *
 * <p>Plain text that enters here is escaped, so what a person typed can never become a tag. {@code
 * Text.of("Booked: ").bold(city)} reads as it looks. Immutable.
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
   * @throws IllegalArgumentException if it is too long
   */
  public Text {
    int length = bb.codePointCount(0, bb.length());
    if (length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "text has "
              + length
              + " code points, the portal keeps "
              + MAX_LENGTH
              + "; send it in parts");
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

  /** Adds plain text, escaped. */
  public Text plus(String plain) {
    return plus(of(plain));
  }

  /** Adds formatted text. */
  public Text plus(Text more) {
    return new Text(bb + more.bb);
  }

  /** Adds bold text. */
  public Text bold(String plain) {
    return tagged("b", plain);
  }

  /** Adds text in italics. */
  public Text italic(String plain) {
    return tagged("i", plain);
  }

  /** Adds text to be shown as code. */
  public Text code(String plain) {
    return tagged("code", plain);
  }

  /**
   * Adds a link.
   *
   * @throws IllegalArgumentException if the address is neither http nor https
   */
  public Text link(String label, URI address) {
    if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
      throw new IllegalArgumentException(
          "link \"" + address + "\" starts with neither https:// nor http://");
    }
    String url = address.toASCIIString().replace("[", "%5B").replace("]", "%5D");
    return new Text(bb + "[url=" + url + "]" + BbCode.escape(label) + "[/url]");
  }

  /** Adds a mention, which notifies the person. */
  public Text mention(User user) {
    return new Text(bb + "[user=" + user.id() + "]" + BbCode.escape(user.name()) + "[/user]");
  }

  /** Adds a link to a chat, for those who may see it. */
  public Text chat(ChatId chat, String label) {
    return new Text(bb + "[chat=" + chat + "]" + BbCode.escape(label) + "[/chat]");
  }

  /** Adds the end of a line. */
  public Text newLine() {
    return new Text(bb + "\n");
  }

  /** Whether there is nothing to see in it. */
  public boolean isBlank() {
    return bb.isBlank();
  }

  private Text tagged(String tag, String plain) {
    return new Text(bb + "[" + tag + "]" + BbCode.escape(plain) + "[/" + tag + "]");
  }

  @Override
  public String toString() {
    return bb;
  }
}
