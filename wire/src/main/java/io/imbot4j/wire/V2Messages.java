package io.imbot4j.wire;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotMessages;
import org.jspecify.annotations.Nullable;

/** What a bot says by {@code imbot.v2.*}. */
final class V2Messages implements BotMessages {
  private static final int LONGEST_KEYBOARD = 60_000;

  private final AsBot bot;
  private final Keyboards keyboards;

  V2Messages(AsBot bot) {
    this.bot = bot;
    this.keyboards = new Keyboards(bot.caller(), bot.id(), LONGEST_KEYBOARD);
  }

  @Override
  public MessageId send(DialogId to, NewMessage message) {
    String method = "imbot.v2.Chat.Message.send";
    Fields fields = content(method, message).put("replyId", number(message.replyTo()));
    return new MessageId(
        bot.v2(method, new Fields().put("dialogId", to.value()).put("fields", fields.map()))
            .id("id"));
  }

  @Override
  public void edit(MessageId id, NewMessage message) {
    String method = "imbot.v2.Chat.Message.update";
    Fields fields =
        new Fields()
            .put("message", message.text().bb())
            .put("keyboard", keyboards.changed(method, message.keyboard()))
            .put("attach", keyboards.attached(method, message.attach()))
            .putIf(!message.urlPreview(), "urlPreview", "N");
    bot.v2(method, new Fields().put("messageId", id.value()).put("fields", fields.map())).confirm();
  }

  @Override
  public void delete(MessageId id) {
    bot.v2("imbot.v2.Chat.Message.delete", new Fields().put("messageId", id.value())).confirm();
  }

  /** What a new message or an answer holds, but for what it replies to. */
  Fields content(String method, NewMessage message) {
    return new Fields()
        .put("message", message.text().bb())
        .put("keyboard", keyboards.sent(method, message.keyboard()))
        .put("attach", keyboards.attached(method, message.attach()))
        .putIf(message.system(), "system", true)
        .putIf(!message.urlPreview(), "urlPreview", false);
  }

  private static @Nullable Long number(@Nullable MessageId message) {
    return message == null ? null : message.value();
  }
}
