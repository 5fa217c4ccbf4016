package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.message.DialogMessages;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Messages as {@code im.dialog.messages.*} list them, with the users and files they name. */
final class ImMessageList {
  private final Map<UserId, User> users = new HashMap<>();

  private ImMessageList() {}

  static DialogMessages of(Tree result, @Nullable DialogId dialog) {
    ImMessageList list = new ImMessageList();
    List<User> users = UserObject.list(result.get("users"));
    users.forEach(user -> list.users.put(user.id(), user));
    List<MessageFile> files = new ArrayList<>();
    for (Tree file : result.get("files").list()) {
      MessageFile read = FileObject.read(file);
      if (read != null) {
        files.add(read);
      }
    }
    return new DialogMessages(
        list.messages(result.get("messages"), dialog),
        users,
        files,
        list.messages(result.get("additionalMessages"), dialog),
        Extra.of(result, "chat_id", "messages", "users", "files", "additionalMessages"));
  }

  private List<Message> messages(Tree messages, @Nullable DialogId dialog) {
    return Answer.readable(messages, message -> message(message, dialog));
  }

  private Message message(Tree message, @Nullable DialogId dialog) {
    OptionalLong chat = message.get("chat_id").present().orElse(message.get("chatId")).id();
    DialogId place = dialog == null ? DialogId.of(new ChatId(chat.orElse(0))) : dialog;
    Chat at = Chat.of(chat.isPresent() ? new ChatId(chat.getAsLong()) : null, place).build();
    OptionalLong author = message.get("author_id").present().orElse(message.get("authorId")).id();
    User by = author.isPresent() ? users.get(new UserId(author.getAsLong())) : null;
    return MessageObject.read(
        message, new MessageId(message.get("id").id().orElse(0)), at, by, null);
  }
}
