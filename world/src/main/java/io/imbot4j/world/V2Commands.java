package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code imbot.v2.Command.*} methods. */
final class V2Commands {
  private final Portal portal;
  private final Owners owners;
  private final V2Shapes shapes;

  V2Commands(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
    shapes = new V2Shapes(portal);
  }

  List<Method> methods() {
    return List.of(
        new Method("imbot.v2.Command.register", "imbot", DOCUMENTED, this::register),
        new Method("imbot.v2.Command.list", "imbot", DOCUMENTED, this::list),
        new Method("imbot.v2.Command.update", "imbot", DOCUMENTED, this::update),
        new Method("imbot.v2.Command.unregister", "imbot", DOCUMENTED, this::unregister),
        new Method("imbot.v2.Command.answer", "imbot", DOCUMENTED, this::answer));
  }

  private Object register(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Params fields = params.child("fields");
    String name = name(fields, "COMMAND_REQUIRED", "Command is required");
    if (!fields.flag("hidden", false) && fields.child("title").isEmpty()) {
      throw new Refusal("COMMAND_TITLE_REQUIRED", "Command title is required");
    }
    Command command =
        portal
            .commands
            .find(bot.id, name)
            .orElseGet(() -> added(new Command(portal.ids.nextCommand(), bot.id, name)));
    if (command.titles.isEmpty()) {
      change(command, fields);
    }
    return Tree.of("command", shapes.command(command));
  }

  private Command added(Command command) {
    portal.commands.add(command);
    return command;
  }

  private Object list(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    String language = portal.user(caller.userId()).map(User::language).orElse("en");
    return Tree.of(
        "commands",
        portal.commands.of(bot).stream().map(one -> listed(one, bot, language)).toList());
  }

  private Map<String, @Nullable Object> listed(Command command, Bot bot, String language) {
    Map<String, @Nullable Object> tree = shapes.command(command);
    tree.put("title", command.title(language));
    tree.put("params", command.params(language));
    tree.put("category", bot.profile.name());
    tree.put("context", "");
    return tree;
  }

  private Object update(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Command command = own(bot, params);
    Params fields = params.child("fields");
    if (fields.has("command")) {
      String name = name(fields, "COMMAND_NAME_EMPTY", "Command name is empty");
      Optional<Command> namesake =
          portal.commands.find(bot.id, name).filter(other -> other != command);
      if (namesake.isPresent()) {
        throw new Refusal("COMMAND_ALREADY_EXISTS", "Command already exists");
      }
      command.name = name;
    }
    change(command, fields);
    return Tree.of("command", shapes.command(command));
  }

  private Object unregister(Caller caller, Params params) {
    portal.commands.remove(own(owners.bot(caller, params), params));
    return Tree.of("result", true);
  }

  /**
   * True whether the time to answer is over or not; what refuses an answer is known of the old
   * generation only.
   */
  private Object answer(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Draft draft = V2Messages.draft(bot, params.child("fields"));
    Optional<Command> command =
        portal.commands.find(params.number("commandId")).filter(found -> found.botId == bot.id);
    Optional<Message> asked = portal.chats.message(params.number("messageId"));
    if (command.isEmpty() || asked.isEmpty() || draft.isEmpty()) {
      throw new Refusal("COMMAND_ANSWER_FAILED", "Command answer failed");
    }
    CommandAnswer.post(portal, command.get(), asked.get(), draft);
    return Tree.of("result", true);
  }

  private Command own(Bot bot, Params params) {
    return portal
        .commands
        .find(params.number("commandId"))
        .filter(command -> command.botId == bot.id)
        .orElseThrow(() -> new Refusal("COMMAND_NOT_FOUND", "Command not found"));
  }

  private static String name(Params fields, String code, String text) {
    Object given = fields.raw("command");
    if (given instanceof Map<?, ?> || given instanceof List<?>) {
      throw new Refusal("COMMAND_NAME_INVALID", "Command name is invalid");
    }
    String name = fields.text("command").strip().replaceFirst("^/", "");
    if (name.isEmpty()) {
      throw new Refusal(code, text);
    }
    return name;
  }

  /** A language set to null goes; params count only in languages that have a title. */
  private static void change(Command command, Params fields) {
    Params titles = fields.child("title");
    Params params = fields.child("params");
    for (String language : titles.asMap().keySet()) {
      if (titles.raw(language) == null) {
        command.titles.remove(language);
        command.params.remove(language);
      } else {
        command.titles.put(language, titles.text(language));
        command.params.put(language, params.text(language));
      }
    }
    command.common = fields.flag("common", command.common);
    command.hidden = fields.flag("hidden", command.hidden);
    command.extranet = fields.flag("extranetSupport", command.extranet);
  }
}
