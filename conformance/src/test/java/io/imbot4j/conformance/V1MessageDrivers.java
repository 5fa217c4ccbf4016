package io.imbot4j.conformance;

import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.BotMessages;
import java.util.Map;

/** {@code imbot.message.*}. */
final class V1MessageDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "imbot.message.add",
          V1MessageDrivers::send,
          "imbot.message.update",
          Driver.of(
              (portal, request) ->
                  portal
                      .v1(request)
                      .messages()
                      .edit(request.message("MESSAGE_ID"), Messages.upperCaseEdit(request))),
          "imbot.message.delete",
          Driver.of((portal, request) -> delete(portal.v1(request).messages(), request)),
          "imbot.message.like",
          Driver.of((portal, request) -> like(portal.v1(request).messages(), request)));

  private V1MessageDrivers() {}

  private static Object send(Portal portal, Values request) {
    BotMessages messages = portal.v1(request).messages();
    return request.has("DIALOG_ID")
        ? messages.send(request.dialog("DIALOG_ID"), Messages.upperCase(request))
        : messages.sendBetween(
            request.user("FROM_USER_ID"), request.user("TO_USER_ID"), Messages.upperCase(request));
  }

  private static void delete(BotMessages messages, Values request) {
    if (request.flag("COMPLETE", false)) {
      messages.wipe(request.message("MESSAGE_ID"));
    } else {
      messages.delete(request.message("MESSAGE_ID"));
    }
  }

  private static void like(BotMessages messages, Values request) {
    switch (request.optional("ACTION").orElse("auto")) {
      case "plus" -> messages.react(request.message("MESSAGE_ID"), Reaction.LIKE);
      case "minus" -> messages.unreact(request.message("MESSAGE_ID"), Reaction.LIKE);
      default -> messages.toggleLike(request.message("MESSAGE_ID"));
    }
  }
}
