package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;
import static io.imbot4j.world.Method.Source.OBSERVED;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The old methods about commands. */
final class V1Commands {
  private static final String EVENT = "ONIMCOMMANDADD";

  private final Portal portal;
  private final Owners owners;

  V1Commands(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("imbot.command.register", "imbot", DOCUMENTED, this::register),
        Method.old("imbot.command.update", "imbot", DOCUMENTED, this::update),
        Method.old("imbot.command.unregister", "imbot", DOCUMENTED, this::unregister),
        Method.old("imbot.command.answer", "imbot", OBSERVED, this::answer));
  }

  private Object register(Caller caller, Params params) {
    String url = params.text("EVENT_COMMAND_ADD");
    if (url.isEmpty()) {
      throw new Refusal(
          "EVENT_COMMAND_ADD_ERROR", "Handler for \"Command add\" event isn't specified");
    }
    demandUrl(url);
    String name = params.text("COMMAND").strip().replaceFirst("^/", "");
    if (name.isEmpty()) {
      throw new Refusal("COMMAND_ERROR", "Command isn't specified");
    }
    Bot bot = owners.oldBot(caller, params);
    if (params.list("LANG").isEmpty() && !params.flag("HIDDEN", false)) {
      throw new Refusal("LANG_ERROR", "Lang set can't be empty");
    }
    Command command =
        portal
            .commands
            .find(bot.id, name)
            .orElseGet(() -> new Command(portal.ids.nextCommand(), bot.id, name));
    portal.commands.add(command);
    command.common = params.flag("COMMON", command.common);
    change(command, params);
    portal.handlers.bind(bot.owner, EVENT, url, portal.ids.nextHandler());
    return command.id;
  }

  private Object update(Caller caller, Params params) {
    Command command = own(caller, params);
    Params fields = params.child("FIELDS").upperCase();
    if (fields.isEmpty()) {
      throw new Refusal("WRONG_REQUEST", "Update fields can't be empty");
    }
    String url = fields.text("EVENT_COMMAND_ADD");
    if (!url.isEmpty()) {
      demandUrl(url);
      portal.handlers.bind(
          owners.oldApplication(caller, params), EVENT, url, portal.ids.nextHandler());
    }
    if (!fields.text("COMMAND").isBlank()) {
      command.name = fields.text("COMMAND").strip().replaceFirst("^/", "");
    }
    change(command, fields);
    return true;
  }

  private Object unregister(Caller caller, Params params) {
    portal.commands.remove(own(caller, params));
    return true;
  }

  /** The id of the answer; true, and nothing said, when the time to answer is over. */
  private Object answer(Caller caller, Params params) {
    Command command = own(caller, params);
    if (params.number("MESSAGE_ID") <= 0) {
      throw new Refusal("MESSAGE_ID_EMPTY", "Message ID can't be empty");
    }
    Bot bot = portal.bots.find(command.botId).orElseThrow(V1Commands::unknown);
    Draft draft =
        V1Messages.draft(bot, params, Content.keyboard(params.raw("KEYBOARD"), bot.id), false)
            .with(Content.menu(params.raw("MENU"), bot.id, "MENU_ERROR"));
    Optional<Message> asked = portal.chats.message(params.number("MESSAGE_ID"));
    Optional<Message> answer =
        asked.flatMap(message -> CommandAnswer.post(portal, command, message, draft));
    return answer.<Object>map(message -> message.id).orElse(true);
  }

  /** The command named by its number, or by its name among those of the application. */
  private Command own(Caller caller, Params params) {
    Application application = owners.oldApplication(caller, params);
    Optional<Command> named =
        params.number("COMMAND_ID") > 0
            ? portal.commands.find(params.number("COMMAND_ID"))
            : portal.bots.of(application).stream()
                .flatMap(bot -> portal.commands.find(bot.id, params.text("COMMAND")).stream())
                .findFirst();
    Command command = named.orElseThrow(V1Commands::unknown);
    if (portal.bots.find(command.botId).filter(application::owns).isEmpty()) {
      throw new Refusal("APP_ID_ERROR", "Command was installed by another rest application");
    }
    return command;
  }

  private static void demandUrl(String url) {
    if (!HandlerUrl.isValid(url)) {
      throw new Refusal("EVENT_COMMAND_ADD_ERROR", "Wrong handler URL");
    }
  }

  /** A language without both its code and a title is left out. */
  private static void change(Command command, Params fields) {
    command.hidden = fields.flag("HIDDEN", command.hidden);
    command.extranet = fields.flag("EXTRANET_SUPPORT", command.extranet);
    for (@Nullable Object entry : fields.list("LANG")) {
      Params language = Params.of(entry).upperCase();
      String code = language.text("LANGUAGE_ID");
      if (!code.isEmpty() && !language.text("TITLE").isEmpty()) {
        command.titles.put(code, language.text("TITLE"));
        command.params.put(code, language.text("PARAMS"));
      }
    }
  }

  private static Refusal unknown() {
    return new Refusal("COMMAND_ID_ERROR", "Command not found");
  }
}
