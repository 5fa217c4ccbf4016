package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.notification.Notification;
import io.imbot4j.domain.notification.NotificationGroup;
import io.imbot4j.domain.notification.NotificationGroup.Setting;
import io.imbot4j.domain.notification.NotificationId;
import io.imbot4j.domain.notification.NotificationPage;
import io.imbot4j.domain.notification.NotificationType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Notifications as {@code im.notify.*} describes them. */
final class ImNotices {
  private ImNotices() {}

  static NotificationPage page(Tree result) {
    return new NotificationPage(
        Answer.readable(result.get("notifications"), ImNotices::notification),
        result.get("total_count").present().orElse(result.get("total_results")).count(),
        result.get("total_unread_count").count(),
        chat(result.get("chat_id")),
        UserObject.list(result.get("users")),
        Extra.of(
            result,
            "notifications",
            "total_count",
            "total_results",
            "total_unread_count",
            "chat_id",
            "users"));
  }

  private static Notification notification(Tree notice) {
    OptionalLong author = notice.get("author_id").id();
    return new Notification(
        new NotificationId(notice.get("id").id().orElse(0)),
        chat(notice.get("chat_id")),
        author.isPresent() ? new UserId(author.getAsLong()) : null,
        Times.read(notice.get("date")),
        new NotificationType(notice.get("notify_type").count()),
        new Notification.Source(
            notice.get("notify_module").text(),
            notice.get("notify_event").text(),
            notice.get("setting_name").text()),
        notice.get("notify_tag").text(),
        notice.get("notify_sub_tag").text(),
        notice.get("notify_title").text(),
        notice.get("text").text(),
        notice.get("notify_read").flag(),
        notice.get("notify_buttons").text(),
        Plain.map(notice.get("params")),
        Extra.of(
            notice,
            "id",
            "chat_id",
            "author_id",
            "date",
            "notify_type",
            "notify_module",
            "notify_event",
            "setting_name",
            "notify_tag",
            "notify_sub_tag",
            "notify_title",
            "text",
            "notify_read",
            "notify_buttons",
            "params"));
  }

  static List<NotificationGroup> groups(Tree result) {
    List<NotificationGroup> groups = new ArrayList<>();
    result
        .map()
        .forEach(
            (key, group) ->
                groups.add(
                    new NotificationGroup(
                        key,
                        group.get("NAME").text(),
                        group.get("MODULE_ID").text(),
                        Answer.readable(
                            group.get("LIST"),
                            one -> new Setting(one.get("ID").text(), one.get("NAME").text())))));
    return groups;
  }

  private static @Nullable ChatId chat(Tree id) {
    return id.id().isPresent() ? new ChatId(id.id().getAsLong()) : null;
  }
}
