package io.imbot4j.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hangs on a message beside its text, in the spelling all generations share. */
final class MessageParams {
  private MessageParams() {}

  static Map<String, @Nullable Object> of(Message message) {
    Map<String, @Nullable Object> params = Tree.of();
    if (message.attach != null) {
      params.put("ATTACH", message.attach);
    }
    if (!message.keyboard.buttons().isEmpty()) {
      params.put("KEYBOARD", message.keyboard.buttons());
    }
    if (!message.menu.items().isEmpty()) {
      params.put("MENU", message.menu.items());
    }
    if (!message.files.isEmpty()) {
      params.put("FILE_ID", message.files.stream().map(MessageView.File::id).toList());
    }
    if (message.replyTo > 0) {
      params.put("REPLY_ID", message.replyTo);
    }
    return params;
  }
}
