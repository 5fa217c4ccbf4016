package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;
import java.util.Optional;

/**
 * A bot's sessions in open lines. A line is a chat bound as LINES; the portal has one queue, number
 * 1, and everybody works in it.
 */
final class LineSessions {
  private static final String SCOPE = "imopenlines|imbot";
  private static final int QUEUE = 1;

  private final Portal portal;
  private final Owners owners;

  LineSessions(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("imopenlines.bot.session.operator", SCOPE, DOCUMENTED, this::operator),
        Method.old("imopenlines.bot.session.transfer", SCOPE, DOCUMENTED, this::transfer),
        Method.old("imopenlines.bot.session.finish", SCOPE, DOCUMENTED, this::finish),
        Method.old("imopenlines.bot.session.message.send", SCOPE, DOCUMENTED, this::send));
  }

  /** Gives the dialog to an operator who is free; the bot goes. */
  private Object operator(Caller caller, Params params) {
    Chat chat =
        line(params)
            .filter(found -> !portal.bots.in(found).isEmpty())
            .orElseThrow(() -> new Refusal("WRONG_CHAT", "Operator is not a bot"));
    handOver(chat, portal.bots.in(chat).get(0), free(chat), true);
    return true;
  }

  /** False, here and below, for a chat that is no open line. */
  private Object transfer(Caller caller, Params params) {
    Optional<Chat> chat = line(params);
    Target target = target(params);
    Bot bot = bot(caller, params);
    int operator = target.queue() ? chat.map(this::free).orElse(0) : target.id();
    boolean known = target.queue() ? target.id() == QUEUE : portal.isPerson(operator);
    if (!known) {
      throw new Refusal("OPERATOR_WRONG", "You can not redirect to this operator");
    }
    chat.ifPresent(found -> handOver(found, bot, operator, params.flag("LEAVE", false)));
    return chat.isPresent();
  }

  private Object finish(Caller caller, Params params) {
    Optional<Chat> chat = line(params);
    Bot bot = bot(caller, params);
    chat.ifPresent(
        found -> portal.talk.post(found, bot.id, Draft.system("The conversation is over.")));
    return chat.isPresent();
  }

  /** A greeting of the line, or the text given; nothing is said for an empty one. */
  private Object send(Caller caller, Params params) {
    Optional<Chat> chat = line(params);
    boolean welcome = params.text("NAME").equals("WELCOME");
    String text = welcome ? "Welcome! We will answer soon." : params.text("MESSAGE").strip();
    if (!text.isEmpty()) {
      chat.ifPresent(found -> portal.talk.post(found, 0, Draft.system(text)));
    }
    return chat.isPresent();
  }

  private Optional<Chat> line(Params params) {
    return portal
        .chats
        .find(Dialogs.chatId(params))
        .filter(chat -> chat.entityType.equals("LINES"));
  }

  /** By webhook CLIENT_ID names the application, be it with the token of a new bot. */
  private Bot bot(Caller caller, Params params) {
    return portal.bots.of(owners.oldApplication(caller, params)).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal("BOT_ID_ERROR", "Bot not found"));
  }

  private void handOver(Chat chat, Bot bot, int operator, boolean leave) {
    portal.talk.invite(chat, List.of(operator), bot.id);
    if (leave) {
      portal.talk.dismiss(chat, List.of(bot.id));
    }
  }

  /** Someone who is not in the chat yet, or else anyone. */
  private int free(Chat chat) {
    List<User> people = portal.config.people();
    return people.stream()
        .filter(person -> !chat.members.contains(person.id()))
        .findFirst()
        .orElse(people.get(0))
        .id();
  }

  /** Where a dialog shall go: to a person, or to a queue. */
  private record Target(int id, boolean queue) {}

  private static Target target(Params params) {
    if (params.has("USER_ID")) {
      return new Target(needed(params.number("USER_ID"), "USER_ID_EMPTY", "User ID"), false);
    }
    if (params.has("QUEUE_ID")) {
      return new Target(needed(params.number("QUEUE_ID"), "QUEUE_ID_EMPTY", "QUEUE ID"), true);
    }
    String either = params.text("TRANSFER_ID");
    boolean queue = either.startsWith("queue");
    Params number = new Params(Tree.of("ID", either.replaceFirst("^queue", "")));
    return new Target(
        needed(number.number("ID"), "TRANSFER_ID_EMPTY", "Queue ID or User ID"), queue);
  }

  private static int needed(int id, String code, String what) {
    if (id <= 0) {
      throw new Refusal(code, what + " can't be empty");
    }
    return id;
  }
}
