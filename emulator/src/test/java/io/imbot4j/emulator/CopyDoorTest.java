package io.imbot4j.emulator;

import static io.imbot4j.emulator.TestClient.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CopyDoorTest {
  private Emulator emulator;
  private TestClient client;

  @BeforeEach
  void a_bot_is_there() {
    emulator = Emulator.start(EmulatorConfig.local());
    client = new TestClient(emulator);
    client.form(
        "imbot.v2.Bot.register",
        "fields[code]=office&fields[botToken]=abc&fields[properties][name]=Office");
  }

  @AfterEach
  void close() {
    emulator.close();
  }

  private void answers(String dialog, String text) {
    client.form(
        "imbot.v2.Chat.Message.send",
        "botId=456&botToken=abc&dialogId=" + dialog + "&fields[message]=" + text);
  }

  @Nested
  class Copy {
    private String source(String query) {
      return client.get("_emulator/test?" + query).body();
    }

    @Test
    void is_a_test_with_a_place_for_ones_own_bot() {
      emulator.world().as(1).say("456", "hello");
      answers("1", "Hi");
      HttpResponse<String> response = client.get("_emulator/test?dialog=456&user=1");
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue("text/plain;charset=utf-8");
      assertThat(response.body())
          .isEqualTo(
              """
              import io.imbot4j.testkit.FakePortal;
              import io.imbot4j.testkit.Person;
              import org.junit.jupiter.api.Test;

              class TalkTest {
                @Test
                void goes_as_it_was_clicked() {
                  // Put your own bot in the place of YourBot.
                  try (FakePortal portal =
                          FakePortal.with(new YourBot())) {
                    Person ann = portal.user("Ann");
                    ann.says("hello").hears("Hi");
                    ann.hearsNothing();
                  }
                }
              }
              """);
    }

    @Test
    void makes_the_bot_as_it_is_told() {
      emulator.world().as(1).say("456", "hello");
      assertThat(source("dialog=456&user=1&bot=new+EchoBot()"))
          .contains("FakePortal.with(new EchoBot())")
          .doesNotContain("YourBot");
    }

    @Test
    void lets_time_pass_where_it_was_moved() {
      emulator.world().as(1).say("456", "hello");
      emulator.world().advance(Duration.ofHours(2));
      answers("1", "Time is up");
      assertThat(source("dialog=456&user=1"))
          .contains("portal.passes(Duration.ofHours(2));\n      ann.hears(\"Time is up\");");
    }

    @Test
    void lets_go_wrong_what_was_ordered_to() {
      emulator.world().as(1).say("456", "hello");
      answers("1", "Hi");
      client.act("fault", "{\"error\":\"INTERNAL_SERVER_ERROR\"}");
      emulator.world().as(1).say("456", "again");
      answers("1", "Hi again");
      answers("1", "Sorry");
      client.act("fault", "{\"delivery\":\"drop\"}");
      emulator.world().as(1).say("456", "lost");
      client.act("fault", "{\"delivery\":\"twice\"}");
      emulator.world().as(1).say("456", "twice");
      assertThat(source("dialog=456&user=1"))
          .contains(
              """
                    portal.fails(1, "imbot.v2.Chat.Message.send", "INTERNAL_SERVER_ERROR");
                    ann.says("again").hears("Sorry");
                    portal.loses(1);
                    ann.says("lost");
                    portal.deliversTwice();
                    ann.says("twice");
              """);
    }

    @Test
    void says_that_it_cannot_tell_of_a_slow_answer() {
      emulator.world().as(1).say("456", "hello");
      client.act("fault", "{\"answer\":\"slow\",\"milliseconds\":1}");
      answers("1", "Hi");
      assertThat(source("dialog=456&user=1"))
          .contains("// Not told by the test kit: what went wrong in line")
          .contains("ann.says(\"hello\").hears(\"Hi\")");
    }

    @Test
    void says_what_it_cannot_tell() {
      int said = emulator.world().as(1).say("456", "hello");
      emulator.world().as(1).forward(said, "456");
      assertThat(source("dialog=456&user=1")).contains("// Not told by the test kit: forward");
    }

    @Test
    void needs_something_said() {
      HttpResponse<String> response = client.get("_emulator/test?dialog=456&user=1");
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).contains("nothing has been said in 456 yet");
    }
  }

  @Nested
  class Reports {
    private List<?> kinds() {
      return findings().stream().map(finding -> ((Map<?, ?>) finding).get("kind")).toList();
    }

    private List<?> findings() {
      Object findings = at(client.look("report"), "findings");
      return findings instanceof List<?> list ? list : List.of();
    }

    private @Nullable Object says(int finding) {
      return at(client.look("report"), "findings", finding, "says");
    }

    @Test
    void nothing_where_nothing_is_wrong() {
      emulator.world().as(1).say("456", "hello");
      answers("1", "Hi");
      assertThat(findings()).isEmpty();
    }

    @Test
    void a_text_that_was_cut() {
      answers("1", "x".repeat(20_010));
      assertThat(kinds()).isEqualTo(List.of("cut"));
    }

    @Test
    void a_keyboard_that_was_refused() {
      client.form(
          "imbot.v2.Chat.Message.send",
          "botId=456&botToken=abc&dialogId=1&fields[message]=x&fields[keyboard][0][TEXT]=Soup");
      assertThat(kinds()).isEqualTo(List.of("keyboard"));
    }

    @Test
    void methods_nobody_knows_and_old_ones() {
      client.form("imbot.v2.Chat.shout", "");
      client.form("imbot.bot.list", "");
      assertThat(kinds()).isEqualTo(List.of("unknown", "old"));
      assertThat(says(0)).isEqualTo("No portal knows imbot.v2.Chat.shout");
    }

    @Test
    void more_calls_in_a_second_than_a_bucket_holds() {
      for (int call = 0; call < 60; call++) {
        client.form("app.info", "");
      }
      assertThat(kinds()).isEqualTo(List.of("fast"));
      assertThat(String.valueOf(says(0)))
          .startsWith("Your bot sent ")
          .endsWith(" calls in a second");
    }

    @Test
    void not_what_was_ordered_to_go_wrong() {
      client.act("fault", "{\"error\":\"ERROR_METHOD_NOT_FOUND\",\"times\":1}");
      client.form("app.info", "");
      client.act("fault", "{\"delivery\":\"drop\"}");
      emulator.world().as(1).say("456", "lost on the way");
      assertThat(findings()).isEmpty();
    }
  }

  @Test
  void the_page_may_run_nothing_but_its_own_scripts() {
    assertThat(client.get("").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
  }
}
