package io.imbot4j.contracts;

import static io.imbot4j.contracts.FakeChats.refused;

import io.imbot4j.contracts.FakeMessenger.Sent;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.Forwarded;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.MessagePage;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.domain.message.ReadState;
import io.imbot4j.port.BotMessages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages in memory. Safe for many threads. */
final class FakeMessages implements BotMessages {
  private final FakeChats chats;
  private final Map<MessageId, Sent> messages = new LinkedHashMap<>();
  private final Map<MessageId, Set<Reaction>> reactions = new HashMap<>();

  FakeMessages(FakeChats chats) {
    this.chats = chats;
  }

  synchronized List<Sent> sent() {
    return List.copyOf(messages.values());
  }

  synchronized Set<Reaction> reactions(MessageId id) {
    return Set.copyOf(reactions.getOrDefault(id, Set.of()));
  }

  @Override
  public synchronized MessageId send(DialogId to, NewMessage message) {
    String method = "imbot.v2.Chat.Message.send";
    chats.requireMember(method, to);
    if (message.menu() != null) {
      throw FakeChats.cannot(method, "the newer generation has no context menus");
    }
    return put(to, message);
  }

  private MessageId put(DialogId to, NewMessage message) {
    MessageId id = new MessageId(chats.nextId());
    messages.put(id, new Sent(id, to, message));
    return id;
  }

  @Override
  public synchronized Forwarded forward(
      DialogId to, Map<String, MessageId> byUuid, @Nullable NewMessage comment) {
    String method = "imbot.v2.Chat.Message.send";
    if (byUuid.isEmpty() || byUuid.size() > MAX_FORWARDED) {
      throw new IllegalArgumentException("forward takes 1 to " + MAX_FORWARDED + " messages");
    }
    chats.requireMember(method, to);
    Map<String, MessageId> forwarded = new LinkedHashMap<>();
    MessageId said = comment == null ? null : put(to, comment);
    byUuid.forEach((uuid, id) -> forwarded.put(uuid, put(to, there(method, id).message())));
    return new Forwarded(said, forwarded);
  }

  @Override
  public MessageId sendBetween(UserId from, UserId to, NewMessage message) {
    throw FakeChats.cannot("imbot.message.add", "only the older generation can");
  }

  @Override
  public synchronized void edit(MessageId id, MessageEdit edit) {
    Sent old = there("imbot.v2.Chat.Message.update", id);
    messages.put(id, new Sent(id, old.dialog(), changed(old.message(), edit)));
  }

  private static NewMessage changed(NewMessage old, MessageEdit edit) {
    Text text = edit.text() == null ? old.text() : edit.text();
    Keyboard keyboard = edit.keyboard() == null ? old.keyboard() : edit.keyboard();
    Attach attach = edit.attach() == null ? old.attach() : edit.attach();
    NewMessage changed =
        text.isBlank() && attach != null ? NewMessage.of(attach) : NewMessage.of(text);
    NewMessage drawn = attach == null ? changed : changed.with(attach);
    return keyboard == null ? drawn : drawn.with(keyboard);
  }

  @Override
  public synchronized void delete(MessageId id) {
    there("imbot.v2.Chat.Message.delete", id);
    messages.remove(id);
  }

  @Override
  public void wipe(MessageId id) {
    delete(id);
  }

  @Override
  public synchronized void react(MessageId id, Reaction reaction) {
    String method = "imbot.v2.Chat.Message.Reaction.add";
    there(method, id);
    if (!reactions.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(reaction)) {
      throw refused(method, "REACTION_ALREADY_SET");
    }
  }

  @Override
  public void toggleLike(MessageId id) {
    throw FakeChats.cannot("imbot.message.like", "only the older generation can");
  }

  @Override
  public synchronized void unreact(MessageId id, Reaction reaction) {
    String method = "imbot.v2.Chat.Message.Reaction.delete";
    there(method, id);
    if (!reactions.getOrDefault(id, new LinkedHashSet<>()).remove(reaction)) {
      throw refused(method, "REACTION_NOT_FOUND");
    }
  }

  @Override
  public synchronized ReadState read(DialogId dialog, @Nullable MessageId upTo) {
    chats.requireMember("imbot.v2.Chat.Message.read", dialog);
    List<MessageId> viewed =
        messages.values().stream()
            .filter(sent -> sent.dialog().equals(dialog))
            .map(Sent::id)
            .filter(id -> upTo == null || id.value() <= upTo.value())
            .toList();
    MessageId last = viewed.isEmpty() ? null : viewed.get(viewed.size() - 1);
    return new ReadState(chats.number(dialog), last, 0, viewed);
  }

  /** The bot of this portal is of type bot. */
  @Override
  public Message get(MessageId id) {
    throw refused("imbot.v2.Chat.Message.get", "BOT_TYPE_NOT_ALLOWED");
  }

  @Override
  public MessagePage context(MessageId id, int range) {
    if (range < 1 || range > MAX_RANGE) {
      throw new IllegalArgumentException("range is " + range + ", give 1 to " + MAX_RANGE);
    }
    throw refused("imbot.v2.Chat.Message.getContext", "BOT_TYPE_NOT_ALLOWED");
  }

  private Sent there(String method, MessageId id) {
    Sent sent = messages.get(id);
    if (sent == null) {
      throw refused(method, "ACCESS_DENIED");
    }
    return sent;
  }
}
