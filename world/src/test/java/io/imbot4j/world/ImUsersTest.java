package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.Answers.words;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.keys;
import static io.imbot4j.world.TestPortal.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImUsersTest {
  private static final Set<Object> USER =
      words(
          "id active name first_name last_name work_position color avatar avatar_hr gender birthday"
              + " extranet network bot connector external_auth_id status idle last_activity_date"
              + " mobile_last_date desktop_last_date absent departments phones bot_data type"
              + " website email");

  private final TestPortal portal = new TestPortal();
  private final Colleague bob = new Colleague(portal, 2);

  @Nested
  class Get {
    @Test
    void tells_of_oneself_and_of_others_in_the_old_spelling() {
      assertThat(keys(bob.call("im.user.get").result())).isEqualTo(USER);
      assertThat(at(bob.call("im.user.get").result(), "first_name")).isEqualTo("Bob");
      assertThat(at(bob.call("im.user.get", "ID", "1").result(), "first_name")).isEqualTo("Ann");
    }

    @Test
    void tells_of_somebody_who_came_later_and_not_after_a_reset() {
      User chen = portal.world.hire("Chen", "zh");
      assertThat(at(bob.call("im.user.get", "ID", chen.id()).result(), "name")).isEqualTo("Chen");
      assertThat(portal.world.as(chen.id()).dialogs()).isNotEmpty();
      assertThat(portal.world.snapshot().users()).contains(chen);
      portal.world.reset();
      assertThat(portal.world.snapshot().users()).doesNotContain(chen);
    }

    @Test
    void tells_what_is_a_bot() {
      int bot = portal.fetching("office");
      RestAnswer answer = bob.call("im.user.get", "ID", bot);
      assertThat(at(answer.result(), "bot")).isEqualTo(true);
      assertThat(at(answer.result(), "type")).isEqualTo("bot");
      assertThat(at(answer.result(), "bot_data", "code")).isEqualTo("office");
    }

    @Test
    void is_refused_for_nobody() {
      assertRefused(bob.call("im.user.get", "ID", 0), 400, "ID_EMPTY", "User ID can't be empty");
      assertRefused(
          bob.call("im.user.get", "ID", 999), 400, "USER_NOT_EXISTS", "User is not exists");
    }
  }

  @Nested
  class ListGet {
    @Test
    void comes_by_number_or_as_a_list() {
      RestAnswer byNumber = bob.call("im.user.list.get", "ID", List.of(1, 3, 999));
      assertThat(keys(byNumber.result())).isEqualTo(words("1 3"));
      RestAnswer list = bob.call("im.user.list.get", "ID", "[1,3]", "RESULT_TYPE", "array");
      assertThat(maps(at(list.result()))).extracting(user -> at(user, "id")).containsExactly(1, 3);
      assertThat(bob.call("im.user.list.get", "ID", List.of(999)).result()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[1"})
    void is_refused_for_what_is_no_list(String ids) {
      assertRefused(
          bob.call("im.user.list.get", "ID", ids),
          400,
          "INVALID_FORMAT",
          "A wrong format for the ID field is passed");
    }
  }

  @Nested
  class Status {
    @Test
    void is_what_the_user_said_last() {
      assertThat(bob.call("im.user.status.get").result()).isEqualTo("online");
      assertThat(bob.call("im.user.status.set", "STATUS", "dnd").result()).isEqualTo(true);
      assertThat(bob.call("im.user.status.get").result()).isEqualTo("dnd");
      assertThat(at(bob.call("im.user.get").result(), "status")).isEqualTo("dnd");
    }

    @Test
    void is_refused_for_other_words() {
      assertRefused(
          bob.call("im.user.status.set", "STATUS", "bored"),
          400,
          "STATUS_ERROR",
          "Status is not available");
    }

    @Test
    void of_idleness_has_a_start_and_an_end() {
      assertThat(bob.call("im.user.status.idle.start").result()).isEqualTo(true);
      assertThat(idle()).isEqualTo("2026-11-21T09:50:00+00:00");
      bob.call("im.user.status.idle.start", "AGO", 0);
      assertThat(idle()).isEqualTo("2026-11-21T09:59:00+00:00");
      assertThat(bob.call("im.user.status.idle.end").result()).isEqualTo(true);
      assertThat(idle()).isEqualTo(false);
    }

    private Object idle() {
      return at(bob.call("im.user.get").result(), "idle");
    }
  }

  @Nested
  class Current {
    @Test
    void has_the_documented_keys_and_a_number_as_text() {
      RestAnswer answer = bob.call("user.current");
      assertThat(keys(answer.result()))
          .isEqualTo(
              words(
                  "ID ACTIVE NAME LAST_NAME EMAIL LAST_LOGIN DATE_REGISTER IS_ONLINE"
                      + " LAST_ACTIVITY_DATE PERSONAL_GENDER PERSONAL_BIRTHDAY WORK_POSITION"
                      + " UF_EMPLOYMENT_DATE UF_DEPARTMENT"));
      assertThat(at(answer.result(), "ID")).isEqualTo("2");
      assertThat(at(answer.result(), "LAST_ACTIVITY_DATE")).isEqualTo("2026-11-21 10:00:00");
    }

    @Test
    void needs_one_of_the_scopes_of_users() {
      portal.world.faults().revokeScope("user");
      assertThat(bob.call("user.current").error()).isEqualTo("insufficient_scope");
      portal.world.faults().grantScope("user_brief");
      assertThat(bob.call("user.current").error()).isEmpty();
    }
  }
}
