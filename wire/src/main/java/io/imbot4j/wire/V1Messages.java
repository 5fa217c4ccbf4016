package io.imbot4j.wire;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotMessages;

/** What a bot says by {@code imbot.*}. */
final class V1Messages implements BotMessages {
  private static final int LONGEST_KEYBOARD = 30_000;

  private final AsBot bot;
  private final Keyboards keyboards;

  V1Messages(AsBot bot) {
    this.bot = bot;
    this.keyboards = new Keyboards(bot.caller(), bot.id(), LONGEST_KEYBOARD);
  }

  @Override
  public MessageId send(DialogId to, NewMessage message) {
    String method = "imbot.message.add";
    Fields parameters = content(new Fields().put("DIALOG_ID", to.value()), method, message);
    return new MessageId(bot.v1(method, parameters).id());
  }

  @Override
  public void edit(MessageId id, NewMessage message) {
    String method = "imbot.message.update";
    Fields parameters =
        new Fields()
            .put("MESSAGE_ID", id.value())
            .put("MESSAGE", message.text().bb())
            .put("KEYBOARD", keyboards.changed(method, message.keyboard()))
            .put("ATTACH", keyboards.attached(method, message.attach()))
            .putIf(!message.urlPreview(), "URL_PREVIEW", "N");
    bot.v1(method, parameters).confirm();
  }

  @Override
  public void delete(MessageId id) {
    bot.v1("imbot.message.delete", new Fields().put("MESSAGE_ID", id.value())).confirm();
  }

  /** What a new message or an answer holds. */
  Fields content(Fields fields, String method, NewMessage message) {
    if (message.replyTo() != null) {
      throw bot.cannot(method, "the older generation cannot reply to a message; leave replyTo out");
    }
    return fields
        .put("MESSAGE", message.text().bb())
        .put("KEYBOARD", keyboards.sent(method, message.keyboard()))
        .put("ATTACH", keyboards.attached(method, message.attach()))
        .putIf(message.system(), "SYSTEM", "Y")
        .putIf(!message.urlPreview(), "URL_PREVIEW", "N");
  }
}
