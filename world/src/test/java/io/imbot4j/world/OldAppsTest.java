package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.CLIENT;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldAppsTest {
  private final TestPortal portal = new TestPortal();
  private final int bot = portal.old("butler");

  @Nested
  class Register {
    @Test
    void gives_a_number_and_the_same_one_for_the_same_code() {
      int first = (int) at(register("CODE", "bell").result());
      assertThat(register("CODE", "bell").result()).isEqualTo(first);
      assertThat(register("CODE", "gong").result()).isEqualTo(first + 1);
    }

    @ParameterizedTest
    @CsvSource({
      "CODE, '', WRONG_REQUEST",
      "JS_METHOD, DANCE, PARAMS_ERROR",
      "JS_METHOD, '', PARAMS_ERROR",
      "IFRAME, http://app.test/, IFRAME_HTTPS",
      "IFRAME, https://app.test/, HASH_ERROR",
      "LANG, '', LANG_ERROR"
    })
    void names_what_is_wrong(String parameter, String value, String error) {
      assertThat(register(parameter, value).error()).isEqualTo(error);
    }

    @Test
    void wants_a_frame_that_can_be_seen() {
      RestAnswer answer =
          register(
              "IFRAME",
              "https://app.test/",
              "HASH",
              "0123456789abcdef".repeat(2),
              "IFRAME_WIDTH",
              249);
      assertThat(answer.error()).isEqualTo("PARAMS_ERROR");
    }

    @Test
    void is_for_the_bots_owner() {
      assertThat(register("BOT_ID", 404).error()).isEqualTo("BOT_ID_ERROR");
      assertThat(register("CLIENT_ID", "other").error()).isEqualTo("APP_ID_ERROR");
    }
  }

  @Nested
  class Update {
    private final int app = (int) at(register("CODE", "bell").result());

    @Test
    void changes_something() {
      assertThat(update("APP_ID", app, "JS_PARAM", "ding").result()).isEqualTo(true);
      assertThat(update("APP_ID", app).error()).isEqualTo("WRONG_REQUEST");
      assertThat(update("APP_ID", app, "IFRAME", "http://app.test/").error())
          .isEqualTo("IFRAME_HTTPS");
    }

    @Test
    void is_for_the_owner_of_what_is_there() {
      assertThat(update("APP_ID", 404).error()).isEqualTo("CHAT_APP_ID_ERROR");
      assertThat(update("APP_ID", app, "CLIENT_ID", "other").error()).isEqualTo("APP_ID_ERROR");
    }

    private RestAnswer update(Object... params) {
      return call("imbot.app.update", params);
    }
  }

  @Nested
  class Unregister {
    private final int app = (int) at(register("CODE", "bell").result());

    @Test
    void takes_it_away_once() {
      assertThat(unregister("APP_ID", app).result()).isEqualTo(true);
      assertThat(unregister("APP_ID", app).error()).isEqualTo("CHAT_APP_ID_ERROR");
    }

    @Test
    void is_for_the_owner() {
      assertThat(unregister("APP_ID", app, "CLIENT_ID", "other").error()).isEqualTo("APP_ID_ERROR");
    }

    @Test
    void comes_with_the_end_of_the_bot() {
      portal.asOld(bot, "imbot.unregister");
      assertThat(unregister("APP_ID", app).error()).isEqualTo("CHAT_APP_ID_ERROR");
    }

    private RestAnswer unregister(Object... params) {
      return call("imbot.app.unregister", params);
    }
  }

  private RestAnswer register(Object... changed) {
    Map<String, @Nullable Object> params =
        fields(
            "BOT_ID",
            bot,
            "CODE",
            "bell",
            "JS_METHOD",
            "SEND",
            "JS_PARAM",
            "ring",
            "LANG",
            List.of(Map.of("LANGUAGE_ID", "en", "TITLE", "Ring")));
    params.putAll(fields(changed));
    return call("imbot.app.register", params);
  }

  private RestAnswer call(String method, Object... params) {
    return call(method, fields(params));
  }

  private RestAnswer call(String method, Map<String, @Nullable Object> params) {
    Map<String, @Nullable Object> whole = fields("CLIENT_ID", CLIENT);
    whole.putAll(params);
    return portal.world.call(new RestCall(portal.world.config().webhook(), method, whole));
  }
}
