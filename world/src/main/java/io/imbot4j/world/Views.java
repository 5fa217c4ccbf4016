package io.imbot4j.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures of the portal for one person, taken while the world's lock is held. */
final class Views {
  private final Portal portal;
  private final User viewer;

  Views(Portal portal, User viewer) {
    this.portal = portal;
    this.viewer = viewer;
  }

  static User person(Portal portal, int id) {
    return portal
        .user(id)
        .filter(user -> !user.bot())
        .orElseThrow(
            () -> new NoSuchElementException("there is no person " + id + " on this portal"));
  }

  static Snapshot snapshot(Portal portal, long version) {
    List<User> users = new ArrayList<>(portal.people());
    portal.bots.all().forEach(bot -> users.add(bot.profile));
    return new Snapshot(
        users,
        portal.bots.all().stream().map(Views::entry).toList(),
        portal.chats.all().stream().map(chat -> entry(portal, chat)).toList(),
        portal.now(),
        portal.clock.stands(),
        portal.access.tokens.nextExpiry().orElse(null),
        version);
  }

  List<DialogView> dialogs() {
    List<Chat> chats =
        portal.chats.all().stream()
            .filter(chat -> chat.members.contains(viewer.id()))
            .sorted(Comparator.comparing(Views::activity).reversed())
            .toList();
    Set<String> named =
        Set.copyOf(chats.stream().map(chat -> chat.dialogFor(viewer.id())).toList());
    Stream<DialogView> unopened =
        portal.users().stream()
            .filter(user -> user.id() != viewer.id() && !named.contains(String.valueOf(user.id())))
            .map(this::unopened);
    return Stream.concat(chats.stream().map(this::dialog), unopened).toList();
  }

  List<MessageView> messages(Optional<Chat> chat) {
    return chat.map(there -> there.messages.stream().map(this::message).toList()).orElse(List.of());
  }

  private DialogView dialog(Chat chat) {
    Optional<User> other =
        chat.isPrivate() ? portal.user(chat.other(viewer.id())) : Optional.empty();
    return new DialogView(
        chat.dialogFor(viewer.id()),
        chat.id,
        other.map(User::name).orElse(chat.title),
        chat.isPrivate() ? "private" : "group",
        other.map(User::bot).orElse(false),
        other.map(User::color).orElse(chat.color.hex()),
        chat.members.stream().flatMap(id -> portal.user(id).stream()).map(Views::member).toList(),
        chat.entityType,
        chat.entityId,
        last(chat),
        chat.unreadFor(viewer.id()),
        typing(chat),
        chat.textField);
  }

  private DialogView unopened(User user) {
    return new DialogView(
        String.valueOf(user.id()),
        null,
        user.name(),
        "private",
        user.bot(),
        user.color(),
        List.of(member(viewer), member(user)),
        "",
        "",
        null,
        0,
        List.of(),
        true);
  }

  private List<DialogView.Typing> typing(Chat chat) {
    List<DialogView.Typing> busy = new ArrayList<>();
    chat.typing.forEach(
        (id, typing) -> {
          if (portal.now().isBefore(typing.until())) {
            String name = portal.user(id).map(User::name).orElse("");
            busy.add(new DialogView.Typing(id, name, typing.code()));
          }
        });
    return busy;
  }

  private MessageView message(Message message) {
    return new MessageView(
        message.id,
        message.author,
        message.text,
        message.keyboard.pressable(),
        portal.user(message.author).map(Views::author).orElse(null),
        message.date,
        message.isSystem(),
        message.edited,
        message.deleted,
        portal.chats.message(message.replyTo).map(Views::quote).orElse(null),
        message.attach,
        message.reactions.entrySet().stream()
            .map(entry -> new MessageView.Reaction(entry.getKey(), List.copyOf(entry.getValue())))
            .toList(),
        message.files,
        message.menu.items(),
        message.forward == null ? null : origin(message.forward));
  }

  private MessageView.Origin origin(Forward forward) {
    return new MessageView.Origin(
        forward.id(), portal.user(forward.userId()).map(User::name).orElse(""));
  }

  private static MessageView.Author author(User user) {
    return new MessageView.Author(user.id(), user.name(), user.bot(), user.color());
  }

  private static MessageView.Quote quote(Message message) {
    return new MessageView.Quote(message.id, message.text, message.author);
  }

  private static DialogView.Member member(User user) {
    return new DialogView.Member(user.id(), user.name(), user.bot());
  }

  private static DialogView.@Nullable Last last(Chat chat) {
    if (chat.messages.isEmpty()) {
      return null;
    }
    Message last = chat.messages.get(chat.messages.size() - 1);
    return new DialogView.Last(last.id, last.author, last.text, last.date);
  }

  /** Message ids grow with time, also within one instant. */
  private static int activity(Chat chat) {
    return chat.messages.isEmpty() ? 0 : chat.messages.get(chat.messages.size() - 1).id;
  }

  private static Snapshot.BotEntry entry(Bot bot) {
    return new Snapshot.BotEntry(
        bot.id,
        bot.code,
        bot.profile.name(),
        bot.type,
        bot.old ? "v1" : "v2",
        bot.byWebhook ? "webhook" : "fetch");
  }

  private static Snapshot.ChatEntry entry(Portal portal, Chat chat) {
    String pair =
        String.join(
            ", ",
            chat.members.stream().flatMap(id -> portal.user(id).stream()).map(User::name).toList());
    return new Snapshot.ChatEntry(
        chat.id,
        "chat" + chat.id,
        chat.isPrivate() ? pair : chat.title,
        chat.kind.word,
        chat.color.hex(),
        chat.owner,
        List.copyOf(chat.members),
        chat.entityType,
        chat.entityId);
  }
}
