package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.domain.file.SentFile;
import io.imbot4j.domain.message.MessageFile;
import java.io.OutputStream;

/** Writes files to send, and reads what becomes of them; bots and users do it alike. */
final class NewFiles {
  private NewFiles() {}

  static Fields to(DialogId dialog, NewFile file, Progress progress) {
    Fields fields =
        new Fields()
            .put("name", file.name())
            .put("content", file.content().reporting(progress))
            .put("message", file.message() == null ? null : file.message().bb());
    return new Fields().put("dialogId", dialog.value()).put("fields", fields.map());
  }

  static SentFile sent(Answer answer, DialogId to) {
    MessageId message = new MessageId(answer.id("messageId"));
    ChatId chat = new ChatId(answer.id("chatId"));
    return answer.read(result -> new SentFile(file(result.get("file")), message, chat, to));
  }

  private static MessageFile file(Tree tree) {
    MessageFile file = FileObject.read(tree);
    if (file == null) {
      throw new IllegalArgumentException("no number of a file");
    }
    return file;
  }

  /** Downloads what an answer links to. */
  static void follow(Answer answer, RestCall rest, OutputStream into, Progress progress) {
    Secret link = answer.read(result -> Secret.of(result.get("downloadUrl").text()));
    rest.download(answer.method(), link, into, progress);
  }
}
