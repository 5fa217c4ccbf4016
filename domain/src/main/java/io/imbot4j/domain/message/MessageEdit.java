package io.imbot4j.domain.message;

import io.imbot4j.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a message; whatever it does not say stays as it is. Immutable.
 *
 * @param text {@code null} leaves the text
 * @param keyboard {@code null} leaves the buttons, {@link Keyboard#NONE} removes them
 * @param attach {@code null} leaves the blocks, {@link Attach#NONE} removes them
 * @param menu {@code null} leaves the context menu, {@link Menu#NONE} removes it; {@code imbot.*}
 *     and {@code im.*} only
 * @param urlPreview whether links in it get a preview
 * @param skipConnector whether the change is kept from the client of an open line; {@code imbot.*}
 *     and {@code im.*} only
 * @param marked whether it shows that the message was edited; {@code im.*} can leave it out
 */
public record MessageEdit(
    @Nullable Text text,
    @Nullable Keyboard keyboard,
    @Nullable Attach attach,
    @Nullable Menu menu,
    boolean urlPreview,
    boolean skipConnector,
    boolean marked) {

  /** What changes nothing yet. */
  private static final MessageEdit NOTHING =
      new MessageEdit(null, null, null, null, true, false, true);

  /**
   * @throws IllegalArgumentException if the text is blank: the portal deletes such a message
   */
  public MessageEdit {
    if (text != null && text.isBlank()) {
      throw new IllegalArgumentException(
          "edited text is blank, by which the portal would delete the message; delete it instead");
    }
  }

  /** Replaces what a message said anew says; what that one leaves out stays. */
  public static MessageEdit to(NewMessage anew) {
    return new MessageEdit(
        anew.text().isBlank() ? null : anew.text(),
        anew.keyboard(),
        anew.attach(),
        anew.menu(),
        anew.urlPreview(),
        anew.skipConnector(),
        true);
  }

  /** Replaces the text by a formatted one. */
  public static MessageEdit of(Text text) {
    return new MessageEdit(text, null, null, null, true, false, true);
  }

  /** Replaces the text by a plain one, escaped. */
  public static MessageEdit of(String plain) {
    return of(Text.of(plain));
  }

  /** Replaces the buttons alone; {@link Keyboard#NONE} removes them. */
  public static MessageEdit of(Keyboard buttons) {
    return NOTHING.with(buttons);
  }

  /** Replaces the blocks alone; {@link Attach#NONE} removes them. */
  public static MessageEdit of(Attach blocks) {
    return NOTHING.with(blocks);
  }

  /** Replaces the context menu alone; {@link Menu#NONE} removes it. */
  public static MessageEdit of(Menu items) {
    return NOTHING.with(items);
  }

  /** The same change with these buttons. */
  public MessageEdit with(Keyboard buttons) {
    return new MessageEdit(text, buttons, attach, menu, urlPreview, skipConnector, marked);
  }

  /** The same change with these blocks. */
  public MessageEdit with(Attach blocks) {
    return new MessageEdit(text, keyboard, blocks, menu, urlPreview, skipConnector, marked);
  }

  /** The same change with this context menu. */
  public MessageEdit with(Menu items) {
    return new MessageEdit(text, keyboard, attach, items, urlPreview, skipConnector, marked);
  }

  /** The same change without previews of the links in it. */
  public MessageEdit withoutUrlPreview() {
    return new MessageEdit(text, keyboard, attach, menu, false, skipConnector, marked);
  }

  /** The same change, kept from the client of an open line. */
  public MessageEdit withoutConnector() {
    return new MessageEdit(text, keyboard, attach, menu, urlPreview, true, marked);
  }

  /**
   * The same change without the mark that the message was edited ({@code IS_EDITED}), by {@code
   * im.message.update} only; where the text changes, the portal may show the mark all the same.
   */
  public MessageEdit withoutMark() {
    return new MessageEdit(text, keyboard, attach, menu, urlPreview, skipConnector, false);
  }
}
