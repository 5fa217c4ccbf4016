package io.imbot4j.conformance;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.notification.NewNotification;
import io.imbot4j.domain.notification.Notification;
import io.imbot4j.domain.notification.NotificationId;
import io.imbot4j.domain.notification.NotificationSearch;
import io.imbot4j.domain.notification.NotificationType;
import io.imbot4j.port.Notifications;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code im.notify} and {@code im.notify.*}. */
final class NotifyDrivers {
  static final Map<String, Driver> ALL =
      Map.ofEntries(
          ask("im.notify", NotifyDrivers::send),
          ask("im.notify.personal.add", (all, request) -> all.addPersonal(notification(request))),
          ask("im.notify.system.add", (all, request) -> all.addSystem(notification(request))),
          ask("im.notify.get", NotifyDrivers::list),
          ask(
              "im.notify.history.search",
              (all, request) -> said(all, request).search(search(request))),
          ask("im.notify.schema.get", (all, request) -> all.groups()),
          ask("im.notify.read.all", (all, request) -> all.readAll()),
          ask(
              "im.notify.confirm",
              (all, request) ->
                  all.confirm(id(request, "NOTIFY_ID"), request.text("NOTIFY_VALUE"))),
          ask(
              "im.notify.answer",
              (all, request) ->
                  all.answer(id(request, "NOTIFY_ID"), Text.bb(request.text("ANSWER_TEXT")))),
          act("im.notify.read", NotifyDrivers::read),
          act("im.notify.read.list", NotifyDrivers::readList),
          act("im.notify.delete", NotifyDrivers::delete));

  private NotifyDrivers() {}

  private static Map.Entry<String, Driver> ask(String method, Ask ask) {
    return Map.entry(method, (portal, request) -> ask.of(portal.user().notifications(), request));
  }

  private static Map.Entry<String, Driver> act(String method, Act act) {
    return Map.entry(
        method, Driver.of((portal, request) -> act.of(portal.user().notifications(), request)));
  }

  private static Object send(Notifications all, Values request) {
    return "SYSTEM".equals(request.nullable("TYPE"))
        ? all.sendAsSystem(notification(request))
        : all.send(notification(request));
  }

  private static NewNotification notification(Values request) {
    return new NewNotification(
        request.user("USER_ID"),
        Text.bb(request.text("MESSAGE")),
        request.optional("MESSAGE_OUT").map(Text::bb).orElse(null),
        request.nullable("TAG"),
        request.nullable("SUB_TAG"),
        Blocks.attach(request.raw("ATTACH")));
  }

  private static Notifications said(Notifications all, Values request) {
    return request.flag("CONVERT_TEXT", false) ? all.converted() : all;
  }

  private static Object list(Notifications all, Values request) {
    return said(all, request).list(last(request), ImDialogDrivers.limit(request));
  }

  private static @Nullable Notification last(Values request) {
    if (!request.has("LAST_ID")) {
      return null;
    }
    return new Notification(
        id(request, "LAST_ID"),
        null,
        null,
        null,
        new NotificationType(request.number("LAST_TYPE", 1)),
        new Notification.Source("", "", ""),
        "",
        "",
        "",
        "",
        false,
        "",
        Map.of(),
        Map.of());
  }

  private static NotificationSearch search(Values request) {
    List<String> types =
        request.has("SEARCH_TYPE")
            ? List.of(request.text("SEARCH_TYPE"))
            : request.texts("SEARCH_TYPES");
    return new NotificationSearch(
        request.nullable("SEARCH_TEXT"),
        types,
        request.users("SEARCH_AUTHORS"),
        ImDialogDrivers.moment(request, "SEARCH_DATE"),
        ImDialogDrivers.moment(request, "SEARCH_DATE_FROM"),
        ImDialogDrivers.moment(request, "SEARCH_DATE_TO"),
        request.has("LAST_ID") ? id(request, "LAST_ID") : null,
        ImDialogDrivers.limit(request),
        request.nullable("GROUP_TAG"));
  }

  private static void read(Notifications all, Values request) {
    boolean alone = request.flag("ONLY_CURRENT", false);
    NotificationId id = id(request, "ID");
    if (request.flag("ACTION", true)) {
      if (alone) {
        all.read(id);
      } else {
        all.readFrom(id);
      }
    } else if (alone) {
      all.unread(id);
    } else {
      all.unreadFrom(id);
    }
  }

  private static void readList(Notifications all, Values request) {
    List<NotificationId> ids =
        request.texts("IDS").stream().map(id -> new NotificationId(Long.parseLong(id))).toList();
    if (request.flag("ACTION", true)) {
      all.read(ids);
    } else {
      all.unread(ids);
    }
  }

  private static void delete(Notifications all, Values request) {
    if (request.has("ID")) {
      all.delete(id(request, "ID"));
    } else if (request.has("TAG")) {
      all.deleteTagged(request.text("TAG"));
    } else {
      all.deleteSubTagged(request.text("SUB_TAG"));
    }
  }

  private static NotificationId id(Values request, String key) {
    return new NotificationId(request.number(key));
  }

  @FunctionalInterface
  private interface Ask {
    Object of(Notifications all, Values request);
  }

  @FunctionalInterface
  private interface Act {
    void of(Notifications all, Values request);
  }
}
