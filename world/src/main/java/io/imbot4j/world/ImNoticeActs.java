package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the authorising user does with the notifications received: read, answer, confirm. */
final class ImNoticeActs {
  private final Portal portal;

  ImNoticeActs(Portal portal) {
    this.portal = portal;
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.notify.read", "im", DOCUMENTED, this::read),
        Method.old("im.notify.read.list", "im", DOCUMENTED, this::readList),
        Method.old("im.notify.read.all", "im", DOCUMENTED, this::readAll),
        Method.old("im.notify.answer", "im", DOCUMENTED, this::answer),
        Method.old("im.notify.confirm", "im", DOCUMENTED, this::confirm));
  }

  /** The one named alone, or it and all newer ones. Nothing happens when none is named. */
  private Object read(Caller caller, Params params) {
    int id = params.number("ID");
    boolean alone = params.text("ONLY_CURRENT").equals("Y");
    if (params.has("ID")) {
      mark(caller, params, notice -> alone ? notice.id == id : notice.id >= id);
    }
    return true;
  }

  private Object readList(Caller caller, Params params) {
    if (!params.isList("IDS")) {
      throw new Refusal("PARAMS_ERROR", "No IDS param or it is not an array");
    }
    List<Integer> ids = params.numbers("IDS");
    mark(caller, params, notice -> ids.contains(notice.id));
    return true;
  }

  private Object readAll(Caller caller, Params params) {
    portal.notices.of(caller.userId()).forEach(notice -> notice.read = true);
    return Tree.of("result", true, "newCounter", 0);
  }

  private void mark(Caller caller, Params params, Predicate<Notice> meant) {
    portal.notices.of(caller.userId()).stream()
        .filter(meant)
        .forEach(notice -> notice.read = params.flag("ACTION", true));
  }

  /** Only what a user sent can be answered. */
  private Object answer(Caller caller, Params params) {
    Optional<Notice> notice = named(caller, params);
    if (params.text("ANSWER_TEXT").isBlank()) {
      throw new Refusal("ANSWER_TEXT_ERROR", "ANSWER_TEXT can't be empty");
    }
    boolean answered =
        notice.filter(found -> found.draft.kind() == Notice.Kind.PERSONAL).isPresent();
    return outcome(answered, "Your response has been successfully sent.");
  }

  /** A question is gone once one of its buttons was pressed. */
  private Object confirm(Caller caller, Params params) {
    Optional<Notice> notice = named(caller, params);
    String value = params.text("NOTIFY_VALUE");
    if (value.isEmpty()) {
      throw new Refusal("NOTIFY_VALUE_ERROR", "Notification Value can't be empty");
    }
    boolean confirmed =
        notice
            .filter(found -> found.draft.kind() == Notice.Kind.CONFIRM)
            .filter(found -> Notice.values().contains(value))
            .isPresent();
    if (confirmed) {
      portal.notices.removeIf(found -> found == notice.get());
    }
    return outcome(confirmed, value.equals("Y") ? "Accepted" : "Declined");
  }

  private Optional<Notice> named(Caller caller, Params params) {
    int id = params.number("NOTIFY_ID");
    if (id <= 0) {
      throw new Refusal("ID_ERROR", "Notification ID can't be empty");
    }
    return portal.notices.find(caller.userId(), id);
  }

  private static Object outcome(boolean done, String text) {
    return Tree.of("result_message", done ? List.of(text) : false);
  }
}
