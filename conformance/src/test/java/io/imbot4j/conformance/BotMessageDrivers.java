package io.imbot4j.conformance;

import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.BotMessages;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code imbot.v2.Chat.Message.*}. */
final class BotMessageDrivers {
  private static final int DEFAULT_RANGE = 50;

  static final Map<String, Driver> ALL =
      Map.of(
          "imbot.v2.Chat.Message.send",
          (portal, request) -> sent(portal.v2(request).messages(), request),
          "imbot.v2.Chat.Message.update",
          Driver.of(
              (portal, request) ->
                  portal
                      .v2(request)
                      .messages()
                      .edit(
                          request.message("messageId"),
                          Messages.camelCaseEdit(request.child("fields")))),
          "imbot.v2.Chat.Message.delete",
          Driver.of((portal, request) -> delete(portal.v2(request).messages(), request)),
          "imbot.v2.Chat.Message.Reaction.add",
          Driver.of(
              (portal, request) ->
                  portal
                      .v2(request)
                      .messages()
                      .react(request.message("messageId"), reaction(request))),
          "imbot.v2.Chat.Message.Reaction.delete",
          Driver.of(
              (portal, request) ->
                  portal
                      .v2(request)
                      .messages()
                      .unreact(request.message("messageId"), reaction(request))),
          "imbot.v2.Chat.Message.read",
          (portal, request) ->
              portal
                  .v2(request)
                  .messages()
                  .read(
                      request.dialog("dialogId"),
                      request.has("messageId") ? request.message("messageId") : null),
          "imbot.v2.Chat.Message.get",
          (portal, request) -> portal.v2(request).messages().get(request.message("messageId")),
          "imbot.v2.Chat.Message.getContext",
          (portal, request) ->
              portal
                  .v2(request)
                  .messages()
                  .context(request.message("messageId"), request.number("range", DEFAULT_RANGE)));

  private BotMessageDrivers() {}

  private static Object sent(BotMessages messages, Values request) {
    Values fields = request.child("fields");
    if (!fields.has("forwardIds")) {
      return messages.send(request.dialog("dialogId"), Messages.camelCase(fields));
    }
    Map<String, MessageId> byUuid = new LinkedHashMap<>();
    fields
        .words("forwardIds")
        .forEach((uuid, id) -> byUuid.put(uuid, new MessageId(Long.parseLong(id))));
    NewMessage comment = fields.has("message") ? Messages.camelCase(fields) : null;
    return messages.forward(request.dialog("dialogId"), byUuid, comment);
  }

  private static void delete(BotMessages messages, Values request) {
    if (request.flag("complete", false)) {
      messages.wipe(request.message("messageId"));
    } else {
      messages.delete(request.message("messageId"));
    }
  }

  private static Reaction reaction(Values request) {
    return new Reaction(request.text("reaction"));
  }
}
