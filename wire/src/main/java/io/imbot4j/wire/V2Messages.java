package io.imbot4j.wire;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Forwarded;
import io.imbot4j.domain.message.Menu;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.MessagePage;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.domain.message.ReadState;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.Sent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bot says by {@code imbot.v2.*}. */
final class V2Messages implements BotMessages {
  /** The portal refuses 60,000 already. */
  private static final int LONGEST = 59_999;

  private final AsBot bot;
  private final Keyboards keyboards;

  V2Messages(AsBot bot) {
    this.bot = bot;
    this.keyboards = new Keyboards(bot.caller(), bot.id(), LONGEST);
  }

  @Override
  public MessageId send(DialogId to, NewMessage message) {
    return id(bot.caller().call(written(to, whole(message))));
  }

  private static MessageId id(Answer answer) {
    return new MessageId(answer.id("id"));
  }

  @Override
  public List<Sent> sendAll(List<Addressed> messages, Duration within) {
    return new ManyMessages(
            bot.caller().rest(), each -> written(each.to(), whole(each.message())), V2Messages::id)
        .send(messages, within);
  }

  @Override
  public Forwarded forward(
      DialogId to, Map<String, MessageId> byUuid, @Nullable NewMessage comment) {
    if (byUuid.isEmpty() || byUuid.size() > MAX_FORWARDED) {
      throw new IllegalArgumentException(
          "forward has " + byUuid.size() + " messages, the portal takes 1 to " + MAX_FORWARDED);
    }
    Map<String, Long> forwarded = new LinkedHashMap<>();
    byUuid.forEach((uuid, id) -> forwarded.put(uuid, id.value()));
    Fields fields = comment == null ? new Fields() : whole(comment);
    return bot.caller()
        .call(written(to, fields.put("forwardIds", forwarded)))
        .read(V2Pages::forwarded);
  }

  private Request written(DialogId to, Fields fields) {
    Fields parameters = new Fields().put("dialogId", to.value()).put("fields", fields.map());
    return bot.asV2("imbot.v2.Chat.Message.send", parameters);
  }

  @Override
  public MessageId sendBetween(UserId from, UserId to, NewMessage message) {
    throw bot.cannot(
        "imbot.message.add",
        "the newer generation cannot write between two people; send to each, or use a bot of"
            + " generation V1");
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
    String method = "imbot.v2.Chat.Message.update";
    requireNoMenu(method, edit.menu());
    bot.requireMarked(method, edit);
    if (edit.skipConnector()) {
      throw bot.cannot(method, "an edit cannot be kept from a connector; leave skipConnector out");
    }
    Text text = edit.text();
    Fields fields =
        new Fields()
            .put("message", text == null ? null : text.bb())
            .put("keyboard", keyboards.changed(method, edit.keyboard()))
            .put("attach", keyboards.changed(method, edit.attach()))
            .putIf(!edit.urlPreview(), "urlPreview", "N");
    return bot.asV2(method, on(id).put("fields", fields.map()));
  }

  @Override
  public void delete(MessageId id) {
    bot.v2("imbot.v2.Chat.Message.delete", on(id)).confirm();
  }

  @Override
  public void wipe(MessageId id) {
    bot.v2("imbot.v2.Chat.Message.delete", on(id).put("complete", true)).confirm();
  }

  @Override
  public void react(MessageId id, Reaction reaction) {
    bot.v2("imbot.v2.Chat.Message.Reaction.add", on(id).put("reaction", reaction.value()))
        .confirm();
  }

  @Override
  public void unreact(MessageId id, Reaction reaction) {
    bot.v2("imbot.v2.Chat.Message.Reaction.delete", on(id).put("reaction", reaction.value()))
        .confirm();
  }

  @Override
  public void toggleLike(MessageId id) {
    throw bot.cannot(
        "imbot.v2.Chat.Message.Reaction.add",
        "a like is set or taken back, and not toggled; use react or unreact");
  }

  @Override
  public ReadState read(DialogId dialog, @Nullable MessageId upTo) {
    Fields parameters = new Fields().put("dialogId", dialog.value()).put("messageId", number(upTo));
    return bot.v2("imbot.v2.Chat.Message.read", parameters).read(V2Pages::readState);
  }

  @Override
  public Message get(MessageId id) {
    return bot.v2("imbot.v2.Chat.Message.get", on(id))
        .read(result -> V2Pages.message(result, bot.id()));
  }

  @Override
  public MessagePage context(MessageId id, int range) {
    if (range < 1 || range > MAX_RANGE) {
      throw new IllegalArgumentException(
          "range is " + range + ", the portal takes 1 to " + MAX_RANGE);
    }
    return bot.v2("imbot.v2.Chat.Message.getContext", on(id).put("range", range))
        .read(result -> V2Pages.page(result, bot.id()));
  }

  private Fields whole(NewMessage message) {
    return content("imbot.v2.Chat.Message.send", message)
        .put("replyId", number(message.replyTo()))
        .put("templateId", message.templateId())
        .putIf(message.skipConnector(), "skipConnector", true)
        .putIf(message.silentConnector(), "silentConnector", true);
  }

  /** What a new message and an answer to a command hold alike. */
  Fields content(String method, NewMessage message) {
    requireNoMenu(method, message.menu());
    return new Fields()
        .putIf(!message.text().isBlank(), "message", message.text().bb())
        .put("keyboard", keyboards.sent(method, message.keyboard()))
        .put("attach", keyboards.sent(method, message.attach()))
        .putIf(message.system(), "system", true)
        .putIf(!message.urlPreview(), "urlPreview", false);
  }

  private void requireNoMenu(String method, @Nullable Menu menu) {
    if (menu != null) {
      throw bot.cannot(
          method,
          "the newer generation has no context menus; use buttons, or a bot of generation V1");
    }
  }

  private static Fields on(MessageId id) {
    return new Fields().put("messageId", id.value());
  }

  private static @Nullable Long number(@Nullable MessageId message) {
    return message == null ? null : message.value();
  }
}
