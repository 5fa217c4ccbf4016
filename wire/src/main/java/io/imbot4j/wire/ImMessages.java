package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.SharedAs;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.UserMessages;

/** What the authorising user writes, by {@code im.message.*}. */
final class ImMessages implements UserMessages {
  private static final int LONGEST = 59_999;
  private static final String NO_CHANGE = "WITHOUT_CHANGES";

  private final Caller caller;
  private final Keyboards keyboards;

  ImMessages(Caller caller) {
    this.caller = caller;
    this.keyboards = new Keyboards(caller, null, LONGEST);
  }

  @Override
  public MessageId send(DialogId to, NewMessage message) {
    String method = "im.message.add";
    if (message.skipConnector() || message.silentConnector()) {
      throw new IllegalArgumentException(
          method + " cannot keep a message from a connector; leave that out");
    }
    Fields parameters =
        new Fields()
            .put("DIALOG_ID", to.value())
            .putIf(!message.text().isBlank(), "MESSAGE", message.text().bb())
            .put("ATTACH", keyboards.sent(method, message.attach()))
            .put("KEYBOARD", keyboards.sent(method, message.keyboard()))
            .put("MENU", keyboards.sent(method, message.menu()))
            .putIf(message.system(), "SYSTEM", "Y")
            .putIf(!message.urlPreview(), "URL_PREVIEW", "N")
            .put("REPLY_ID", message.replyTo() == null ? null : message.replyTo().value())
            .put("TEMPLATE_ID", message.templateId());
    return new MessageId(caller.call(method, parameters).id());
  }

  @Override
  public void edit(MessageId id, MessageEdit edit) {
    String method = "im.message.update";
    if (edit.skipConnector()) {
      throw new IllegalArgumentException(
          method + " cannot keep an edit from a connector; leave that out");
    }
    Text text = edit.text();
    Fields parameters =
        on(id)
            .put("MESSAGE", text == null ? null : text.bb())
            .put("ATTACH", keyboards.changed(method, edit.attach()))
            .put("KEYBOARD", keyboards.changed(method, edit.keyboard()))
            .put("MENU", keyboards.changed(method, edit.menu()))
            .putIf(!edit.urlPreview(), "URL_PREVIEW", "N")
            .putIf(!edit.marked(), "IS_EDITED", "N");
    caller.call(method, parameters).confirm();
  }

  @Override
  public void delete(MessageId id) {
    caller.call("im.message.delete", on(id)).confirm();
  }

  @Override
  public void like(MessageId id) {
    like(id, "plus");
  }

  @Override
  public void unlike(MessageId id) {
    like(id, "minus");
  }

  @Override
  public void toggleLike(MessageId id) {
    caller.call("im.message.like", on(id).put("ACTION", "auto")).confirm();
  }

  /** What is so already is no failure. */
  private void like(MessageId id, String action) {
    try {
      caller.call("im.message.like", on(id).put("ACTION", action)).confirm();
    } catch (PortalException.Refused refused) {
      if (!refused.code().equals(NO_CHANGE)) {
        throw refused;
      }
    }
  }

  @Override
  public void command(MessageId id, BotId bot, CommandName command, String params) {
    Fields parameters =
        on(id)
            .put("BOT_ID", bot.value())
            .put("COMMAND", command.value())
            .putIf(!params.isEmpty(), "COMMAND_PARAMS", params);
    caller.call("im.message.command", parameters).confirm();
  }

  @Override
  public void share(MessageId id, DialogId dialog, SharedAs as) {
    Fields parameters = on(id).put("DIALOG_ID", dialog.value()).put("TYPE", as.value());
    caller.call("im.message.share", parameters).confirm();
  }

  private static Fields on(MessageId id) {
    return new Fields().put("MESSAGE_ID", id.value());
  }
}
