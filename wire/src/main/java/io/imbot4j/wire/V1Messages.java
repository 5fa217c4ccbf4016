package io.imbot4j.wire;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Forwarded;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.MessagePage;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.domain.message.ReadState;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bot says by {@code imbot.*}. */
final class V1Messages implements BotMessages {
  /** What the manual says; longer ones may vanish without a word. */
  private static final int LONGEST = 30_000;

  private final AsBot bot;
  private final Keyboards keyboards;

  V1Messages(AsBot bot) {
    this.bot = bot;
    this.keyboards = new Keyboards(bot.caller(), bot.id(), LONGEST);
  }

  @Override
  public MessageId send(DialogId to, NewMessage message) {
    return id(bot.caller().call(written(new Addressed(to, message))));
  }

  private static MessageId id(Answer answer) {
    return new MessageId(answer.id());
  }

  @Override
  public List<Sent> sendAll(List<Addressed> messages, Duration within) {
    return new ManyMessages(bot.caller().rest(), this::written, V1Messages::id)
        .send(messages, within);
  }

  @Override
  public MessageId sendBetween(UserId from, UserId to, NewMessage message) {
    Fields where = new Fields().put("FROM_USER_ID", from.value()).put("TO_USER_ID", to.value());
    return id(bot.caller().call(written(where, message)));
  }

  private Request written(Addressed message) {
    return written(new Fields().put("DIALOG_ID", message.to().value()), message.message());
  }

  private Request written(Fields where, NewMessage message) {
    String method = "imbot.message.add";
    Fields parameters =
        content(where, method, message).putIf(message.skipConnector(), "SKIP_CONNECTOR", "Y");
    return bot.asV1(method, parameters);
  }

  @Override
  public Forwarded forward(
      DialogId to, Map<String, MessageId> byUuid, @Nullable NewMessage comment) {
    throw newer("imbot.message.add", "forward messages; send their text");
  }

  @Override
  public void edit(MessageId id, MessageEdit edit) {
    bot.caller().call(changed(id, edit)).confirm();
  }

  @Override
  public void edit(MessageId id, MessageEdit edit, Duration within) {
    bot.caller().call(changed(id, edit), within).confirm();
  }

  private Request changed(MessageId id, MessageEdit edit) {
    String method = "imbot.message.update";
    bot.requireMarked(method, edit);
    Text text = edit.text();
    Fields parameters =
        new Fields()
            .put("MESSAGE_ID", id.value())
            .put("MESSAGE", text == null ? null : text.bb())
            .put("KEYBOARD", keyboards.changed(method, edit.keyboard()))
            .put("ATTACH", keyboards.changed(method, edit.attach()))
            .put("MENU", keyboards.changed(method, edit.menu()))
            .putIf(!edit.urlPreview(), "URL_PREVIEW", "N")
            .putIf(edit.skipConnector(), "SKIP_CONNECTOR", "Y");
    return bot.asV1(method, parameters);
  }

  @Override
  public void delete(MessageId id) {
    delete(new Fields().put("MESSAGE_ID", id.value()));
  }

  @Override
  public void wipe(MessageId id) {
    delete(new Fields().put("MESSAGE_ID", id.value()).put("COMPLETE", "Y"));
  }

  private void delete(Fields parameters) {
    bot.v1("imbot.message.delete", parameters).confirm();
  }

  @Override
  public void react(MessageId id, Reaction reaction) {
    like(id, reaction, "plus");
  }

  @Override
  public void unreact(MessageId id, Reaction reaction) {
    like(id, reaction, "minus");
  }

  private void like(MessageId id, Reaction reaction, String action) {
    String method = "imbot.message.like";
    if (!reaction.equals(Reaction.LIKE)) {
      throw newer(method, "react by " + reaction + "; react by Reaction.LIKE");
    }
    like(id, action);
  }

  @Override
  public void toggleLike(MessageId id) {
    like(id, "auto");
  }

  private void like(MessageId id, String action) {
    Fields parameters = new Fields().put("MESSAGE_ID", id.value()).put("ACTION", action);
    bot.v1("imbot.message.like", parameters).confirm();
  }

  @Override
  public ReadState read(DialogId dialog, @Nullable MessageId upTo) {
    throw newer("imbot.message.read", "mark messages as read");
  }

  @Override
  public Message get(MessageId id) {
    throw newer("imbot.message.get", "ask for a message; keep what its event says");
  }

  @Override
  public MessagePage context(MessageId id, int range) {
    throw newer("imbot.message.getContext", "ask for messages; keep what their events say");
  }

  /** What a new message or an answer holds. */
  Fields content(Fields fields, String method, NewMessage message) {
    if (message.text().isBlank()) {
      throw newer(method, "send blocks without a text (MESSAGE_EMPTY); give the message a text");
    }
    if (message.replyTo() != null) {
      throw newer(method, "reply to a message; leave replyTo out");
    }
    if (message.templateId() != null) {
      throw newer(method, "name a message; leave templateId out");
    }
    if (message.silentConnector()) {
      throw newer(method, "be silent for a connector; leave silentConnector out");
    }
    return fields
        .put("MESSAGE", message.text().bb())
        .put("KEYBOARD", keyboards.sent(method, message.keyboard()))
        .put("ATTACH", keyboards.sent(method, message.attach()))
        .put("MENU", keyboards.sent(method, message.menu()))
        .putIf(message.system(), "SYSTEM", "Y")
        .putIf(!message.urlPreview(), "URL_PREVIEW", "N");
  }

  private PortalException.Refused newer(String method, String what) {
    return bot.cannot(
        method, "the older generation cannot " + what + ", or use a bot of generation V2");
  }
}
