package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.Answers.words;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static io.imbot4j.world.TestPortal.maps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImNotifyTest {
  private final TestPortal portal = new TestPortal();
  private final Colleague ann = new Colleague(portal, 1);
  private final Colleague bob = new Colleague(portal, 2);

  @Nested
  class Add {
    @Test
    void reaches_its_user_from_a_person_or_from_the_portal() {
      int personal = ann.number("im.notify.personal.add", "USER_ID", 2, "MESSAGE", " one ");
      int system = ann.number("im.notify.system.add", "USER_ID", 2, "MESSAGE", "two");
      RestAnswer answer = bob.call("im.notify.get");
      assertThat(keys(answer.result()))
          .isEqualTo(words("total_count total_unread_count chat_id notifications users"));
      assertThat(ids(answer)).containsExactly(system, personal);
      assertThat(keys(answer.result(), "notifications", 0))
          .isEqualTo(
              words(
                  "id chat_id author_id date notify_type notify_module notify_event notify_tag"
                      + " notify_sub_tag notify_title setting_name text notify_read params"));
      assertThat(notices(answer))
          .extracting(notice -> at(notice, "author_id"), notice -> at(notice, "notify_type"))
          .containsExactly(tuple(0, 4), tuple(1, 2));
      assertThat(at(answer.result(), "notifications", 1, "text")).isEqualTo("one");
      assertThat(at(answer.result(), "users", 0, "id")).isEqualTo(1);
    }

    @Test
    void takes_the_type_of_its_parameter() {
      ann.call("im.notify", "USER_ID", 2, "MESSAGE", "x", "TYPE", "SYSTEM");
      ann.call("im.notify", "USER_ID", 2, "MESSAGE", "x");
      assertThat(notices(bob.call("im.notify.get")))
          .extracting(notice -> at(notice, "notify_type"))
          .containsExactly(2, 4);
    }

    @Test
    void takes_the_place_of_another_with_its_tag() {
      notifyByWebhook("TAG", "order|7", "MESSAGE", "one");
      notifyByWebhook("TAG", "order|7", "SUB_TAG", "orders", "MESSAGE", "two");
      RestAnswer answer = bob.call("im.notify.get");
      assertThat(at(answer.result(), "total_count")).isEqualTo(1);
      assertThat(at(answer.result(), "notifications", 0, "notify_tag"))
          .isEqualTo("MP|customshop|order|7");
      assertThat(at(answer.result(), "notifications", 0, "notify_sub_tag"))
          .isEqualTo("MP|customshop|orders");
    }

    @Test
    void keeps_an_attachment_and_is_false_for_nobody() {
      List<?> blocks = List.of(fields("MESSAGE", "x"));
      ann.call("im.notify", "USER_ID", 2, "MESSAGE", "x", "ATTACH", blocks);
      assertThat(at(bob.call("im.notify.get").result(), "notifications", 0, "params", "ATTACH"))
          .isEqualTo(blocks);
      assertThat(ann.call("im.notify", "USER_ID", 999, "MESSAGE", "x").result()).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"im.notify", "im.notify.personal.add", "im.notify.system.add"})
    void is_refused_for_what_is_wrong(String method) {
      assertRefused(ann.call(method), 400, "USER_ID_EMPTY", "User ID can't be empty");
      assertRefused(
          ann.call(method, "USER_ID", 2, "MESSAGE", " "),
          400,
          "MESSAGE_EMPTY",
          "Message can't be empty");
      assertThat(ann.call(method, "USER_ID", 2, "MESSAGE", "x", "ATTACH", "[1]").error())
          .isEqualTo("ATTACH_ERROR");
      List<?> large = List.of(fields("MESSAGE", "x".repeat(60_000)));
      assertThat(ann.call(method, "USER_ID", 2, "MESSAGE", "x", "ATTACH", large).error())
          .isEqualTo("ATTACH_OVERSIZE");
    }
  }

  @Nested
  class Get {
    private final int first = ann.number("im.notify", "USER_ID", 2, "MESSAGE", "one");
    private final int question = portal.world.ask(2, "Come to the party?");
    private final int last = ann.number("im.notify", "USER_ID", 2, "MESSAGE", "two");

    @Test
    void gives_questions_first_with_their_buttons() {
      RestAnswer answer = bob.call("im.notify.get");
      assertThat(ids(answer)).containsExactly(question, last, first);
      assertThat(at(answer.result(), "notifications", 0, "notify_buttons"))
          .isInstanceOf(String.class);
    }

    @Test
    void goes_on_behind_the_last_one_seen() {
      assertThat(ids(get("LAST_ID", question, "LAST_TYPE", 1))).containsExactly(last, first);
      assertThat(ids(get("LAST_ID", last, "LAST_TYPE", 3))).containsExactly(first);
      assertThat(ids(get("LIMIT", 1))).containsExactly(question);
    }

    @Test
    void is_refused_for_half_a_cursor_and_for_words() {
      assertRefused(
          get("LAST_ID", 7),
          400,
          "LAST_ID_AND_LAST_TYPE",
          "Parameters LAST_ID and LAST_TYPE should be used together.");
      assertRefused(
          get("LAST_ID", "abc", "LAST_TYPE", 3),
          400,
          "LAST_ID_STRING",
          "Last notification ID can't be string");
    }

    private RestAnswer get(Object... params) {
      return bob.call("im.notify.get", params);
    }
  }

  @Nested
  class Search {
    private final int invoice = ann.number("im.notify", "USER_ID", 2, "MESSAGE", "Invoice 7");
    private final int other = ann.number("im.notify.system.add", "USER_ID", 2, "MESSAGE", "other");

    @Test
    void finds_a_text() {
      RestAnswer answer = search("SEARCH_TEXT", "invoice");
      assertThat(keys(answer.result()))
          .isEqualTo(words("chat_id total_results notifications users"));
      assertThat(ids(answer)).containsExactly(invoice);
      assertThat(at(answer.result(), "total_results")).isEqualTo(1);
    }

    @Test
    void finds_by_type_author_and_day() {
      assertThat(ids(search("SEARCH_TYPE", "rest|rest_notify"))).containsExactly(other, invoice);
      assertThat(ids(search("SEARCH_TYPES", List.of("tasks")))).isEmpty();
      assertThat(ids(search("SEARCH_AUTHORS", List.of(1)))).containsExactly(invoice);
      assertThat(ids(search("SEARCH_DATE", "2026-11-21T00:00:00+00:00", "LAST_ID", other)))
          .containsExactly(invoice);
      assertThat(
              ids(
                  search(
                      "SEARCH_DATE_FROM",
                      "2026-11-19T00:00:00+00:00",
                      "SEARCH_DATE_TO",
                      "2026-11-20T00:00:00+00:00")))
          .isEmpty();
      assertThat(ids(search("SEARCH_TEXT", "other", "GROUP_TAG", "MP|x"))).isEmpty();
    }

    @Test
    void is_refused_for_too_little_and_for_words() {
      assertRefused(
          search("SEARCH_TEXT", "in"),
          400,
          "SEARCH_TEXT_ERROR",
          "SEARCH_TEXT can't be less then 3 symbols");
      assertThat(search("SEARCH_TEXT", "invoice", "LAST_ID", "abc").error())
          .isEqualTo("LAST_ID_STRING");
    }

    private RestAnswer search(Object... params) {
      return bob.call("im.notify.history.search", params);
    }
  }

  @Nested
  class Read {
    private final int first = ann.number("im.notify", "USER_ID", 2, "MESSAGE", "one");
    private final int second = ann.number("im.notify", "USER_ID", 2, "MESSAGE", "two");
    private final int third = ann.number("im.notify", "USER_ID", 2, "MESSAGE", "three");

    @Test
    void marks_one_or_it_and_all_newer_ones() {
      assertThat(bob.call("im.notify.read").result()).isEqualTo(true);
      assertThat(unread()).isEqualTo(3L);
      bob.call("im.notify.read", "ID", first, "ONLY_CURRENT", "Y");
      assertThat(unread()).isEqualTo(2L);
      bob.call("im.notify.read", "ID", second);
      assertThat(unread()).isEqualTo(0L);
      bob.call("im.notify.read", "ID", third, "ACTION", "N");
      assertThat(unread()).isEqualTo(1L);
    }

    @Test
    void marks_a_list() {
      assertThat(bob.call("im.notify.read.list", "IDS", List.of(first, third)).result())
          .isEqualTo(true);
      assertThat(unread()).isEqualTo(1L);
      assertRefused(
          bob.call("im.notify.read.list", "IDS", "7"),
          400,
          "PARAMS_ERROR",
          "No IDS param or it is not an array");
    }

    @Test
    void marks_all_and_tells_the_counter() {
      assertThat(bob.call("im.notify.read.all").result())
          .isEqualTo(Map.of("result", true, "newCounter", 0));
      assertThat(unread()).isEqualTo(0L);
    }

    private Object unread() {
      return at(bob.call("im.notify.get").result(), "total_unread_count");
    }
  }

  @Nested
  class Answer {
    @Test
    void goes_to_a_person_and_to_nobody_else() {
      int personal = ann.number("im.notify", "USER_ID", 2, "MESSAGE", "one");
      int system = ann.number("im.notify.system.add", "USER_ID", 2, "MESSAGE", "two");
      assertThat(answer(personal, "fine").result())
          .isEqualTo(
              Map.of("result_message", List.of("Your response has been successfully sent.")));
      assertThat(answer(system, "fine").result()).isEqualTo(Map.of("result_message", false));
      assertRefused(answer(0, "fine"), 400, "ID_ERROR", "Notification ID can't be empty");
      assertRefused(answer(personal, " "), 400, "ANSWER_TEXT_ERROR", "ANSWER_TEXT can't be empty");
    }

    private RestAnswer answer(int notice, String text) {
      return bob.call("im.notify.answer", "NOTIFY_ID", notice, "ANSWER_TEXT", text);
    }
  }

  @Nested
  class Confirm {
    @Test
    void presses_a_button_of_a_question_once() {
      int question = portal.world.ask(2, "Come to the party?");
      assertThat(confirm(question, "maybe").result()).isEqualTo(Map.of("result_message", false));
      assertThat(confirm(question, "Y").result())
          .isEqualTo(Map.of("result_message", List.of("Accepted")));
      assertThat(confirm(question, "Y").result()).isEqualTo(Map.of("result_message", false));
      assertRefused(confirm(0, "Y"), 400, "ID_ERROR", "Notification ID can't be empty");
      assertRefused(
          confirm(question, ""), 400, "NOTIFY_VALUE_ERROR", "Notification Value can't be empty");
    }

    private RestAnswer confirm(int notice, String value) {
      return bob.call("im.notify.confirm", "NOTIFY_ID", notice, "NOTIFY_VALUE", value);
    }
  }

  @Nested
  class Delete {
    @Test
    void takes_an_own_one_by_its_number() {
      int notice = ann.number("im.notify", "USER_ID", 2, "MESSAGE", "one");
      assertThat(ann.call("im.notify.delete", "ID", notice).result()).isEqualTo(false);
      assertThat(bob.call("im.notify.delete", "ID", notice).result()).isEqualTo(true);
      assertThat(ids(bob.call("im.notify.get"))).isEmpty();
    }

    @Test
    void takes_those_of_the_application_by_a_tag() {
      notifyByWebhook("TAG", "order|7", "SUB_TAG", "orders", "MESSAGE", "one");
      assertThat(ann.call("im.notify.delete", "TAG", "order|7").result()).isEqualTo(false);
      assertThat(portal.call("im.notify.delete", "SUB_TAG", "orders", "CLIENT_ID", "shop").result())
          .isEqualTo(true);
    }

    @Test
    void is_refused_without_a_name() {
      assertRefused(portal.call("im.notify.delete"), 400, "PARAMS_ERROR", "Incorrect params");
      assertRefused(
          portal.call("im.notify.delete", "TAG", "order|7"),
          403,
          "ACCESS_DENIED",
          "Access denied! Client ID not specified");
    }
  }

  @Test
  void the_kinds_of_notifications_are_listed_by_module() {
    RestAnswer answer = bob.call("im.notify.schema.get");
    assertThat(keys(answer.result(), "rest")).isEqualTo(words("NAME MODULE_ID LIST"));
    assertThat(at(answer.result(), "rest", "LIST", 0, "ID")).isEqualTo("rest|rest_notify");
  }

  private void notifyByWebhook(Object... params) {
    Map<String, @Nullable Object> whole = new HashMap<>(fields(params));
    whole.putAll(Map.of("USER_ID", 2, "CLIENT_ID", "shop"));
    portal.world.call(new RestCall(portal.world.config().webhook(), "im.notify", whole));
  }

  private static List<Map<String, Object>> notices(RestAnswer answer) {
    return maps(at(answer.result(), "notifications"));
  }

  private static List<Object> ids(RestAnswer answer) {
    return notices(answer).stream().map(notice -> at(notice, "id")).toList();
  }
}
