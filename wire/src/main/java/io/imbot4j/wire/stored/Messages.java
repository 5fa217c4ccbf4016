package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Spelling.CHAT;
import static io.imbot4j.wire.stored.Spelling.FLAG;
import static io.imbot4j.wire.stored.Spelling.MESSAGE;
import static io.imbot4j.wire.stored.Spelling.MOMENT;
import static io.imbot4j.wire.stored.Spelling.TEXT;
import static io.imbot4j.wire.stored.Spelling.USER;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.message.Forward;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Messages as the events of {@code imbot.v2.*} have them: beside their chat, and beside who acted,
 * who mostly is the author and then is not written twice.
 */
final class Messages {
  private static final Spelling<Forward> FORWARD =
      Spelling.object(
          (forward, writing) ->
              writing
                  .text("id", forward.id())
                  .put("userId", USER, forward.author())
                  .put("chatId", CHAT, forward.chat())
                  .put("date", MOMENT, forward.date())
                  .more(forward.more()),
          reading ->
              new Forward(
                  reading.text("id"),
                  reading.find("userId", USER),
                  reading.find("chatId", CHAT),
                  reading.find("date", MOMENT),
                  reading.more()));

  private static final Entries<Message, MessageBuilder> ENTRIES =
      new Entries<Message, MessageBuilder>(
              Message.of(new MessageId(1), Chat.at(DialogId.parse("chat1"))).build())
          .with("text", TEXT, Message::bb, MessageBuilder::bb)
          .with("files", Files.FILE.list(), Message::files, MessageBuilder::files)
          .with("replyId", MESSAGE, Message::replyTo, MessageBuilder::replyTo)
          .with("date", MOMENT, Message::date, MessageBuilder::date)
          .with("uuid", TEXT, Message::uuid, MessageBuilder::uuid)
          .with("forward", FORWARD, Message::forward, MessageBuilder::forward)
          .with("params", PlainValues.MAP, Message::params, MessageBuilder::params)
          .with("unread", FLAG, Message::unread, MessageBuilder::unread)
          .with("viewed", FLAG, Message::viewed, MessageBuilder::viewed)
          .with("viewedByOthers", FLAG, Message::viewedByOthers, MessageBuilder::viewedByOthers)
          .with("mentioned", FLAG, Message::mentioned, MessageBuilder::mentioned)
          .with("more", PlainValues.MAP, Message::more, MessageBuilder::more);

  private Messages() {}

  /** Writes a message without its chat, and without its author where that is who acted. */
  static void write(Writing writing, Message message, @Nullable User by) {
    ENTRIES.write(message, writing.put("id", MESSAGE, message.id()));
    if (!Objects.equals(message.author(), by)) {
      writing.put("author", Users.USER, message.author()).flag("isSystem", message.isSystem());
    }
  }

  static Message read(Reading reading, Chat chat, @Nullable User by) {
    User author = reading.find("author", Users.USER);
    boolean isActing = author == null && !reading.flag("isSystem");
    return ENTRIES
        .read(reading, Message.of(reading.get("id", MESSAGE), chat))
        .author(isActing ? by : author)
        .build();
  }
}
