package io.imbot4j.conformance;

import java.util.Map;

/** {@code imbot.v2.Chat.Message.*}. */
final class BotMessageDrivers {
  static final Map<String, Driver> ALL =
      Map.ofEntries(
          Map.entry(
              "imbot.v2.Chat.Message.send",
              (portal, request) ->
                  portal
                      .v2(request)
                      .messages()
                      .send(
                          request.dialog("dialogId"), Messages.camelCase(request.child("fields")))),
          Map.entry(
              "imbot.v2.Chat.Message.update",
              Driver.of(
                  (portal, request) ->
                      portal
                          .v2(request)
                          .messages()
                          .edit(
                              request.message("messageId"),
                              Messages.camelCase(request.child("fields"))))),
          Map.entry(
              "imbot.v2.Chat.Message.delete",
              Driver.of(
                  (portal, request) ->
                      portal.v2(request).messages().delete(request.message("messageId")))));

  private BotMessageDrivers() {}
}
