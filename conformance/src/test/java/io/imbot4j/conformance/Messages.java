package io.imbot4j.conformance;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Menu;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import org.jspecify.annotations.Nullable;

/** Messages to send and to change, from JSON. */
final class Messages {
  private Messages() {}

  /** As {@code imbot.v2.*} writes them. */
  static NewMessage camelCase(Values fields) {
    return new NewMessage(
        Text.bb(fields.optional("message").orElse("")),
        Contents.keyboard(fields.raw("keyboard")),
        Blocks.attach(fields.raw("attach")),
        null,
        fields.has("replyId") ? fields.message("replyId") : null,
        fields.flag("system", false),
        fields.flag("urlPreview", true),
        fields.nullable("templateId"),
        fields.flag("skipConnector", false),
        fields.flag("silentConnector", false));
  }

  /** As {@code imbot.*} and {@code im.*} write them. */
  static NewMessage upperCase(Values fields) {
    return new NewMessage(
        Text.bb(fields.optional("MESSAGE").orElse("")),
        Contents.keyboard(fields.raw("KEYBOARD")),
        Blocks.attach(fields.raw("ATTACH")),
        Contents.menu(fields.raw("MENU")),
        fields.has("REPLY_ID") ? fields.message("REPLY_ID") : null,
        fields.flag("SYSTEM", false),
        fields.flag("URL_PREVIEW", true),
        fields.nullable("TEMPLATE_ID"),
        fields.flag("SKIP_CONNECTOR", false),
        fields.flag("SILENT_CONNECTOR", false));
  }

  static MessageEdit camelCaseEdit(Values fields) {
    return edit(
        fields.nullable("message"),
        Contents.keyboard(fields.raw("keyboard")),
        Blocks.attach(fields.raw("attach")),
        null,
        fields.flag("urlPreview", true),
        false,
        true);
  }

  static MessageEdit upperCaseEdit(Values fields) {
    return edit(
        fields.nullable("MESSAGE"),
        Contents.keyboard(fields.raw("KEYBOARD")),
        Blocks.attach(fields.raw("ATTACH")),
        Contents.menu(fields.raw("MENU")),
        fields.flag("URL_PREVIEW", true),
        fields.flag("SKIP_CONNECTOR", false),
        fields.flag("IS_EDITED", true));
  }

  private static MessageEdit edit(
      @Nullable String text,
      @Nullable Keyboard keyboard,
      @Nullable Attach attach,
      @Nullable Menu menu,
      boolean urlPreview,
      boolean skipConnector,
      boolean marked) {
    return new MessageEdit(
        text == null ? null : Text.bb(text),
        keyboard,
        attach,
        menu,
        urlPreview,
        skipConnector,
        marked);
  }
}
