package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Page;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.UserFilter;
import io.imbot4j.domain.message.DialogMessages;
import io.imbot4j.domain.message.MessageSearch;
import io.imbot4j.domain.message.MessageWindow;
import io.imbot4j.domain.message.ReadState;
import io.imbot4j.port.UserDialogs;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reading the dialogs of the authorising user, by {@code im.dialog.*}. */
final class ImDialogs implements UserDialogs {
  private final Caller caller;

  ImDialogs(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Chat get(DialogId dialog) {
    Answer answer = caller.call("im.dialog.get", in(dialog));
    answer.id("id");
    return answer.read(result -> ChatObject.read(result, dialog));
  }

  @Override
  public DialogMessages messages(DialogId dialog, MessageWindow window) {
    Fields parameters =
        in(dialog)
            .put("LAST_ID", number(window.before()))
            .put("FIRST_ID", number(window.after()))
            .put("LIMIT", window.limit());
    return caller
        .call("im.dialog.messages.get", parameters)
        .read(result -> ImMessageList.of(result, dialog));
  }

  @Override
  public DialogMessages search(ChatId chat, MessageSearch search) {
    Fields parameters =
        new Fields()
            .put("CHAT_ID", chat.value())
            .put("SEARCH_MESSAGE", search.text())
            .put("DATE", Times.written(search.day()))
            .put("DATE_FROM", Times.written(search.from()))
            .put("DATE_TO", Times.written(search.to()))
            .put("ORDER", Map.of("ID", search.oldestFirst() ? "ASC" : "DESC"))
            .put("LAST_ID", number(search.beyond()))
            .put("LIMIT", search.limit());
    return caller
        .call("im.dialog.messages.search", parameters)
        .read(result -> ImMessageList.of(result, null));
  }

  @Override
  public ReadState read(DialogId dialog, @Nullable MessageId upTo) {
    Answer answer = caller.call("im.dialog.read", in(dialog).put("MESSAGE_ID", number(upTo)));
    long chat = answer.id("chatId");
    return answer.read(
        result ->
            new ReadState(
                new ChatId(chat),
                result.get("lastId").id().isPresent()
                    ? new MessageId(result.get("lastId").id().getAsLong())
                    : null,
                result.get("counter").count(),
                List.of()));
  }

  @Override
  public void readAll() {
    caller.call("im.dialog.read.all", new Fields()).confirm();
  }

  @Override
  public void unread(DialogId dialog, MessageId from) {
    caller.call("im.dialog.unread", in(dialog).put("MESSAGE_ID", from.value())).confirm();
  }

  @Override
  public Page<User> users(DialogId dialog, UserFilter filter) {
    Fields parameters =
        in(dialog)
            .putIf(filter.skipExternal(), "SKIP_EXTERNAL", "Y")
            .putIf(
                !filter.exceptTypes().isEmpty(),
                "SKIP_EXTERNAL_EXCEPT_TYPES",
                String.join(",", filter.exceptTypes()))
            .put("LAST_ID", filter.after() == null ? null : filter.after().value())
            .put("OFFSET", filter.offset())
            .put("LIMIT", filter.limit());
    Answer answer = caller.call("im.dialog.users.list", parameters);
    OptionalLong next = answer.whole().get("next").number();
    return new Page<>(
        UserObject.list(answer.result()),
        answer.whole().get("total").count(),
        next.isPresent() ? (int) Math.min(next.getAsLong(), Integer.MAX_VALUE) : null);
  }

  @Override
  public void typing(DialogId dialog) {
    caller.call("im.dialog.writing", in(dialog)).confirm();
  }

  @Override
  public void sendContext(DialogId bot, Map<String, ?> context) {
    Fields parameters = new Fields().put("dialogId", bot.value()).put("context", context);
    caller.call("im.v2.Chat.Bot.sendContext", parameters);
  }

  private static Fields in(DialogId dialog) {
    return new Fields().put("DIALOG_ID", dialog.value());
  }

  private static @Nullable Long number(@Nullable MessageId message) {
    return message == null ? null : message.value();
  }
}
