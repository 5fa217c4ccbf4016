package io.imbot4j.conformance;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.NewMessage;

/** Messages to send, from JSON. */
final class Messages {
  private Messages() {}

  /** As {@code imbot.v2.*} writes them. */
  static NewMessage camelCase(Values fields) {
    NewMessage message = content(fields, "message", "keyboard", "attach");
    message = fields.flag("system", false) ? message.asSystem() : message;
    message = fields.has("replyId") ? message.replyingTo(fields.message("replyId")) : message;
    return fields.flag("urlPreview", true) ? message : message.withoutUrlPreview();
  }

  /** As {@code imbot.*} and {@code im.*} write them. */
  static NewMessage upperCase(Values fields) {
    NewMessage message = content(fields, "MESSAGE", "KEYBOARD", "ATTACH");
    message = fields.flag("SYSTEM", false) ? message.asSystem() : message;
    message = fields.has("REPLY_ID") ? message.replyingTo(fields.message("REPLY_ID")) : message;
    return fields.flag("URL_PREVIEW", true) ? message : message.withoutUrlPreview();
  }

  private static NewMessage content(Values fields, String text, String keyboard, String attach) {
    NewMessage message = NewMessage.of(Text.bb(fields.optional(text).orElse("")));
    Keyboard buttons = Contents.keyboard(fields.raw(keyboard));
    message = buttons == null ? message : message.with(buttons);
    Attach blocks = Blocks.attach(fields.raw(attach));
    return blocks == null ? message : message.with(blocks);
  }
}
