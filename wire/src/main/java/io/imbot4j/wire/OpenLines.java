package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.line.LineTransfer;
import io.imbot4j.domain.line.SessionMessage;
import io.imbot4j.port.LineSessions;
import org.jspecify.annotations.Nullable;

/**
 * A bot's part in sessions of open lines; they take a webhook's bot token under the name of the
 * older secret.
 */
record OpenLines(Caller caller) implements LineSessions {
  private static final String FAMILY = "imopenlines.bot.session.";

  @Override
  public void passToOperator(ChatId chat) {
    confirm("operator", in(chat));
  }

  @Override
  public void transfer(ChatId chat, LineTransfer to) {
    confirm(
        "transfer",
        in(chat)
            .put("USER_ID", to.user() == null ? null : to.user().value())
            .put("QUEUE_ID", to.queue())
            .put("LEAVE", YesNo.of(to.leave())));
  }

  @Override
  public void finish(ChatId chat) {
    confirm("finish", in(chat));
  }

  @Override
  public void send(ChatId chat, SessionMessage kind, @Nullable Text text) {
    confirm(
        "message.send",
        in(chat).put("NAME", kind.name()).put("MESSAGE", text == null ? null : text.bb()));
  }

  private void confirm(String method, Fields parameters) {
    caller.v1(FAMILY + method, parameters).confirm();
  }

  private static Fields in(ChatId chat) {
    return new Fields().put("CHAT_ID", chat.value());
  }
}
