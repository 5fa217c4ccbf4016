package io.imbot4j.contracts;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.port.BotChats;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Chats in memory. Safe for many threads. */
final class FakeChats implements BotChats {
  private final Map<ChatId, @Nullable EntityBinding> chats = new LinkedHashMap<>();
  private final Map<ChatId, Set<UserId>> members = new LinkedHashMap<>();
  private final Collection<DialogId> typed = new ConcurrentLinkedQueue<>();
  private final AtomicLong ids = new AtomicLong(1_000);

  long nextId() {
    return ids.incrementAndGet();
  }

  synchronized void join(ChatId chat) {
    chats.put(chat, null);
  }

  synchronized Set<UserId> members(ChatId chat) {
    return Set.copyOf(members.getOrDefault(chat, Set.of()));
  }

  List<DialogId> typed() {
    return List.copyOf(typed);
  }

  @Override
  public synchronized ChatId open(NewChat chat) {
    ChatId id = new ChatId(nextId());
    chats.put(id, chat.binding());
    members.put(id, new LinkedHashSet<>(chat.users()));
    return id;
  }

  @Override
  public synchronized Optional<ChatId> find(EntityBinding binding) {
    return chats.entrySet().stream()
        .filter(chat -> binding.equals(chat.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public Chat get(DialogId dialog) {
    requireMember("imbot.v2.Chat.get", dialog);
    return Chat.at(dialog);
  }

  @Override
  public synchronized void invite(ChatId chat, List<UserId> users) {
    requireMember("imbot.v2.Chat.User.add", DialogId.of(chat));
    members.computeIfAbsent(chat, any -> new LinkedHashSet<>()).addAll(users);
  }

  @Override
  public void typing(DialogId in, @Nullable Duration lasting) {
    requireMember("imbot.v2.Chat.InputAction.notify", in);
    typed.add(in);
  }

  synchronized void requireMember(String method, DialogId dialog) {
    if (dialog instanceof DialogId.Group group && !chats.containsKey(group.chat())) {
      throw refused(method, "ACCESS_DENIED");
    }
  }

  static PortalException.Refused refused(String method, String code) {
    return new PortalException.Refused(method, Samples.PORTAL, code, "", "This is a fake portal.");
  }
}
