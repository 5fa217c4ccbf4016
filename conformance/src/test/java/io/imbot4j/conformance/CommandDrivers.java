package io.imbot4j.conformance;

import io.imbot4j.domain.command.CommandChange;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.port.BotCommands;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code imbot.v2.Command.*}. */
final class CommandDrivers {
  private static final Set<String> WHOLE =
      Set.of("command", "title", "params", "common", "hidden", "extranetSupport");

  static final Map<String, Driver> ALL =
      Map.of(
          "imbot.v2.Command.list",
          (portal, request) -> portal.v2(request).commands().list(),
          "imbot.v2.Command.register",
          (portal, request) ->
              portal.v2(request).commands().register(command(request.child("fields"))),
          "imbot.v2.Command.update",
          CommandDrivers::update,
          "imbot.v2.Command.unregister",
          Driver.of(
              (portal, request) ->
                  portal.v2(request).commands().unregister(request.command("commandId"))),
          "imbot.v2.Command.answer",
          (portal, request) ->
              portal
                  .v2(request)
                  .commands()
                  .answer(
                      request.command("commandId"),
                      request.message("messageId"),
                      request.dialog("dialogId"),
                      Messages.camelCase(request.child("fields"))));

  private CommandDrivers() {}

  /** Whole where everything is said, else what is named alone. */
  private static @Nullable Object update(Portal portal, Values request) {
    BotCommands commands = portal.v2(request).commands();
    Values fields = request.child("fields");
    if (fields.values().keySet().containsAll(WHOLE)) {
      return commands.update(request.command("commandId"), command(fields));
    }
    commands.change(
        request.command("commandId"),
        new CommandChange(
            fields.optional("command").map(CommandName::new).orElse(null),
            fields.words("title"),
            fields.words("params"),
            fields.nothings("title"),
            fields.nullableFlag("common"),
            fields.nullableFlag("hidden"),
            fields.nullableFlag("extranetSupport")));
    return null;
  }

  private static NewCommand command(Values fields) {
    return new NewCommand(
        new CommandName(fields.optional("command").orElse("rota")),
        fields.words("title"),
        fields.words("params"),
        fields.flag("common", false),
        fields.flag("hidden", false),
        fields.flag("extranetSupport", false));
  }
}
