package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.port.Batch;
import io.imbot4j.port.BatchAnswer;
import io.imbot4j.port.Listed;
import io.imbot4j.port.PortalException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BatchesTest {
  private final FakePortal portal = new FakePortal();
  private final BotApi api = new BotApi(portal, null);

  @Nested
  class Written {
    static Stream<Arguments> parameters() {
      return Stream.of(
          arguments(Map.of(), "dish.get"),
          arguments(Map.of("NAME", "soup#1"), "dish.get?NAME=soup%231"),
          arguments(Map.of("NAME", "salt+pepper"), "dish.get?NAME=salt%2Bpepper"),
          arguments(Map.of("NAME", "hot soup"), "dish.get?NAME=hot+soup"),
          arguments(Map.of("NAME", "a&b=c?d"), "dish.get?NAME=a%26b%3Dc%3Fd"),
          arguments(Map.of("NAME", "суп"), "dish.get?NAME=%D1%81%D1%83%D0%BF"),
          arguments(Map.of("HOT", true), "dish.get?HOT=1"),
          arguments(Map.of("HOT", false), "dish.get?HOT=0"),
          arguments(Map.of("ID", 90L), "dish.get?ID=90"),
          arguments(Map.of("ID", List.of(7, "8")), "dish.get?ID%5B0%5D=7&ID%5B1%5D=8"),
          arguments(
              Map.of("filter", Map.of("!A B", List.of(true))),
              "dish.get?filter%5B%21A+B%5D%5B0%5D=1"),
          arguments(
              Map.of("ID", Batch.result("first", "chat", "id")),
              "dish.get?ID=$result[first][chat][id]"),
          arguments(
              Map.of("filter", Map.of("ID", Batch.result("first"))),
              "dish.get?filter%5BID%5D=$result[first]"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void as_a_query_the_portal_parses_back(Map<String, Object> parameters, String command) {
      answers(Map.of());

      api.batch(new Batch().add("first", "menu.get", Map.of()).add("then", "dish.get", parameters));

      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("halt", 0, "cmd", Map.of("first", "menu.get", "then", command)));
    }

    @Test
    void with_a_text_that_looks_like_a_reference_escaped_where_none_can_be_meant() {
      answers(Map.of());

      api.batch(new Batch().add("first", "dish.get", Map.of("NAME", "$result[first]")));

      assertThat(portal.lastCall().parameters().get("cmd"))
          .isEqualTo(Map.of("first", "dish.get?NAME=%24result%5Bfirst%5D"));
    }

    @Test
    void with_a_number_for_whether_it_halts() {
      answers(Map.of());

      api.batch(new Batch().add("first", "menu.get", Map.of()).haltOnError());

      assertThat(portal.lastCall().parameters().get("halt")).isEqualTo(1);
    }

    @Test
    void not_at_all_where_nothing_is_in_it() {
      assertThat(api.batch(new Batch()).done()).isEmpty();
      assertThat(portal.calls).isEmpty();
    }
  }

  @Nested
  class Answers {
    private final Batch batch =
        new Batch().add("0", "menu.list", Map.of()).add("1", "dish.get", Map.of());

    @Test
    void in_a_map() {
      answers(Map.of("0", List.of("soup"), "1", Map.of("ID", 7)));

      BatchAnswer answer = api.batch(batch);

      assertThat(answer.result("0")).isEqualTo(List.of("soup"));
      assertThat(answer.result("1")).isEqualTo(Map.of("ID", 7));
    }

    @Test
    void in_a_list_where_the_names_count_from_0() {
      answers(List.of(List.of("soup"), Map.of("ID", 7)));

      assertThat(api.batch(batch).done()).containsExactlyInAnyOrder("0", "1");
      assertThat(api.batch(batch).result("1")).isEqualTo(Map.of("ID", 7));
    }

    @Test
    void as_unknown_where_the_portal_tells_nothing_of_a_call() {
      answers(Map.of("0", List.of("soup")));

      BatchAnswer answer = api.batch(batch);

      assertThat(answer.result("0")).isEqualTo(List.of("soup"));
      assertThat(answer.failure("1")).get().isInstanceOf(PortalException.Unanswered.class);
    }

    @Test
    void with_totals_and_the_next_page() {
      portal.answers(
          "batch",
          Map.of(
              "result", Map.of("0", List.of("soup"), "1", true),
              "result_error", List.of(),
              "result_total", Map.of("0", 120),
              "result_next", List.of(50)));

      BatchAnswer answer = api.batch(batch);

      assertThat(answer.listed("0")).isEqualTo(new Listed(List.of("soup"), 120L, 50L));
      assertThat(answer.listed("1")).isEqualTo(new Listed(true, null, null));
    }

    @ParameterizedTest
    @CsvSource({
      "ACCESS_DENIED, Refused",
      "QUERY_LIMIT_EXCEEDED, Throttled",
      "expired_token, AccessLost",
      "INTERNAL_SERVER_ERROR, Unanswered"
    })
    void with_the_failure_of_one_beside_the_result_of_another(String code, String kind) {
      portal.answers(
          "batch",
          Map.of(
              "result", List.of(List.of("soup")),
              "result_error", Map.of("1", Map.of("error", code, "error_description", "No."))));

      BatchAnswer answer = api.batch(batch);

      assertThat(answer.done()).containsExactly("0");
      assertThatExceptionOfType(PortalException.class)
          .isThrownBy(() -> answer.result("1"))
          .withMessageContaining("dish.get on portal canteen")
          .satisfies(failure -> assertThat(failure.getClass().getSimpleName()).isEqualTo(kind));
      assertThat(answer.failure("0")).isEmpty();
    }

    @Test
    void with_nothing_for_what_a_halt_kept_from_being_made() {
      portal.answers(
          "batch",
          Map.of(
              "result", List.of(),
              "result_error", Map.of("0", Map.of("error", "ACCESS_DENIED"))));

      BatchAnswer answer = api.batch(batch.haltOnError());

      assertThat(answer.failure("0")).isPresent();
      assertThatIllegalStateException()
          .isThrownBy(() -> answer.result("1"))
          .withMessageContaining("was not made");
    }
  }

  private void answers(Object results) {
    portal.answers("batch", Map.of("result", results, "result_error", List.of()));
  }
}
