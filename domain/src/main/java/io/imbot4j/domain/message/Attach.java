package io.imbot4j.domain.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks drawn under a message's text, with a stripe of colour beside them ({@code ATTACH}).
 *
 * <p>It is not carried into XMPP, mail and push messages, so the text should say the essential.
 * Immutable.
 *
 * @param blocks from top to bottom
 * @param token the stripe's colour by its role, {@code null} for the usual one
 * @param color the stripe's colour in HEX, {@code null} for that of the token
 * @param id a number of the sender's own ({@code ID}), 0 for none
 */
public record Attach(
    List<AttachBlock> blocks, @Nullable ColorToken token, @Nullable String color, int id) {
  /** No blocks: given to an edit, it removes those that are there. */
  public static final Attach NONE = new Attach(List.of(), null, null, 0);

  /**
   * @throws IllegalArgumentException if the colour is no HEX, or the id is negative
   */
  public Attach {
    blocks = List.copyOf(blocks);
    Looks.requireHex("attach color", color);
    if (id < 0) {
      throw new IllegalArgumentException("attach id is " + id + "; give 0 for none");
    }
  }

  /**
   * Blocks with the usual stripe.
   *
   * @throws IllegalArgumentException if there is no block
   */
  public static Attach of(AttachBlock... blocks) {
    if (blocks.length == 0) {
      throw new IllegalArgumentException("attach has no block; leave it out");
    }
    return new Attach(List.of(blocks), null, null, 0);
  }

  /** The same blocks with a stripe of this colour. */
  public Attach in(ColorToken stripe) {
    return new Attach(blocks, stripe, color, id);
  }

  /** The same blocks with a stripe of this colour in HEX, where the token is not known. */
  public Attach in(String hex) {
    return new Attach(blocks, token, hex, id);
  }

  /** The same blocks under a number of the sender's own. */
  public Attach numbered(int number) {
    return new Attach(blocks, token, color, number);
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return blocks.isEmpty();
  }
}
