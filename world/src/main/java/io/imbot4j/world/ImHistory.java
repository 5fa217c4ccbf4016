package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The messages of a dialog, read and searched by the authorising user. */
final class ImHistory {
  private static final int PAGE = 20;
  private static final int LONGEST_PAGE = 50;
  private static final int FOUND_PAGE = 50;
  private static final int LONGEST_FOUND_PAGE = 200;
  private static final int SHORTEST_SEARCH = 3;

  private final Portal portal;
  private final Dialogs dialogs;
  private final ImUserShapes users;
  private final FileShapes files;

  ImHistory(Portal portal) {
    this.portal = portal;
    dialogs = new Dialogs(portal);
    users = new ImUserShapes(portal);
    files = new FileShapes(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.dialog.messages.get", "im", DOCUMENTED, this::get),
        Method.old("im.dialog.messages.search", "im", DOCUMENTED, this::search));
  }

  /** The newest first, or, after FIRST_ID, the oldest first. */
  private Object get(Caller caller, Params params) {
    refuseWords(params, "FIRST_ID", "First ID can't be string");
    refuseWords(params, "LAST_ID", "Last ID can't be string");
    Chat chat = dialogs.seen(caller, params);
    List<Message> page = page(chat, params);
    ImMessageShapes shapes = new ImMessageShapes(caller.userId());
    return Tree.of(
        "chat_id",
        chat.id,
        "messages",
        page.stream().map(shapes::message).toList(),
        "users",
        users.users(authors(page)),
        "files",
        files(page));
  }

  /** A border that is no message of the chat leaves nothing. */
  private static List<Message> page(Chat chat, Params params) {
    int first = params.number("FIRST_ID");
    int last = params.number("LAST_ID");
    int border = first > 0 ? first : last;
    if (border > 0 && chat.messages.stream().noneMatch(message -> message.id == border)) {
      return List.of();
    }
    List<Message> ordered = new ArrayList<>(chat.messages);
    if (first <= 0) {
      Collections.reverse(ordered);
    }
    return ordered.stream()
        .filter(message -> first <= 0 || message.id > first)
        .filter(message -> first > 0 || last <= 0 || message.id < last)
        .limit(params.size("LIMIT", PAGE, LONGEST_PAGE))
        .toList();
  }

  private Object search(Caller caller, Params params) {
    if (params.number("CHAT_ID") <= 0) {
      throw new Refusal("CHAT_ID_EMPTY", "CHAT_ID can't be empty");
    }
    Chat chat =
        portal
            .chats
            .find(params.number("CHAT_ID"))
            .filter(found -> found.members.contains(caller.userId()))
            .orElseThrow(
                () -> new Refusal(403, "ACCESS_ERROR", "You do not have access to this chat"));
    List<Message> page = found(chat, params);
    List<Message> answered =
        page.stream()
            .flatMap(message -> portal.chats.message(message.replyTo).stream())
            .distinct()
            .toList();
    ImMessageShapes shapes = new ImMessageShapes(caller.userId());
    return Tree.of(
        "messages",
        page.stream().map(shapes::found).toList(),
        "users",
        users.camelUsers(authors(Stream.concat(page.stream(), answered.stream()).toList())),
        "files",
        files(page),
        "additionalMessages",
        answered.stream().map(shapes::found).toList(),
        "copilot",
        null,
        "stickers",
        List.of(),
        "reactions",
        page.stream()
            .filter(message -> !message.reactions.isEmpty())
            .map(shapes::reactions)
            .toList(),
        "tariffRestrictions",
        Tree.of("isHistoryLimitExceeded", false),
        "usersShort",
        List.of());
  }

  private static List<Message> found(Chat chat, Params params) {
    List<Message> ordered = new ArrayList<>(chat.messages);
    boolean oldestFirst = params.child("ORDER").upperCase().text("ID").equalsIgnoreCase("ASC");
    if (!oldestFirst) {
      Collections.reverse(ordered);
    }
    int last = params.number("LAST_ID");
    return ordered.stream()
        .filter(message -> !message.deleted)
        .filter(message -> last <= 0 || (oldestFirst ? message.id > last : message.id < last))
        .filter(matching(params.text("SEARCH_MESSAGE")))
        .filter(within(params.time("DATE_FROM"), params.time("DATE_TO")))
        .filter(within(params.time("DATE"), params.time("DATE").map(ImHistory::dayAfter)))
        .limit(params.size("LIMIT", FOUND_PAGE, LONGEST_FOUND_PAGE))
        .toList();
  }

  /** A text that is too short to be searched for finds everything. */
  private static Predicate<Message> matching(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return message ->
        text.length() < SHORTEST_SEARCH || message.text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static Predicate<Message> within(Optional<Instant> from, Optional<Instant> to) {
    return message ->
        from.filter(message.date::isBefore).isEmpty() && to.filter(message.date::isAfter).isEmpty();
  }

  private static Instant dayAfter(Instant time) {
    return time.plus(Duration.ofDays(1));
  }

  private List<Map<String, @Nullable Object>> files(List<Message> messages) {
    return messages.stream()
        .flatMap(message -> message.files.stream())
        .flatMap(file -> portal.disk.find(file.id()).stream())
        .map(files::whole)
        .toList();
  }

  private static List<Integer> authors(List<Message> messages) {
    return messages.stream().map(message -> message.author).toList();
  }

  private static void refuseWords(Params params, String key, String text) {
    if (params.isWord(key)) {
      throw new Refusal(key + "_STRING", text);
    }
  }
}
