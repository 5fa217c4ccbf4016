package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;
import static io.imbot4j.world.Method.Source.GUESSED;

import io.imbot4j.world.content.CommandLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the authorising user does with a message that is there: like, call a command, share. */
final class ImMessageActs {
  private static final String LIKE = "like";
  private static final Set<String> SHARED_AS = Set.of("CHAT", "TASK", "POST", "CALEND");

  private final Portal portal;
  private final Dialogs dialogs;

  ImMessageActs(Portal portal) {
    this.portal = portal;
    dialogs = new Dialogs(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.message.like", "im", DOCUMENTED, this::like),
        Method.old("im.message.command", "im", DOCUMENTED, this::command),
        Method.old("im.message.share", "im", GUESSED, this::share));
  }

  private Object like(Caller caller, Params params) {
    int user = caller.userId();
    Message message = seen(user, params).orElseThrow(ImMessageActs::withoutChanges);
    boolean liked = message.reactions.getOrDefault(LIKE, Set.of()).contains(user);
    String action = params.text("ACTION");
    if ((action.equals("plus") && liked) || (action.equals("minus") && !liked)) {
      throw withoutChanges();
    }
    portal.talk.react(message, LIKE, user);
    return true;
  }

  /** As if the user had pressed a button with this command. */
  private Object command(Caller caller, Params params) {
    Optional<Message> message = seen(caller.userId(), params);
    int bot = params.number("BOT_ID");
    if (bot <= 0) {
      throw new Refusal("BOT_ID_ERROR", "Bot ID can't be empty");
    }
    if (params.text("COMMAND").isBlank()) {
      throw new Refusal("COMMAND_ERROR", "Command can't be empty");
    }
    String name = params.text("COMMAND").strip().replaceFirst("^/", "");
    CommandLine line = new CommandLine(name, params.text("COMMAND_PARAMS"));
    if (message.isEmpty()
        || !portal.ears.pressed(message.get(), bot, line, caller.userId(), "keyboard")) {
      throw wrongParams();
    }
    return true;
  }

  /**
   * A chat made of a message is there for everyone of the dialog; a task, a post and a calendar
   * event are outside the messenger, so only a line of the portal tells of them.
   */
  private Object share(Caller caller, Params params) {
    int user = caller.userId();
    Optional<Message> message = seen(user, params);
    Chat chat = dialogs.seen(caller, params);
    String type = params.text("TYPE");
    if (!SHARED_AS.contains(type) || message.filter(found -> found.chat == chat).isEmpty()) {
      throw wrongParams();
    }
    if (type.equals("CHAT")) {
      Chat made =
          portal.talk.create(new Talk.NewChat(Chat.Kind.CHAT, user, chat.title, "", "", "", ""));
      portal.talk.invite(made, chat.members, user);
      portal.talk.post(made, user, Draft.of(message.get().text));
    } else {
      portal.talk.post(chat, user, Draft.system("Created from message " + message.get().id));
    }
    return true;
  }

  private Optional<Message> seen(int user, Params params) {
    int id = params.number("MESSAGE_ID");
    if (id <= 0) {
      throw new Refusal("MESSAGE_ID_ERROR", "Message ID can't be empty");
    }
    return portal
        .chats
        .message(id)
        .filter(message -> message.chat.members.contains(user) && !message.deleted);
  }

  private static Refusal withoutChanges() {
    return new Refusal("WITHOUT_CHANGES", "Action completed without changes");
  }

  private static Refusal wrongParams() {
    return new Refusal("PARAMS_ERROR", "Incorrect params");
  }
}
