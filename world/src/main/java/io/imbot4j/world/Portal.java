package io.imbot4j.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One life of the emulated portal, thrown away by a reset: its parts, wired. Guarded by the world's
 * lock.
 */
final class Portal {
  final WorldConfig config;
  final WorldClock clock;
  final Journal journal;
  final Ids ids;
  final Bots bots = new Bots();
  final Chats chats = new Chats();
  final Commands commands = new Commands();
  final FaultState faults = new FaultState();
  final Notices notices = new Notices();
  final EventBindings bindings = new EventBindings();
  final Presence presence = new Presence();
  final Handlers handlers = new Handlers();
  final Disk disk = new Disk(this);
  final Subscriptions subscriptions = new Subscriptions();
  final RateLimit rateLimit = new RateLimit();
  final OperatingTime operating = new OperatingTime();
  final Access access;
  final Outbox outbox;
  final Ears ears;
  final Talk talk;
  final Rest rest;
  Limits limits;
  private final Map<Integer, User> people = new LinkedHashMap<>();

  Portal(WorldConfig config, WorldClock clock, Journal journal) {
    this.config = config;
    this.clock = clock;
    this.journal = journal;
    limits = config.limits();
    config.people().forEach(person -> people.put(person.id(), person));
    ids = new Ids(config.seed());
    access = new Access(this);
    outbox = new Outbox(this);
    ears = new Ears(this);
    talk = new Talk(this);
    rest = new Rest(this);
    config.groups().forEach(this::gather);
  }

  private void gather(WorldConfig.Group group) {
    Chat.Kind kind = group.open() ? Chat.Kind.OPEN : Chat.Kind.CHAT;
    int owner = group.members().get(0);
    Chat chat = talk.create(new Talk.NewChat(kind, owner, group.name(), "", "", "", ""));
    chat.members.addAll(group.members());
  }

  Instant now() {
    return clock.now();
  }

  /** A person or a bot. */
  Optional<User> user(int id) {
    return Optional.ofNullable(people.get(id)).or(() -> bots.find(id).map(bot -> bot.profile));
  }

  User hire(String firstName, String language) {
    User person = User.person(ids.nextUser(), firstName, "", "", "#29619b", "", language);
    people.put(person.id(), person);
    return person;
  }

  List<User> people() {
    return List.copyOf(people.values());
  }

  boolean isPerson(int id) {
    return people.containsKey(id);
  }

  /** The bots, then the people. */
  List<User> users() {
    return Stream.concat(bots.all().stream().map(bot -> bot.profile), people.values().stream())
        .toList();
  }

  /** The chat a user means; private dialogs that nobody has opened are not there. */
  Optional<Chat> chat(String dialog, int user) {
    if (dialog.matches("chat\\d{1,9}")) {
      return chats.find(Integer.parseInt(dialog.substring("chat".length())));
    }
    return dialog.matches("\\d{1,9}")
        ? chats.between(user, Integer.parseInt(dialog))
        : Optional.empty();
  }

  /** The chat a user means, opened if it is a private dialog with someone who exists. */
  Optional<Chat> opened(String dialog, int user) {
    Optional<Chat> found = chat(dialog, user);
    if (found.isPresent() || !dialog.matches("\\d{1,9}")) {
      return found.filter(chat -> chat.members.contains(user));
    }
    int other = Integer.parseInt(dialog);
    return other == user
        ? Optional.empty()
        : user(other).map(there -> talk.openPrivate(user, other));
  }
}
