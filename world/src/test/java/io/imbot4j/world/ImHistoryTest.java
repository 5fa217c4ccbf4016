package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.Answers.words;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static io.imbot4j.world.TestPortal.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImHistoryTest {
  private final TestPortal portal = new TestPortal();
  private final Colleague ann = new Colleague(portal, 1);
  private final Actor bob = portal.world.as(2);
  private final int chat = ann.number("im.chat.add", "USERS", List.of(2), "TITLE", "Team");
  private final String dialog = "chat" + chat;
  private final int first = bob.say(dialog, "the first word");
  private final int second = ann.number("im.message.add", "DIALOG_ID", dialog, "MESSAGE", "two");
  private final int third =
      bob.say(dialog, "the last word", first, List.of(new MessageView.File(0, "plan.pdf", 9)));

  @Nested
  class Get {
    @Test
    void gives_the_newest_first_with_authors_and_files() {
      RestAnswer answer = get();
      assertThat(keys(answer.result())).isEqualTo(words("chat_id messages users files"));
      assertThat(ids(answer)).containsExactly(third, second, first);
      assertThat(keys(answer.result(), "messages", 0))
          .isEqualTo(
              words(
                  "id chat_id author_id date text unread uuid replaces params disappearing_date"));
      assertThat(at(answer.result(), "messages", 1, "params")).isEqualTo(List.of());
      assertThat(at(answer.result(), "messages", 0, "params", "REPLY_ID")).isEqualTo(first);
      assertThat(at(answer.result(), "files", 0, "name")).isEqualTo("plan.pdf");
      assertThat(maps(at(answer.result(), "users")))
          .extracting(user -> at(user, "first_name"))
          .containsExactly("Bob", "Ann");
    }

    @Test
    void goes_back_from_a_message_or_on_from_one() {
      assertThat(ids(get("LAST_ID", third))).containsExactly(second, first);
      assertThat(ids(get("FIRST_ID", first, "LIMIT", 1))).containsExactly(second);
      assertThat(ids(get("LAST_ID", 100_000))).isEmpty();
      assertThat(at(get("FIRST_ID", 100_000).result(), "users")).isEqualTo(List.of());
    }

    @Test
    void tells_edits_deletions_likes_and_menus_in_the_params() {
      Map<String, ?> item = fields("TEXT", "Site", "LINK", "https://example.com");
      int message =
          ann.number("im.message.add", "DIALOG_ID", dialog, "MESSAGE", "x", "MENU", List.of(item));
      bob.react(message, "like");
      bob.edit(first, "changed");
      bob.delete(third);
      RestAnswer answer = get();
      assertThat(at(answer.result(), "messages", 0, "params", "LIKE")).isEqualTo(List.of(2));
      assertThat(at(answer.result(), "messages", 0, "params", "MENU", 0, "LINK"))
          .isEqualTo("https://example.com");
      assertThat(at(answer.result(), "messages", 1, "params", "IS_DELETED")).isEqualTo("Y");
      assertThat(at(answer.result(), "messages", 3, "params", "IS_EDITED")).isEqualTo("Y");
    }

    @Test
    void is_refused_for_words_and_closed_dialogs() {
      assertRefused(get("FIRST_ID", "abc"), 400, "FIRST_ID_STRING", "First ID can't be string");
      assertRefused(get("LAST_ID", "abc"), 400, "LAST_ID_STRING", "Last ID can't be string");
      assertRefused(
          ann.call("im.dialog.messages.get", "DIALOG_ID", "chat404"),
          403,
          "ACCESS_ERROR",
          "You do not have access to the specified dialog");
    }

    private RestAnswer get(Object... params) {
      return ann.call("im.dialog.messages.get", with("DIALOG_ID", dialog, params));
    }
  }

  @Nested
  class Search {
    @Test
    void finds_a_text_in_both_spellings() {
      RestAnswer answer = search("SEARCH_MESSAGE", "WORD");
      assertThat(keys(answer.result()))
          .isEqualTo(
              words(
                  ("messages users files additionalMessages copilot stickers reactions"
                      + " tariffRestrictions usersShort")));
      assertThat(ids(answer)).containsExactly(third, first);
      assertThat(keys(answer.result(), "messages", 0))
          .isEqualTo(
              words(
                  ("id chatId chat_id authorId author_id date text isSystem uuid forward params"
                      + " viewedByOthers unread viewed viewedCount block")));
      assertThat(at(answer.result(), "users", 0, "firstName")).isEqualTo("Bob");
      assertThat(at(answer.result(), "additionalMessages", 0, "id")).isEqualTo(first);
    }

    @Test
    void follows_the_order_and_the_border() {
      assertThat(ids(search("ORDER", fields("ID", "ASC"), "LIMIT", 2)))
          .containsExactly(first, second);
      assertThat(ids(search("ORDER", fields("ID", "ASC"), "LAST_ID", second)))
          .containsExactly(third);
      assertThat(ids(search("LAST_ID", second))).containsExactly(first);
      assertThat(ids(search("SEARCH_MESSAGE", "tw"))).hasSize(3);
    }

    @Test
    void keeps_to_the_days_asked_for() {
      portal.world.advance(Duration.ofDays(2));
      int late =
          new Colleague(portal, 1).number("im.message.add", "DIALOG_ID", dialog, "MESSAGE", "late");
      assertThat(ids(search("DATE_FROM", "2026-11-22T00:00:00+00:00"))).containsExactly(late);
      assertThat(ids(search("DATE_TO", "2026-11-22T00:00:00+00:00"))).hasSize(3);
      assertThat(ids(search("DATE", "2026-11-23T00:00:00+00:00"))).containsExactly(late);
    }

    @Test
    void tells_reactions() {
      bob.react(second, "like");
      assertThat(at(search("SEARCH_MESSAGE", "two").result(), "reactions", 0))
          .isEqualTo(
              fields(
                  "messageId",
                  second,
                  "reactionCounters",
                  fields("like", 1),
                  "reactionUsers",
                  fields("like", List.of(2)),
                  "ownReactions",
                  List.of()));
    }

    @Test
    void is_refused_without_a_chat_one_is_in() {
      assertRefused(
          ann.call("im.dialog.messages.search"), 400, "CHAT_ID_EMPTY", "CHAT_ID can't be empty");
      assertRefused(
          ann.call("im.dialog.messages.search", "CHAT_ID", 404),
          403,
          "ACCESS_ERROR",
          "You do not have access to this chat");
    }

    private RestAnswer search(Object... params) {
      return new Colleague(portal, 1)
          .call("im.dialog.messages.search", with("CHAT_ID", chat, params));
    }
  }

  private static List<Object> ids(RestAnswer answer) {
    return maps(at(answer.result(), "messages")).stream()
        .map(message -> at(message, "id"))
        .toList();
  }

  private static Object[] with(String key, Object value, Object... more) {
    List<Object> all = new ArrayList<>(List.of(key, value));
    all.addAll(List.of(more));
    return all.toArray();
  }
}
