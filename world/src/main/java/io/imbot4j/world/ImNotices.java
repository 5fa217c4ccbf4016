package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The notifications of the authorising user, listed and searched. */
final class ImNotices {
  private static final int PAGE = 50;
  private static final int SHORTEST_SEARCH = 3;
  private static final int AFTER_CONFIRMS = 3;

  private final Portal portal;
  private final ImUserShapes users;

  ImNotices(Portal portal) {
    this.portal = portal;
    users = new ImUserShapes(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.notify.schema.get", "im", DOCUMENTED, (caller, params) -> schema()),
        Method.old("im.notify.get", "im", DOCUMENTED, this::get),
        Method.old("im.notify.history.search", "im", DOCUMENTED, this::search));
  }

  private static Object schema() {
    return Tree.of(
        "im", module("Chats and calls", "im", "invite", "Questions to confirm"),
        "rest", module("Applications", "rest", "rest_notify", "Notifications of applications"));
  }

  private static Object module(String name, String id, String event, String eventName) {
    return Tree.of(
        "NAME",
        name,
        "MODULE_ID",
        id,
        "LIST",
        List.of(Tree.of("ID", id + "|" + event, "NAME", eventName)));
  }

  private Object get(Caller caller, Params params) {
    if (params.has("LAST_ID") != params.has("LAST_TYPE")) {
      throw new Refusal(
          "LAST_ID_AND_LAST_TYPE", "Parameters LAST_ID and LAST_TYPE should be used together.");
    }
    refuseWord(params);
    int user = caller.userId();
    List<Notice> all = portal.notices.of(user);
    int last = params.number("LAST_ID");
    boolean pastConfirms = params.number("LAST_TYPE") == AFTER_CONFIRMS;
    List<Notice> page =
        all.stream()
            .filter(notice -> last <= 0 || isBehind(notice, last, pastConfirms))
            .limit(params.size("LIMIT", PAGE, PAGE))
            .toList();
    Map<String, @Nullable Object> tree =
        Tree.of(
            "total_count", all.size(),
            "total_unread_count", portal.notices.unread(user));
    tree.putAll(listed(page, user));
    return tree;
  }

  private static boolean isBehind(Notice notice, int last, boolean pastConfirms) {
    boolean confirm = notice.draft.kind() == Notice.Kind.CONFIRM;
    return pastConfirms ? !confirm && notice.id < last : !confirm || notice.id < last;
  }

  private Object search(Caller caller, Params params) {
    List<Predicate<Notice>> filters = filters(params);
    String text = params.text("SEARCH_TEXT").toLowerCase(Locale.ROOT);
    if (filters.isEmpty() && text.length() < SHORTEST_SEARCH) {
      throw new Refusal("SEARCH_TEXT_ERROR", "SEARCH_TEXT can't be less then 3 symbols");
    }
    refuseWord(params);
    filters.add(notice -> notice.draft.text().toLowerCase(Locale.ROOT).contains(text));
    if (!params.text("GROUP_TAG").isEmpty()) {
      filters.add(notice -> notice.draft.tag().equals(params.text("GROUP_TAG")));
    }
    int user = caller.userId();
    int last = params.number("LAST_ID");
    List<Notice> found =
        portal.notices.of(user).stream()
            .filter(notice -> filters.stream().allMatch(filter -> filter.test(notice)))
            .toList();
    List<Notice> page =
        found.stream()
            .filter(notice -> last <= 0 || notice.id < last)
            .limit(params.size("LIMIT", PAGE, PAGE))
            .toList();
    Map<String, @Nullable Object> tree = Tree.of("total_results", found.size());
    tree.putAll(listed(page, user));
    return tree;
  }

  /** Those filters that make a short text enough. */
  private static List<Predicate<Notice>> filters(Params params) {
    List<Predicate<Notice>> filters = new ArrayList<>();
    Set<String> types =
        params.list("SEARCH_TYPES").stream().map(String::valueOf).collect(Collectors.toSet());
    if (!params.text("SEARCH_TYPE").isEmpty()) {
      types.add(params.text("SEARCH_TYPE"));
    }
    if (!types.isEmpty()) {
      filters.add(notice -> types.contains(notice.module()) || types.contains(setting(notice)));
    }
    Optional<Instant> day = params.time("SEARCH_DATE");
    day.ifPresent(from -> filters.add(within(from, from.plus(Duration.ofDays(1)))));
    Optional<Instant> from = params.time("SEARCH_DATE_FROM");
    Optional<Instant> to = params.time("SEARCH_DATE_TO");
    if (from.isPresent() && to.isPresent()) {
      filters.add(within(from.get(), to.get()));
    }
    if (!params.list("SEARCH_AUTHORS").isEmpty()) {
      List<Integer> authors = params.numbers("SEARCH_AUTHORS");
      filters.add(notice -> authors.contains(notice.draft.author()));
    }
    return filters;
  }

  private static Predicate<Notice> within(Instant from, Instant to) {
    return notice -> !notice.date.isBefore(from) && !notice.date.isAfter(to);
  }

  private Map<String, @Nullable Object> listed(List<Notice> page, int user) {
    int chat = portal.notices.chatOf(user, portal.ids);
    return Tree.of(
        "chat_id",
        chat,
        "notifications",
        page.stream().map(notice -> tree(notice, chat)).toList(),
        "users",
        users.users(page.stream().map(notice -> notice.draft.author()).toList()));
  }

  private static Map<String, @Nullable Object> tree(Notice notice, int chat) {
    Notice.Draft draft = notice.draft;
    Map<String, @Nullable Object> tree =
        Tree.of(
            "id",
            notice.id,
            "chat_id",
            chat,
            "author_id",
            draft.author(),
            "date",
            WorldClock.date(notice.date),
            "notify_type",
            draft.kind().number,
            "notify_module",
            notice.module(),
            "notify_event",
            notice.event(),
            "notify_tag",
            draft.tag(),
            "notify_sub_tag",
            draft.subTag(),
            "notify_title",
            "",
            "setting_name",
            setting(notice),
            "text",
            draft.text(),
            "notify_read",
            Tree.letter(notice.read),
            "params",
            draft.attach() == null ? null : Tree.of("ATTACH", draft.attach()));
    if (draft.kind() == Notice.Kind.CONFIRM) {
      tree.put("notify_buttons", buttons());
    }
    return tree;
  }

  private static String buttons() {
    return Json.write(
        Notice.values().stream()
            .map(value -> Tree.of("TITLE", value, "VALUE", value, "TYPE", "accept"))
            .toList());
  }

  private static String setting(Notice notice) {
    return notice.module() + "|" + notice.event();
  }

  private static void refuseWord(Params params) {
    if (params.isWord("LAST_ID")) {
      throw new Refusal("LAST_ID_STRING", "Last notification ID can't be string");
    }
  }
}
