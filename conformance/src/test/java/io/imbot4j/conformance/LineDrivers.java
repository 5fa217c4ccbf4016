package io.imbot4j.conformance;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.line.LineTransfer;
import io.imbot4j.domain.line.SessionMessage;
import java.util.Map;

/** {@code imopenlines.bot.session.*}. */
final class LineDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "imopenlines.bot.session.operator",
          Driver.of(
              (portal, request) ->
                  portal.v2(request).lines().passToOperator(request.chat("CHAT_ID"))),
          "imopenlines.bot.session.finish",
          Driver.of(
              (portal, request) -> portal.v2(request).lines().finish(request.chat("CHAT_ID"))),
          "imopenlines.bot.session.transfer",
          Driver.of(
              (portal, request) ->
                  portal.v2(request).lines().transfer(request.chat("CHAT_ID"), transfer(request))),
          "imopenlines.bot.session.message.send",
          Driver.of(
              (portal, request) ->
                  portal
                      .v2(request)
                      .lines()
                      .send(
                          request.chat("CHAT_ID"),
                          new SessionMessage(request.text("NAME")),
                          request.optional("MESSAGE").map(Text::bb).orElse(null))));

  private LineDrivers() {}

  private static LineTransfer transfer(Values request) {
    String queue = "queue";
    String to = request.optional("TRANSFER_ID").orElse("");
    LineTransfer transfer;
    if (request.has("QUEUE_ID")) {
      transfer = LineTransfer.toQueue(request.number("QUEUE_ID"));
    } else if (to.startsWith(queue)) {
      transfer = LineTransfer.toQueue(Long.parseLong(to.substring(queue.length())));
    } else {
      transfer =
          LineTransfer.to(to.isEmpty() ? request.user("USER_ID") : new UserId(Long.parseLong(to)));
    }
    return request.flag("LEAVE", false) ? transfer.leaving() : transfer;
  }
}
