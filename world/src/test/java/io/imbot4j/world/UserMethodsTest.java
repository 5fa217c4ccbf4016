package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code user.get} and its like: Ann Lee, Bob Stone and Вера Орлова, numbers 1 to 3. */
class UserMethodsTest {
  private final TestPortal portal = new TestPortal();

  @Nested
  class Get {
    @Test
    void gives_all_people_and_no_bot_with_their_number() {
      portal.fetching("office");
      RestAnswer answer = portal.call("user.get");
      assertThat(ids(answer)).containsExactly("1", "2", "3");
      assertThat(answer.body()).containsEntry("total", 3).doesNotContainKey("next");
      assertThat(at(answer.result(), 0, "USER_TYPE")).isEqualTo("employee");
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.world.UserMethodsTest#conditions")
    void gives_those_who_fulfil_every_condition(Map<String, Object> filter, List<Object> expected) {
      assertThat(ids(portal.call("user.get", "FILTER", filter))).isEqualTo(expected);
    }

    @Test
    void takes_conditions_beside_the_filter_and_names_in_any_case() {
      assertThat(ids(portal.call("user.get", "id", 2))).containsExactly("2");
      assertThat(ids(portal.call("user.get", "filter", fields("last_name", "Lee"))))
          .containsExactly("1");
    }

    @Test
    void sorts_by_any_field_either_way() {
      assertThat(ids(portal.call("user.get", "sort", "ID", "order", "DESC")))
          .containsExactly("3", "2", "1");
      assertThat(ids(portal.call("user.get", "sort", "WORK_POSITION")))
          .containsExactly("1", "2", "3");
    }

    @Test
    void gives_the_fields_that_are_selected() {
      RestAnswer answer = portal.call("user.get", "select", List.of("ID", "UF_*", "NO_SUCH"));
      assertThat(TestPortal.keys(answer.result(), 0))
          .containsOnly("ID", "UF_DEPARTMENT", "UF_EMPLOYMENT_DATE");
    }

    @Test
    void gives_fifty_at_a_time() {
      IntStream.range(0, 60).forEach(unused -> portal.world.hire("Kim", "en"));
      RestAnswer first = portal.call("user.get");
      assertThat(ids(first)).hasSize(50);
      assertThat(first.body()).containsEntry("total", 63).containsEntry("next", 50);
      RestAnswer second = portal.call("user.get", "start", 50);
      assertThat(ids(second)).hasSize(13);
      assertThat(second.body()).doesNotContainKey("next");
      assertThat(portal.call("user.get", "start", -1).body()).doesNotContainKeys("total", "next");
    }
  }

  @Test
  void search_finds_words_within_fields_or_in_any() {
    assertThat(ids(portal.call("user.search", "FILTER", fields("NAME", "nn"))))
        .containsExactly("1");
    assertThat(ids(portal.call("user.search", "FILTER", fields("FIND", "sale"))))
        .containsExactly("2");
  }

  @Test
  void admin_is_whose_the_webhook_is() {
    assertThat(portal.call("user.admin").result()).isEqualTo(true);
    Credentials bob = new Credentials.Token(portal.world.issueToken(2).accessToken());
    assertThat(portal.world.call(new RestCall(bob, "user.admin", Map.of())).result())
        .isEqualTo(false);
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        Arguments.of(fields("ID", "2"), List.of("2")),
        Arguments.of(fields("ID", List.of(1, 3)), List.of("1", "3")),
        Arguments.of(fields("@ID", List.of(1, 3), "NAME", "ann"), List.of("1")),
        Arguments.of(fields("!ID", 1), List.of("2", "3")),
        Arguments.of(fields("!@ID", List.of(1, 2)), List.of("3")),
        Arguments.of(fields(">=ID", 2), List.of("2", "3")),
        Arguments.of(fields(">ID", 2), List.of("3")),
        Arguments.of(fields("<=ID", 2), List.of("1", "2")),
        Arguments.of(fields("<ID", 2), List.of("1")),
        Arguments.of(fields("%LAST_NAME", "o"), List.of("2")),
        Arguments.of(fields("=%NAME", "b%"), List.of("2")),
        Arguments.of(fields("!=%NAME", "%b%"), List.of("1", "3")),
        Arguments.of(fields("ACTIVE", true, "IS_ONLINE", "Y"), List.of("1", "2", "3")),
        Arguments.of(fields("ACTIVE", "N"), List.of()),
        Arguments.of(fields("UF_DEPARTMENT", 1), List.of("1", "2", "3")),
        Arguments.of(fields("UF_DEPARTMENT", 7), List.of()),
        Arguments.of(fields("NAME_SEARCH", "орло"), List.of("3")),
        Arguments.of(fields("NAME", "nobody"), List.of()));
  }

  private static List<Object> ids(RestAnswer answer) {
    return TestPortal.maps(at(answer.result())).stream().map(user -> user.get("ID")).toList();
  }
}
