package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.keys;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  private static final String GET = "imbot.v2.Chat.Message.get";
  private static final String CONTEXT = "imbot.v2.Chat.Message.getContext";

  private final TestPortal portal = new TestPortal();
  private final int bot = portal.fetching("archive", "supervisor");
  private final Actor ann = portal.world.as(1);
  private final String team = "chat" + ann.createChat("Team", List.of(2, bot), false);

  @Nested
  class Get {
    @Test
    void shows_a_message_and_who_wrote_it() {
      int message = ann.say(team, "hello");
      Object result = at(portal.asBot(bot, GET, "messageId", message).result());
      assertThat(keys(result)).isEqualTo(Set.of("message", "user"));
      assertThat(keys(result, "message"))
          .containsExactlyInAnyOrder(
              "id",
              "chatId",
              "authorId",
              "date",
              "text",
              "isSystem",
              "uuid",
              "forward",
              "params",
              "viewedByOthers");
      assertThat(at(result, "user"))
          .isEqualTo(
              Map.of("id", 1, "active", true, "name", "Ann Lee", "bot", false, "type", "employee"));
    }

    @Test
    void a_line_of_the_portal_has_no_user() {
      RestAnswer sent = portal.send(bot, team, "message", "closed", "system", true);
      RestAnswer got = portal.asBot(bot, GET, "messageId", at(sent.result(), "id"));
      assertThat(at(got.result())).hasFieldOrPropertyWithValue("user", null);
    }
  }

  @Nested
  class GetContext {
    private final List<Integer> said =
        IntStream.range(0, 120).mapToObj(number -> ann.say(team, "line " + number)).toList();

    @ParameterizedTest
    @CsvSource({
      "0, 2, line 0, 3, false, true",
      "60, 2, line 58, 5, true, true",
      "119, 2, line 117, 3, true, false",
      "60, 0, line 59, 3, true, true",
      "60, 1000, line 10, 101, true, true",
      "60, , line 10, 101, true, true"
    })
    void shows_so_many_on_both_sides(
        int place, String range, String first, int count, boolean before, boolean behind) {
      RestAnswer answer =
          range == null
              ? portal.asBot(bot, CONTEXT, "messageId", said.get(place))
              : portal.asBot(bot, CONTEXT, "messageId", said.get(place), "range", range);
      Object page = at(answer.result());
      assertThat(TestPortal.maps(at(page, "messages"))).hasSize(count);
      assertThat(at(page, "messages", 0, "text")).isEqualTo(first);
      assertThat(at(page, "hasPrevPage")).isEqualTo(before);
      assertThat(at(page, "hasNextPage")).isEqualTo(behind);
    }

    @Test
    void names_everyone_who_wrote_once() {
      portal.world.as(2).say(team, "and me");
      Object page = at(portal.asBot(bot, CONTEXT, "messageId", said.get(119)).result());
      assertThat(keys(page)).isEqualTo(Set.of("messages", "users", "hasPrevPage", "hasNextPage"));
      assertThat(TestPortal.maps(at(page, "users")))
          .extracting(user -> user.get("id"))
          .containsExactly(1, 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {GET, CONTEXT})
  void a_bot_that_does_not_hear_everything_may_not_look_back(String method) {
    int message = ann.say(team, "hello");
    int ordinary = portal.fetching("ordinary");
    int personal = portal.fetching("butler", "personal");
    ann.addMembers(team, List.of(ordinary, personal));
    RestAnswer refused = portal.asBot(ordinary, method, "messageId", message);
    assertThat(refused.error()).isEqualTo("BOT_TYPE_NOT_ALLOWED");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(portal.asBot(personal, method, "messageId", message).error()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {GET, CONTEXT})
  void what_is_not_there_or_not_for_the_bot_is_refused(String method) {
    String foreign = "chat" + ann.createChat("Attic", List.of(2), false);
    int message = ann.say(foreign, "psst");
    assertThat(portal.asBot(bot, method, "messageId", 404).error()).isEqualTo("MESSAGE_NOT_FOUND");
    assertThat(portal.asBot(bot, method, "messageId", message).error())
        .isEqualTo("MESSAGE_ACCESS_DENIED");
  }

  @ParameterizedTest
  @ValueSource(strings = {GET, CONTEXT})
  void a_bot_shows_who_it_is(String method) {
    assertThat(portal.call(method, "botId", bot).error()).isEqualTo("BOT_TOKEN_NOT_SPECIFIED");
    assertThat(portal.call(method, "botToken", TOKEN).error()).isEqualTo("BOT_ID_REQUIRED");
    assertThat(portal.asBot(404, method).error()).isEqualTo("BOT_NOT_FOUND");
    assertThat(portal.call(method, "botId", bot, "botToken", "other").error())
        .isEqualTo("BOT_OWNERSHIP_ERROR");
  }
}
