package io.imbot4j.wire;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.chat.ChatType;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.EntityType;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What both generations say of a chat in the same way. */
final class Chats {
  private Chats() {}

  /** The kind of a chat: by its word, else by its letter, else by its dialog. */
  static ChatType type(DialogId dialog, Tree word, Tree letter) {
    Tree said = word.present().orElse(letter);
    return said.isAbsent() && dialog instanceof DialogId.Private
        ? ChatType.PRIVATE
        : ChatType.parse(said.text());
  }

  /** The binding; {@code null} for none, or for one longer than the platform stores. */
  static @Nullable EntityBinding entity(Tree type, Tree id) {
    String kind = type.text();
    String thing = id.text();
    boolean fits =
        !kind.isBlank()
            && !thing.isBlank()
            && kind.length() <= EntityType.MAX_LENGTH
            && thing.length() <= EntityBinding.MAX_ID_LENGTH;
    return fits ? new EntityBinding(new EntityType(kind), thing) : null;
  }

  /** The message that is answered, under the names the platform has for it. */
  static @Nullable MessageId reply(Tree... holders) {
    for (Tree holder : holders) {
      OptionalLong id = holder.get("replyId").present().orElse(holder.get("REPLY_ID")).id();
      if (id.isPresent()) {
        return new MessageId(id.getAsLong());
      }
    }
    return null;
  }
}
