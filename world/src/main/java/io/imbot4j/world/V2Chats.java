package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The {@code imbot.v2.Chat.*} methods about the chat itself. */
final class V2Chats {
  private static final int TYPING_SECONDS = 60;
  private static final int LONGEST_TYPING = 600;
  private static final int PAGE = 50;

  private final Portal portal;
  private final Owners owners;
  private final BotChats chats;
  private final V2Shapes shapes;
  private final V2Users users;

  V2Chats(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
    chats = new BotChats(portal);
    shapes = new V2Shapes(portal);
    users = new V2Users(portal);
  }

  List<Method> methods() {
    return List.of(
        new Method("imbot.v2.Chat.add", "imbot", DOCUMENTED, this::add),
        new Method("imbot.v2.Chat.get", "imbot", DOCUMENTED, this::get),
        new Method("imbot.v2.Chat.leave", "imbot", DOCUMENTED, this::leave),
        new Method("imbot.v2.Chat.User.add", "imbot", DOCUMENTED, this::addUsers),
        new Method("imbot.v2.Chat.User.delete", "imbot", DOCUMENTED, this::deleteUser),
        new Method("imbot.v2.Chat.User.list", "imbot", DOCUMENTED, this::listUsers),
        new Method("imbot.v2.Chat.InputAction.notify", "imbot", DOCUMENTED, this::busy));
  }

  private Object add(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Params fields = params.child("fields");
    int owner = portal.user(fields.number("ownerId")).map(User::id).orElse(bot.id);
    Chat chat =
        portal.talk.create(
            new Talk.NewChat(
                Chat.Kind.CHAT,
                owner,
                fields.text("title"),
                fields.text("description"),
                fields.text("color"),
                "",
                ""));
    portal.talk.invite(chat, List.of(bot.id), bot.id);
    portal.talk.invite(chat, fields.numbers("userIds"), bot.id);
    if (!fields.text("message").isBlank()) {
      portal.talk.post(chat, bot.id, Draft.of(fields.text("message")));
    }
    List<?> everyone =
        chat.members.stream().flatMap(id -> portal.user(id).stream()).map(users::inAnswer).toList();
    return Tree.of("chat", shapes.chat(chat, bot.id, true), "users", everyone);
  }

  private Object get(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    return Tree.of("chat", shapes.chat(chats.seen(bot, params), bot.id, false));
  }

  private Object leave(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    portal.talk.dismiss(chats.group(bot, params), List.of(bot.id));
    return Tree.of("result", true);
  }

  private Object addUsers(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Chat chat = chats.run(bot, params);
    portal.talk.invite(chat, params.numbers("userIds"), bot.id);
    return Tree.of("result", true);
  }

  private Object deleteUser(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Chat chat = chats.run(bot, params);
    portal.talk.dismiss(chat, List.of(params.number("userId")));
    return Tree.of("result", true);
  }

  /** The bare list, unlike all the others. */
  private Object listUsers(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Stream<User> members =
        chats.seen(bot, params).members.stream().flatMap(id -> portal.user(id).stream());
    int limit = params.number("limit") > 0 ? params.number("limit") : PAGE;
    return members.limit(limit).map(users::inAnswer).toList();
  }

  private Object busy(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    int asked = params.has("duration") ? params.number("duration") : TYPING_SECONDS;
    Duration shown = Duration.ofSeconds(Math.min(Math.max(asked, 1), LONGEST_TYPING));
    chats
        .seen(bot, params)
        .typing
        .put(bot.id, new Chat.Typing(params.text("statusMessageCode"), portal.now().plus(shown)));
    return Tree.of("result", true);
  }
}
