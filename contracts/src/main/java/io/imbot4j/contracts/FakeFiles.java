package io.imbot4j.contracts;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.domain.file.SentFile;
import io.imbot4j.domain.message.MessageFile;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory; a message without words says the file's name. Safe for many threads. */
final class FakeFiles implements BotFiles {
  private final FakeChats chats;
  private final FakeMessages messages;
  private final Map<FileId, byte[]> files = new ConcurrentHashMap<>();

  FakeFiles(FakeChats chats, FakeMessages messages) {
    this.chats = chats;
    this.messages = messages;
  }

  @Override
  public SentFile upload(DialogId to, NewFile file, Progress progress) {
    chats.requireMember("imbot.v2.File.upload", to);
    FileId id = new FileId(chats.nextId());
    try (InputStream bytes = file.content().reporting(progress).open()) {
      files.put(id, bytes.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Text words = file.message() == null ? Text.of(file.name()) : file.message();
    MessageId message = messages.send(to, NewMessage.of(words));
    ChatId chat = to instanceof DialogId.Group group ? group.chat() : new ChatId(chats.nextId());
    return new SentFile(
        new MessageFile(id.value(), file.name(), file.content().size()), message, chat, to);
  }

  @Override
  public void download(FileId file, OutputStream into, Progress progress) {
    byte[] bytes = files.get(file);
    if (bytes == null) {
      throw FakeChats.refused("imbot.v2.File.download", "FILE_NOT_FOUND");
    }
    try {
      into.write(bytes);
      into.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    progress.moved(bytes.length, bytes.length);
  }
}
