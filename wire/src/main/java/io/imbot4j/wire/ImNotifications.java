package io.imbot4j.wire;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.notification.NewNotification;
import io.imbot4j.domain.notification.Notification;
import io.imbot4j.domain.notification.NotificationGroup;
import io.imbot4j.domain.notification.NotificationId;
import io.imbot4j.domain.notification.NotificationPage;
import io.imbot4j.domain.notification.NotificationSearch;
import io.imbot4j.port.Notifications;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bell of the authorising user and of others, by {@code im.notify.*}. */
final class ImNotifications implements Notifications {
  private static final int LONGEST = 59_999;

  private final Caller caller;
  private final boolean converted;

  ImNotifications(Caller caller) {
    this(caller, false);
  }

  private ImNotifications(Caller caller, boolean converted) {
    this.caller = caller;
    this.converted = converted;
  }

  @Override
  public Notifications converted() {
    return new ImNotifications(caller, true);
  }

  @Override
  public Optional<NotificationId> send(NewNotification notification) {
    return add("im.notify", notification, "USER");
  }

  @Override
  public Optional<NotificationId> sendAsSystem(NewNotification notification) {
    return add("im.notify", notification, "SYSTEM");
  }

  @Override
  public Optional<NotificationId> addPersonal(NewNotification notification) {
    return add("im.notify.personal.add", notification, null);
  }

  @Override
  public Optional<NotificationId> addSystem(NewNotification notification) {
    return add("im.notify.system.add", notification, null);
  }

  private Optional<NotificationId> add(
      String method, NewNotification notification, @Nullable String type) {
    Text outside = notification.outside();
    Fields parameters =
        new Fields()
            .put("USER_ID", notification.to().value())
            .put("TYPE", type)
            .put("MESSAGE", notification.text().bb())
            .put("MESSAGE_OUT", outside == null ? null : outside.bb())
            .put("TAG", notification.tag())
            .put("SUB_TAG", notification.subTag())
            .put(
                "ATTACH", new Keyboards(caller, null, LONGEST).sent(method, notification.attach()));
    Answer answer = caller.call(method, parameters);
    return answer.result().isAbsent()
        ? Optional.empty()
        : Optional.of(new NotificationId(answer.id()));
  }

  @Override
  public NotificationPage list(@Nullable Notification after, @Nullable Integer limit) {
    if (limit != null && (limit < 1 || limit > NotificationSearch.MAX_LIMIT)) {
      throw new IllegalArgumentException(
          "limit " + limit + " is out of range; a page holds 1 to " + NotificationSearch.MAX_LIMIT);
    }
    Fields parameters =
        new Fields()
            .put("LAST_ID", after == null ? null : after.id().value())
            .put("LAST_TYPE", after == null ? null : after.type().value())
            .put("LIMIT", limit);
    return page("im.notify.get", parameters);
  }

  @Override
  public NotificationPage search(NotificationSearch search) {
    List<String> types = search.types();
    Fields parameters =
        new Fields()
            .put("SEARCH_TEXT", search.text())
            .put("SEARCH_TYPE", types.size() == 1 ? types.get(0) : null)
            .put("SEARCH_TYPES", types.size() > 1 ? types : null)
            .put("SEARCH_DATE", Times.written(search.day()))
            .put("SEARCH_DATE_FROM", Times.written(search.from()))
            .put("SEARCH_DATE_TO", Times.written(search.to()))
            .put("SEARCH_AUTHORS", NewChats.numbers(search.authors()))
            .put("LAST_ID", search.before() == null ? null : search.before().value())
            .put("LIMIT", search.limit())
            .put("GROUP_TAG", search.groupTag());
    return page("im.notify.history.search", parameters);
  }

  private NotificationPage page(String method, Fields parameters) {
    return caller
        .call(method, parameters.putIf(converted, "CONVERT_TEXT", "Y"))
        .read(ImNotices::page);
  }

  @Override
  public List<NotificationGroup> groups() {
    return caller.call("im.notify.schema.get", new Fields()).read(ImNotices::groups);
  }

  @Override
  public void readFrom(NotificationId id) {
    mark(id, true, false);
  }

  @Override
  public void unreadFrom(NotificationId id) {
    mark(id, false, false);
  }

  @Override
  public void read(NotificationId id) {
    mark(id, true, true);
  }

  @Override
  public void unread(NotificationId id) {
    mark(id, false, true);
  }

  private void mark(NotificationId id, boolean read, boolean only) {
    Fields parameters =
        new Fields()
            .put("ID", id.value())
            .put("ACTION", YesNo.of(read))
            .put("ONLY_CURRENT", YesNo.of(only));
    caller.call("im.notify.read", parameters).confirm();
  }

  @Override
  public void read(List<NotificationId> ids) {
    mark(ids, true);
  }

  @Override
  public void unread(List<NotificationId> ids) {
    mark(ids, false);
  }

  private void mark(List<NotificationId> ids, boolean read) {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no notification is named; give at least one id");
    }
    Fields parameters =
        new Fields()
            .put("IDS", ids.stream().map(NotificationId::value).toList())
            .put("ACTION", YesNo.of(read));
    caller.call("im.notify.read.list", parameters).confirm();
  }

  @Override
  public int readAll() {
    Answer answer = caller.call("im.notify.read.all", new Fields());
    answer.confirm();
    return answer.read(result -> result.get("newCounter").count());
  }

  @Override
  public List<String> confirm(NotificationId id, String value) {
    return said(
        "im.notify.confirm", new Fields().put("NOTIFY_ID", id.value()).put("NOTIFY_VALUE", value));
  }

  @Override
  public List<String> answer(NotificationId id, Text text) {
    return said(
        "im.notify.answer",
        new Fields().put("NOTIFY_ID", id.value()).put("ANSWER_TEXT", text.bb()));
  }

  private List<String> said(String method, Fields parameters) {
    Tree messages = caller.call(method, parameters).result().get("result_message");
    return messages.list().stream().map(Tree::text).filter(text -> !text.isEmpty()).toList();
  }

  @Override
  public void delete(NotificationId id) {
    delete(new Fields().put("ID", id.value()));
  }

  @Override
  public void deleteTagged(String tag) {
    delete(new Fields().put("TAG", tag));
  }

  @Override
  public void deleteSubTagged(String subTag) {
    delete(new Fields().put("SUB_TAG", subTag));
  }

  /** Tags belong to an application, which a webhook's names itself. */
  private void delete(Fields parameters) {
    boolean byTag = !parameters.map().containsKey("ID");
    Answer answer =
        byTag
            ? caller.v1("im.notify.delete", parameters)
            : caller.call("im.notify.delete", parameters);
    answer.confirm();
  }
}
