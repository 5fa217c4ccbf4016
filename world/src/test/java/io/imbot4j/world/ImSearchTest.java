package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.Answers.words;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static io.imbot4j.world.TestPortal.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImSearchTest {
  private final TestPortal portal = new TestPortal();
  private final Colleague bob = new Colleague(portal, 2);

  @ParameterizedTest
  @ValueSource(
      strings = {"im.search.user.list", "im.search.chat.list", "im.search.department.list"})
  void a_phrase_has_two_characters_or_more(String method) {
    assertRefused(bob.call(method, "FIND", "a "), 400, "FIND_SHORT", "Too short a search phrase.");
  }

  @Nested
  class Users {
    @Test
    void come_by_number_with_fewer_keys_than_elsewhere() {
      RestAnswer answer = bob.call("im.search.user.list", "FIND", "stone");
      assertThat(keys(answer.result())).isEqualTo(words("2"));
      assertThat(keys(answer.result(), "2"))
          .isEqualTo(
              words(
                  "id name first_name last_name work_position color avatar gender birthday extranet"
                      + " network bot connector external_auth_id status idle last_activity_date"
                      + " mobile_last_date departments absent phones"));
      assertThat(answer.body()).containsEntry("total", 1).doesNotContainKey("next");
    }

    @Test
    void nobody_is_an_empty_list() {
      assertThat(bob.call("im.search.user.list", "FIND", "xyz").result()).isEqualTo(List.of());
    }
  }

  @Nested
  class Chats {
    @Test
    void come_in_pages_from_those_the_user_may_see() {
      portal.world.as(2).createChat("Team one", List.of(), false);
      portal.world.as(1).createChat("Team two", List.of(), true);
      portal.world.as(1).createChat("Team three", List.of(), false);
      RestAnswer answer = bob.call("im.search.chat.list", "FIND", "team", "LIMIT", 1);
      assertThat(maps(at(answer.result())))
          .extracting(chat -> at(chat, "name"))
          .containsExactly("Team one");
      assertThat(answer.body()).containsEntry("total", 2).containsEntry("next", 1);
      assertThat(keys(answer.result(), 0)).doesNotContain("dialog_id", "readed_list");
    }

    @Test
    void of_open_lines_are_found_when_asked_for() {
      bob.call("im.chat.add", "TITLE", "Guest", "ENTITY_TYPE", "LINES", "ENTITY_ID", "x|1|2|3");
      assertThat(bob.call("im.search.chat.list", "FIND", "guest").result()).isEqualTo(List.of());
      assertThat(maps(at(bob.call("im.search.chat.list", "FIND_LINES", "guest").result())))
          .hasSize(1);
    }
  }

  @Nested
  class Departments {
    @Test
    void are_one_with_its_manager() {
      Map<String, ?> office =
          fields(
              "id", 1, "name", "Office", "full_name", "Office / portal.test", "manager_user_id", 1);
      assertThat(bob.call("im.department.get", "ID", List.of(1, 7)).result())
          .isEqualTo(List.of(office));
      RestAnswer found = bob.call("im.search.department.list", "FIND", "off", "USER_DATA", "Y");
      assertThat(at(found.result(), 0, "manager_user_data", "first_name")).isEqualTo("Ann");
      assertThat(found.body()).containsEntry("total", 1);
      assertThat(bob.call("im.department.managers.get", "ID", List.of(1)).result())
          .isEqualTo(Map.of("1", List.of(1)));
    }

    @Test
    void have_people() {
      assertThat(bob.call("im.department.employees.get", "ID", List.of(1)).result())
          .isEqualTo(Map.of("1", List.of(1, 2, 3)));
      RestAnswer colleagues = bob.call("im.department.colleagues.list", "LIMIT", 1);
      assertThat(colleagues.result()).isEqualTo(List.of(1));
      assertThat(colleagues.body()).containsEntry("total", 2).containsEntry("next", 1);
      RestAnswer told = bob.call("im.department.colleagues.list", "USER_DATA", "Y");
      assertThat(at(told.result(), 1, "id")).isEqualTo(3);
    }

    @Test
    void are_refused_without_a_number() {
      assertRefused(
          bob.call("im.department.get"),
          400,
          "INVALID_FORMAT",
          "A wrong format for the ID field is passed");
      assertRefused(
          bob.call("im.department.managers.get"), 400, "ID_EMPTY", "Department ID can't be empty");
      assertThat(bob.call("im.department.employees.get").error()).isEqualTo("ID_EMPTY");
    }
  }

  @Nested
  class Counters {
    @Test
    void tell_what_is_unread_and_muted() {
      int team = portal.world.as(1).createChat("Team", List.of(2), false);
      int loud = portal.world.as(1).createChat("Loud", List.of(2), false);
      bob.call("im.chat.mute", "CHAT_ID", loud);
      portal.world.as(1).say("chat" + team, "x");
      portal.world.as(1).say("chat" + loud, "x");
      portal.world.as(1).say("2", "x");
      portal.call("im.notify", "USER_ID", 2, "MESSAGE", "x");
      RestAnswer answer = bob.call("im.counters.get");
      assertThat(at(answer.result(), "TYPE"))
          .isEqualTo(
              fields("ALL", 3, "NOTIFY", 1, "CHAT", 1, "LINES", 0, "DIALOG", 1, "MESSENGER", 2));
      assertThat(at(answer.result(), "CHAT")).isEqualTo(Map.of("" + team, 1));
      assertThat(at(answer.result(), "CHAT_MUTED")).isEqualTo(Map.of("" + loud, 1));
      assertThat(at(answer.result(), "DIALOG")).isEqualTo(Map.of("1", 1));
      assertThat(at(answer.result(), "LINES")).isEqualTo(List.of());
    }
  }

  @Test
  void the_messenger_has_a_revision() {
    assertThat(keys(bob.call("im.revision.get").result()))
        .isEqualTo(words("rest web mobile desktop im_revision_mobile"));
  }
}
