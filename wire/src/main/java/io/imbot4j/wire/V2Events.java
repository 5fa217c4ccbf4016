package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.Message;
import org.jspecify.annotations.Nullable;

/** Reads one event of {@code imbot.v2.*}, which is for one bot. */
final class V2Events {
  private final Envelope envelope;
  private final BotId bot;
  private final Tree data;
  private final Origin origin;
  private final @Nullable User user;

  V2Events(Envelope envelope, BotId bot) {
    this.envelope = envelope;
    this.bot = bot;
    this.data = envelope.data();
    this.origin = envelope.origin(bot, data.get("language"), "");
    this.user = V2Objects.user(data.get("user"));
  }

  BotEvent read() {
    return switch (envelope.upperName()) {
      case "ONIMBOTV2MESSAGEADD" -> new BotEvent.MessageAdded(origin, message());
      case "ONIMBOTV2MESSAGEUPDATE" -> new BotEvent.MessageEdited(origin, message());
      case "ONIMBOTV2MESSAGEDELETE" ->
          new BotEvent.MessageDeleted(origin, messageId(), chat(), user);
      case "ONIMBOTV2JOINCHAT" -> new BotEvent.JoinedChat(origin, chat(), user);
      case "ONIMBOTV2COMMANDADD" ->
          new BotEvent.CommandAdded(
              origin, Commands.v2(envelope, data.get("command")), message(), user);
      case "ONIMBOTV2REACTIONCHANGE" ->
          new BotEvent.ReactionChanged(
              origin, data.get("reaction").text(), isAdded(), message(), user);
      case "ONIMBOTV2CONTEXTGET" ->
          new BotEvent.ContextOpened(origin, chat(), TokenFree.plain(data.get("context")), user);
      case "ONIMBOTV2DELETE" -> new BotEvent.BotDeleted(origin);
      default -> new BotEvent.Unknown(origin, envelope.name(), TokenFree.copy(data));
    };
  }

  private Chat chat() {
    Tree chat = data.get("chat");
    DialogId dialog = envelope.dialog(chat.get("dialogId"), data.get("dialogId"));
    return V2Objects.chat(chat, dialog);
  }

  private MessageId messageId() {
    return new MessageId(
        envelope.id("message id", data.at("message", "id"), data.get("messageId")));
  }

  private Message message() {
    return V2Objects.message(data.get("message"), messageId(), chat(), user, bot);
  }

  private boolean isAdded() {
    return data.get("action").text().equals("add");
  }
}
