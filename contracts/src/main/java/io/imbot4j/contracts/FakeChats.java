package io.imbot4j.contracts;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.OpenedChat;
import io.imbot4j.domain.chat.UserOrder;
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
  private static final ChatId PRIVATE = new ChatId(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Map<ChatId, Room> rooms = new LinkedHashMap<>();
  private final Collection<DialogId> typed = new ConcurrentLinkedQueue<>();
  private final AtomicLong ids = new AtomicLong(1_000);

  /** A chat the bot is in; its owner is {@code null} where somebody else owns it. */
  private static final class Room {
    private final Set<UserId> members = new LinkedHashSet<>();
    private final Set<UserId> managers = new LinkedHashSet<>();
    private @Nullable EntityBinding binding;
    private String title = "";
    private String description = "";
    private @Nullable UserId owner;
  }

  long nextId() {
    return ids.incrementAndGet();
  }

  synchronized void join(ChatId chat) {
    rooms.put(chat, new Room());
  }

  synchronized Set<UserId> members(ChatId chat) {
    return rooms.containsKey(chat) ? Set.copyOf(room(chat).members) : Set.of();
  }

  List<DialogId> typed() {
    return List.copyOf(typed);
  }

  ChatId number(DialogId dialog) {
    return dialog instanceof DialogId.Group group ? group.chat() : PRIVATE;
  }

  @Override
  public synchronized OpenedChat open(NewChat chat) {
    ChatId id = new ChatId(nextId());
    Room room = new Room();
    room.binding = chat.binding();
    room.members.addAll(chat.users());
    room.title = chat.title() == null ? "" : chat.title();
    room.description = chat.description() == null ? "" : chat.description();
    room.owner = chat.owner() == null ? Samples.BOT.user() : chat.owner();
    rooms.put(id, room);
    return OpenedChat.numbered(id);
  }

  @Override
  public synchronized Optional<ChatId> find(EntityBinding binding) {
    return rooms.entrySet().stream()
        .filter(room -> binding.equals(room.getValue().binding))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public synchronized Chat get(DialogId dialog) {
    requireMember("imbot.v2.Chat.get", dialog);
    Chat at = Chat.at(dialog);
    if (!(dialog instanceof DialogId.Group group)) {
      return at;
    }
    Room room = room(group.chat());
    return Chat.of(at.id(), dialog)
        .name(room.title)
        .type(at.type())
        .owner(room.owner)
        .entity(room.binding)
        .description(room.description)
        .build();
  }

  @Override
  public synchronized void update(DialogId chat, ChatChange change) {
    Room room = group("imbot.v2.Chat.update", chat);
    room.title = change.title() == null ? room.title : change.title();
    room.description = change.description() == null ? room.description : change.description();
  }

  @Override
  public synchronized void leave(DialogId chat) {
    group("imbot.v2.Chat.leave", chat);
    rooms.remove(number(chat));
  }

  @Override
  public synchronized void setOwner(DialogId chat, UserId owner) {
    owned("imbot.v2.Chat.setOwner", chat).owner = owner;
  }

  @Override
  public synchronized List<User> users(DialogId chat) {
    return group("imbot.v2.Chat.User.list", chat).members.stream().map(User::numbered).toList();
  }

  @Override
  public List<User> users(DialogId chat, UserOrder order, int limit) {
    if (limit < 1 || limit > MAX_USERS) {
      throw new IllegalArgumentException("limit is " + limit + ", give 1 to " + MAX_USERS);
    }
    return users(chat).stream().limit(limit).toList();
  }

  @Override
  public synchronized void invite(ChatId chat, List<UserId> users, History history) {
    String method = "imbot.v2.Chat.User.add";
    if (history == History.HIDDEN) {
      throw cannot(method, "the newer generation cannot hide what was said before");
    }
    group(method, DialogId.of(chat)).members.addAll(users);
  }

  @Override
  public synchronized void remove(DialogId chat, UserId user) {
    group("imbot.v2.Chat.User.delete", chat).members.remove(user);
  }

  @Override
  public synchronized void addManagers(DialogId chat, List<UserId> users) {
    Room room = owned("imbot.v2.Chat.Manager.add", chat);
    users.stream().filter(room.members::contains).forEach(room.managers::add);
  }

  @Override
  public synchronized void removeManagers(DialogId chat, List<UserId> users) {
    users.forEach(owned("imbot.v2.Chat.Manager.delete", chat).managers::remove);
  }

  @Override
  public void enableTextField(DialogId chat) {
    requireMember("imbot.v2.Chat.TextField.enabled", chat);
  }

  @Override
  public void disableTextField(DialogId chat) {
    enableTextField(chat);
  }

  @Override
  public void show(InputAction action, DialogId in, @Nullable Duration lasting) {
    if (lasting != null
        && (lasting.isZero() || lasting.isNegative() || lasting.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException(lasting + " is not 1 s to 10 min");
    }
    requireMember("imbot.v2.Chat.InputAction.notify", in);
    typed.add(in);
  }

  synchronized void requireMember(String method, DialogId dialog) {
    if (dialog instanceof DialogId.Group group && !rooms.containsKey(group.chat())) {
      throw refused(method, "ACCESS_DENIED");
    }
  }

  private Room group(String method, DialogId dialog) {
    if (!(dialog instanceof DialogId.Group group)) {
      throw cannot(method, "it is for group chats");
    }
    requireMember(method, dialog);
    return room(group.chat());
  }

  private Room owned(String method, DialogId dialog) {
    Room room = group(method, dialog);
    if (!Samples.BOT.user().equals(room.owner)) {
      throw refused(method, "ACCESS_DENIED");
    }
    return room;
  }

  private Room room(ChatId chat) {
    return rooms.getOrDefault(chat, new Room());
  }

  static PortalException.Refused refused(String method, String code) {
    return new PortalException.Refused(method, Samples.PORTAL, code, "", "This is a fake portal.");
  }

  static PortalException.Refused cannot(String method, String why) {
    return new PortalException.Refused(method, Samples.PORTAL, why);
  }
}
