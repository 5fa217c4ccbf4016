package io.imbot4j.contracts;

import io.imbot4j.contracts.FakeMessenger.Sent;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages in memory. Safe for many threads. */
final class FakeMessages implements BotMessages {
  private final FakeChats chats;
  private final Map<MessageId, Sent> messages = new LinkedHashMap<>();

  FakeMessages(FakeChats chats) {
    this.chats = chats;
  }

  synchronized List<Sent> sent() {
    return List.copyOf(messages.values());
  }

  @Override
  public synchronized MessageId send(DialogId to, NewMessage message) {
    chats.requireMember("imbot.v2.Chat.Message.send", to);
    MessageId id = new MessageId(chats.nextId());
    messages.put(id, new Sent(id, to, message));
    return id;
  }

  @Override
  public synchronized void edit(MessageId id, NewMessage message) {
    Sent old = own("imbot.v2.Chat.Message.update", id);
    NewMessage becomes =
        message.keyboard() == null && old.message().keyboard() != null
            ? message.with(old.message().keyboard())
            : message;
    messages.put(id, new Sent(id, old.dialog(), becomes));
  }

  @Override
  public synchronized void delete(MessageId id) {
    own("imbot.v2.Chat.Message.delete", id);
    messages.remove(id);
  }

  private Sent own(String method, MessageId id) {
    Sent sent = messages.get(id);
    if (sent == null) {
      throw FakeChats.refused(method, "ACCESS_DENIED");
    }
    return sent;
  }
}
