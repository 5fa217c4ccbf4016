package io.imbot4j.conformance;

import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.message.SharedAs;
import io.imbot4j.port.UserMessages;
import java.util.Map;

/** {@code im.message.*}. */
final class ImMessageDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "im.message.add",
          (portal, request) ->
              portal
                  .user()
                  .messages()
                  .send(request.dialog("DIALOG_ID"), Messages.upperCase(request)),
          "im.message.update",
          act(
              (messages, request) ->
                  messages.edit(request.message("MESSAGE_ID"), Messages.upperCaseEdit(request))),
          "im.message.delete",
          act((messages, request) -> messages.delete(request.message("MESSAGE_ID"))),
          "im.message.like",
          act(ImMessageDrivers::like),
          "im.message.command",
          act(
              (messages, request) ->
                  messages.command(
                      request.message("MESSAGE_ID"),
                      request.bot(),
                      new CommandName(request.text("COMMAND")),
                      request.optional("COMMAND_PARAMS").orElse(""))),
          "im.message.share",
          act(
              (messages, request) ->
                  messages.share(
                      request.message("MESSAGE_ID"),
                      request.dialog("DIALOG_ID"),
                      new SharedAs(request.text("TYPE")))));

  private ImMessageDrivers() {}

  private static Driver act(Act act) {
    return Driver.of((portal, request) -> act.in(portal.user().messages(), request));
  }

  private static void like(UserMessages messages, Values request) {
    switch (request.optional("ACTION").orElse("auto")) {
      case "plus" -> messages.like(request.message("MESSAGE_ID"));
      case "minus" -> messages.unlike(request.message("MESSAGE_ID"));
      default -> messages.toggleLike(request.message("MESSAGE_ID"));
    }
  }

  @FunctionalInterface
  private interface Act {
    void in(UserMessages messages, Values request);
  }
}
