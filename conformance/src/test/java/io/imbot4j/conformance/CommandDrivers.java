package io.imbot4j.conformance;

import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import java.util.Map;

/** {@code imbot.v2.Command.*}. */
final class CommandDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "imbot.v2.Command.list",
          (portal, request) -> portal.v2(request).commands().list(),
          "imbot.v2.Command.register",
          (portal, request) ->
              portal.v2(request).commands().register(command(request.child("fields"))),
          "imbot.v2.Command.update",
          (portal, request) ->
              portal
                  .v2(request)
                  .commands()
                  .update(request.command("commandId"), command(request.child("fields"))),
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
