package io.imbot4j.conformance;

import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.UserFilter;
import io.imbot4j.domain.message.MessageSearch;
import io.imbot4j.domain.message.MessageWindow;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code im.dialog.*} and {@code im.v2.Chat.Bot.sendContext}. */
final class ImDialogDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "im.dialog.get",
          (portal, request) -> portal.user().dialogs().get(request.dialog("DIALOG_ID")),
          "im.dialog.messages.get",
          (portal, request) ->
              portal
                  .user()
                  .dialogs()
                  .messages(
                      request.dialog("DIALOG_ID"),
                      new MessageWindow(
                          message(request, "LAST_ID"),
                          message(request, "FIRST_ID"),
                          limit(request))),
          "im.dialog.messages.search",
          (portal, request) ->
              portal.user().dialogs().search(request.chat("CHAT_ID"), search(request)),
          "im.dialog.read",
          (portal, request) ->
              portal
                  .user()
                  .dialogs()
                  .read(request.dialog("DIALOG_ID"), message(request, "MESSAGE_ID")),
          "im.dialog.read.all",
          Driver.of((portal, request) -> portal.user().dialogs().readAll()),
          "im.dialog.unread",
          Driver.of(
              (portal, request) ->
                  portal
                      .user()
                      .dialogs()
                      .unread(request.dialog("DIALOG_ID"), request.message("MESSAGE_ID"))),
          "im.dialog.users.list",
          (portal, request) ->
              portal.user().dialogs().users(request.dialog("DIALOG_ID"), filter(request)),
          "im.dialog.writing",
          Driver.of(
              (portal, request) -> portal.user().dialogs().typing(request.dialog("DIALOG_ID"))),
          "im.v2.Chat.Bot.sendContext",
          Driver.of(
              (portal, request) ->
                  portal
                      .user()
                      .dialogs()
                      .sendContext(request.dialog("dialogId"), request.child("context").values())));

  private ImDialogDrivers() {}

  private static MessageSearch search(Values request) {
    return new MessageSearch(
        request.nullable("SEARCH_MESSAGE"),
        moment(request, "DATE"),
        moment(request, "DATE_FROM"),
        moment(request, "DATE_TO"),
        "ASC".equals(request.child("ORDER").nullable("ID")),
        message(request, "LAST_ID"),
        limit(request));
  }

  private static UserFilter filter(Values request) {
    UserId after = request.has("LAST_ID") ? request.user("LAST_ID") : null;
    Integer offset = request.has("OFFSET") ? request.number("OFFSET", 0) : null;
    List<String> except =
        request.has("SKIP_EXTERNAL_EXCEPT_TYPES")
            ? List.of(request.text("SKIP_EXTERNAL_EXCEPT_TYPES").split(",", -1))
            : List.of();
    return new UserFilter(
        request.flag("SKIP_EXTERNAL", false), except, after, offset, limit(request));
  }

  static @Nullable MessageId message(Values request, String key) {
    return request.has(key) ? request.message(key) : null;
  }

  static @Nullable Integer limit(Values request) {
    return request.has("LIMIT") ? request.number("LIMIT", 0) : null;
  }

  static @Nullable OffsetDateTime moment(Values request, String key) {
    return request.optional(key).map(OffsetDateTime::parse).orElse(null);
  }
}
