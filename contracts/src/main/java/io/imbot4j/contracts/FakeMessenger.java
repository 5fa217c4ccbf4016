package io.imbot4j.contracts;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.ArrayList;
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

/**
 * A portal's messenger in memory: it keeps what was sent, and refuses what is wrong with the codes
 * of the platform.
 *
 * <p>The bot is in every private dialog, in the chats it opened, and in those given to {@link
 * #joins}. Safe for many threads.
 */
public final class FakeMessenger implements MessengerGateway {
  private final Map<MessageId, Sent> messages = new LinkedHashMap<>();
  private final Map<ChatId, @Nullable EntityBinding> chats = new LinkedHashMap<>();
  private final Map<ChatId, Set<UserId>> members = new LinkedHashMap<>();
  private final Map<CommandId, Command> commands = new LinkedHashMap<>();
  private final Collection<DialogId> typed = new ConcurrentLinkedQueue<>();
  private final AtomicLong ids = new AtomicLong(1_000);

  /** A portal with no chat and no message. */
  public FakeMessenger() {}

  /** A message that is there now. */
  public record Sent(MessageId id, DialogId dialog, NewMessage message) {}

  /** Puts the bot into a group chat. */
  public synchronized FakeMessenger joins(ChatId chat) {
    chats.put(chat, null);
    return this;
  }

  /** The messages that are there now, oldest first. */
  public synchronized List<Sent> messages() {
    return List.copyOf(messages.values());
  }

  /** The texts that are there now, oldest first. */
  public List<String> texts() {
    return messages().stream().map(sent -> sent.message().text().bb()).toList();
  }

  /** Who is in a group chat with the bot. */
  public synchronized Set<UserId> members(ChatId chat) {
    return Set.copyOf(members.getOrDefault(chat, Set.of()));
  }

  /** Where the bot showed that it is busy. */
  public List<DialogId> typed() {
    return List.copyOf(typed);
  }

  @Override
  public PortalId portal() {
    return Samples.PORTAL;
  }

  @Override
  public BotId bot() {
    return Samples.BOT;
  }

  @Override
  public Generation generation() {
    return Generation.V2;
  }

  @Override
  public synchronized MessageId send(DialogId to, NewMessage message) {
    requireMember("imbot.v2.Chat.Message.send", to);
    MessageId id = new MessageId(ids.incrementAndGet());
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

  @Override
  public void answer(BotEvent.CommandAdded event, NewMessage message) {
    send(event.dialog(), message);
  }

  @Override
  public synchronized void typing(DialogId in, @Nullable Duration lasting) {
    requireMember("imbot.v2.Chat.InputAction.notify", in);
    typed.add(in);
  }

  @Override
  public synchronized ChatId open(NewChat chat) {
    ChatId id = new ChatId(ids.incrementAndGet());
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
  public synchronized void invite(ChatId chat, List<UserId> users) {
    requireMember("imbot.v2.Chat.User.add", DialogId.of(chat));
    members.computeIfAbsent(chat, any -> new LinkedHashSet<>()).addAll(users);
  }

  @Override
  public synchronized Chat chat(DialogId dialog) {
    requireMember("imbot.v2.Chat.get", dialog);
    return Chat.at(dialog);
  }

  @Override
  public synchronized List<Command> commands() {
    return new ArrayList<>(commands.values());
  }

  @Override
  public synchronized CommandId register(NewCommand command) {
    Optional<Command> known =
        commands.values().stream().filter(one -> one.name().equals(command.name())).findFirst();
    if (known.isPresent()) {
      return known.get().id();
    }
    CommandId id = new CommandId(ids.incrementAndGet());
    String title = command.titles().getOrDefault("en", "");
    String params = command.params().getOrDefault("en", "");
    commands.put(
        id,
        new Command(
            id,
            command.name(),
            title,
            params,
            command.common(),
            command.hidden(),
            command.extranet()));
    return id;
  }

  @Override
  public synchronized void unregister(CommandId command) {
    if (commands.remove(command) == null) {
      throw refused("imbot.v2.Command.unregister", "COMMAND_NOT_FOUND");
    }
  }

  private void requireMember(String method, DialogId dialog) {
    if (dialog instanceof DialogId.Group group && !chats.containsKey(group.chat())) {
      throw refused(method, "ACCESS_DENIED");
    }
  }

  private Sent own(String method, MessageId id) {
    Sent sent = messages.get(id);
    if (sent == null) {
      throw refused(method, "ACCESS_DENIED");
    }
    return sent;
  }

  private PortalException.Refused refused(String method, String code) {
    return new PortalException.Refused(method, portal(), code, "", "This is a fake portal.");
  }
}
