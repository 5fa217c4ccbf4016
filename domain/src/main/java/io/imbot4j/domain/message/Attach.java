package io.imbot4j.domain.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks drawn under a message's text, with a stripe of colour beside them ({@code ATTACH}).
 *
 * <p>It is not carried into XMPP, mail and push messages, so the text should say the essential.
 * Immutable.
 *
 * @param blocks from top to bottom, not empty
 * @param token the stripe's colour by its role, {@code null} for the usual one
 * @param color the stripe's colour in HEX, {@code null} for that of the token
 */
public record Attach(List<AttachBlock> blocks, @Nullable ColorToken token, @Nullable String color) {
  /**
   * @throws IllegalArgumentException if there is no block, or the colour is no HEX
   */
  public Attach {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("attach has no block; leave it out");
    }
    Looks.requireHex("attach color", color);
  }

  /** Blocks with the usual stripe. */
  public static Attach of(AttachBlock... blocks) {
    return new Attach(List.of(blocks), null, null);
  }

  /** The same blocks with a stripe of this colour. */
  public Attach in(ColorToken stripe) {
    return new Attach(blocks, stripe, null);
  }
}
