package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.CLIENT;
import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {
  private final TestPortal portal = new TestPortal();

  @Nested
  class New_generation {
    @Test
    void the_same_code_gives_the_same_bot_unchanged() {
      int bot = portal.fetching("office");
      assertThat(bot).isEqualTo(456);
      RestAnswer again =
          register("code", "office", "botToken", TOKEN, "properties", fields("name", "Other"));
      assertThat(at(again.result(), "bot", "id")).isEqualTo(bot);
      assertThat(at(again.result(), "users", 0, "name")).isEqualTo("office");
    }

    @Test
    void a_code_of_somebody_else_is_taken() {
      portal.fetching("office");
      assertThat(
              register("code", "office", "botToken", "other", "properties", fields("name", "Other"))
                  .error())
          .isEqualTo("BOT_CODE_ALREADY_TAKEN");
    }

    @Test
    void what_is_missing_is_named() {
      assertThat(register("code", "a").error()).isEqualTo("BOT_TOKEN_NOT_SPECIFIED");
      assertThat(register("code", "a", "botToken", "x".repeat(41)).error())
          .isEqualTo("BOT_TOKEN_INVALID_LENGTH");
      assertThat(register("botToken", TOKEN).error()).isEqualTo("BOT_CODE_REQUIRED");
      assertThat(register("code", "a", "botToken", TOKEN).error())
          .isEqualTo("BOT_PROPERTIES_REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
      "type, clown, BOT_INVALID_TYPE",
      "eventMode, push, BOT_INVALID_EVENT_MODE",
      "eventMode, webhook, BOT_WEBHOOK_URL_REQUIRED",
      "webhookUrl, ftp://bot.test/, BOT_INVALID_CALLBACK"
    })
    void what_is_wrong_is_named(String field, String value, String error) {
      RestAnswer answer =
          register("code", "a", "botToken", TOKEN, "properties", fields("name", "A"), field, value);
      assertThat(answer.error()).isEqualTo(error);
      assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_colour_comes_in_as_a_name_and_goes_out_as_hex() {
      RestAnswer answer =
          register(
              "code",
              "a",
              "botToken",
              TOKEN,
              "properties",
              fields("name", "A", "color", "lightBlue"));
      assertThat(at(answer.result(), "users", 0, "color")).isEqualTo("#4ba5c3");
    }

    @Test
    void more_bots_than_allowed_are_refused() {
      portal.world.faults().limitBots(1);
      portal.fetching("office");
      assertThat(
              register("code", "b", "botToken", TOKEN, "properties", fields("name", "B")).error())
          .isEqualTo("BOT_LIMIT_EXCEEDED");
    }

    @Test
    void none_is_let_in_where_none_is_allowed() {
      portal.world.faults().limitBots(0);
      assertThat(
              register("code", "b", "botToken", TOKEN, "properties", fields("name", "B")).error())
          .isEqualTo("BOT_LIMIT_EXCEEDED");
      portal.world.faults().clear();
      portal.fetching("office");
    }

    @Test
    void a_refused_update_leaves_the_token_as_it_was() {
      int bot = portal.fetching("office");
      RestAnswer refused =
          portal.call(
              "imbot.v2.Bot.update",
              "botId",
              bot,
              "botToken",
              TOKEN,
              "fields",
              fields("botToken", "another-token", "eventMode", "pigeon"));
      assertThat(refused.error()).isEqualTo("BOT_INVALID_EVENT_MODE");
      assertThat(portal.call("imbot.v2.Event.get", "botId", bot, "botToken", TOKEN).error())
          .isEmpty();
    }

    @Test
    void only_the_owner_may_use_a_bot() {
      int bot = portal.fetching("office");
      RestAnswer foreign = portal.call("imbot.v2.Event.get", "botId", bot, "botToken", "other");
      assertThat(foreign.error()).isEqualTo("BOT_OWNERSHIP_ERROR");
      assertThat(foreign.status()).isEqualTo(403);
      assertThat(portal.call("imbot.v2.Event.get", "botToken", TOKEN).error())
          .isEqualTo("BOT_ID_REQUIRED");
      assertThat(portal.call("imbot.v2.Event.get", "botId", 9, "botToken", TOKEN).error())
          .isEqualTo("BOT_NOT_FOUND");
      assertThat(portal.call("imbot.v2.Event.get", "botId", bot).error())
          .isEqualTo("BOT_TOKEN_NOT_SPECIFIED");
    }

    @Test
    void others_see_the_short_form_of_a_bot() {
      int bot = portal.fetching("office");
      RestAnswer own = portal.call("imbot.v2.Bot.get", "botId", bot, "botToken", TOKEN);
      RestAnswer foreign = portal.call("imbot.v2.Bot.get", "code", "office", "botToken", "other");
      assertThat(keys(own.result(), "bot")).contains("eventMode");
      assertThat(keys(foreign.result(), "bot")).doesNotContain("eventMode");
    }

    @Test
    void a_new_token_replaces_the_old_one_at_once() {
      int bot = portal.fetching("office");
      portal.call(
          "imbot.v2.Bot.update",
          "botId",
          bot,
          "botToken",
          TOKEN,
          "fields",
          fields("botToken", "fresh"));
      assertThat(portal.call("imbot.v2.Event.get", "botId", bot, "botToken", TOKEN).error())
          .isEqualTo("BOT_OWNERSHIP_ERROR");
      assertThat(portal.call("imbot.v2.Event.get", "botId", bot, "botToken", "fresh").error())
          .isEmpty();
    }

    @Test
    void unregistering_takes_the_private_dialogs_along() {
      int bot = portal.fetching("office");
      portal.world.as(1).say("" + bot, "hello");
      portal.call("imbot.v2.Bot.unregister", "botId", bot, "botToken", TOKEN);
      assertThat(portal.world.snapshot().chats()).isEmpty();
      assertThat(portal.world.snapshot().bots()).isEmpty();
    }

    private RestAnswer register(Object... fields) {
      return portal.call("imbot.v2.Bot.register", "fields", fields(fields));
    }
  }

  @Nested
  class Old_generation {
    @Test
    void by_webhook_a_client_id_is_needed() {
      RestAnswer answer = portal.call("imbot.register", "CODE", "a");
      assertThat(answer.error()).isEqualTo("ACCESS_DENIED");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body())
          .containsEntry("error_description", "Access denied! Client ID not specified");
    }

    @Test
    void handlers_are_asked_for_by_name() {
      RestAnswer answer =
          portal.call(
              "imbot.register",
              "CODE",
              "a",
              "CLIENT_ID",
              CLIENT,
              "EVENT_MESSAGE_ADD",
              "http://bot.test/");
      assertThat(answer.error()).isEqualTo("EVENT_WELCOME_MESSAGE_ERROR");
    }

    @Test
    void names_of_parameters_come_in_any_case() {
      RestAnswer answer =
          portal.call(
              "IMBOT.register",
              "code",
              "a",
              "client_id",
              CLIENT,
              "event_handler",
              "http://bot.test/",
              "properties",
              fields("name", "A"));
      assertThat(answer.result()).isEqualTo(456);
    }

    @Test
    void at_the_limit_even_a_known_bot_is_refused() {
      List.of("a", "b", "c", "d", "e").forEach(portal::old);
      RestAnswer answer =
          portal.call(
              "imbot.register",
              "CODE",
              "a",
              "CLIENT_ID",
              CLIENT,
              "EVENT_HANDLER",
              "http://bot.test/",
              "PROPERTIES",
              fields("NAME", "A"));
      assertThat(answer.error()).isEqualTo("MAX_COUNT_ERROR");
    }

    @Test
    void the_list_is_keyed_by_id_and_an_empty_one_is_a_list() {
      assertThat(portal.call("imbot.bot.list", "CLIENT_ID", CLIENT).result()).isEqualTo(List.of());
      int bot = portal.old("a");
      assertThat(at(portal.call("imbot.bot.list", "CLIENT_ID", CLIENT).result(), "" + bot, "CODE"))
          .isEqualTo("a");
    }

    @Test
    void an_update_without_fields_is_refused() {
      int bot = portal.old("a");
      assertThat(portal.call("imbot.update", "BOT_ID", bot, "CLIENT_ID", CLIENT).error())
          .isEqualTo("WRONG_REQUEST");
      assertThat(portal.call("imbot.update", "BOT_ID", bot, "CLIENT_ID", "other").error())
          .isEqualTo("APP_ID_ERROR");
    }
  }
}
