package io.imbot4j.emulator;

import static io.imbot4j.emulator.TestClient.at;
import static io.imbot4j.emulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.imbot4j.world.AnswerFault;
import io.imbot4j.world.CallFault;
import io.imbot4j.world.Faults;
import io.imbot4j.world.WorldConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestDoorTest {
  private static final String BOT =
      "fields[code]=office&fields[botToken]=abc&fields[properties][name]=Office%20bot&fields[isHidden]=Y";

  private static final Emulator emulator =
      Emulator.start(EmulatorConfig.local().withWorld(WorldConfig::withoutRateLimit));

  private final TestClient client = new TestClient(emulator);

  @AfterAll
  static void close() {
    emulator.close();
  }

  @BeforeEach
  void reset() {
    emulator.world().reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server.time",
        "SERVER.TIME",
        "server.time.json",
        "server.time/",
        "/server.time",
        "//server.time//"
      })
  void addresses_are_read_leniently(String method) {
    assertThat(at(client.form(method, ""), "result")).isInstanceOf(String.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "///"})
  void slashes_before_the_address_count_as_one(String more) {
    HttpRequest post =
        TestClient.post(
            emulator.portal() + more + "rest/1/c4naryf0rl0calb0ts/server.time.json/?a=b",
            "application/json",
            "{}");
    assertThat(at(json(client.send(post)), "result")).isInstanceOf(String.class);
    assertThat(client.get(more).body()).contains("<title>Portal emulator</title>");
  }

  @Test
  void a_form_with_brackets_becomes_a_tree() {
    assertThat(at(client.form("imbot.v2.Bot.register", BOT), "result", "bot", "isHidden"))
        .isEqualTo(true);
  }

  @Test
  void json_is_read_with_its_types() {
    client.form("imbot.v2.Bot.register", BOT);
    HttpRequest send =
        client.webhook(
            "imbot.v2.Chat.Message.send",
            "application/json",
            "{\"botId\":456,\"botToken\":\"abc\",\"dialogId\":1,\"fields\":{\"message\":\"Привет\",\"attach\":null}}");
    assertThat(at(json(client.send(send)), "result", "id")).isEqualTo(789);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"botId\":", "", "\"text\""})
  void a_body_that_is_no_object_reads_as_empty(String body) {
    HttpRequest get = client.webhook("imbot.v2.Event.get", "application/json", body);
    assertThat(at(json(client.send(get)), "error")).isEqualTo("BOT_TOKEN_NOT_SPECIFIED");
  }

  @Test
  void a_query_is_enough() {
    assertThat(client.get("rest/1/c4naryf0rl0calb0ts/method.get?name=scope").body())
        .contains("\"isExisting\":true");
  }

  @Test
  void a_token_comes_by_query_body_or_header() {
    String token = emulator.world().issueToken(2).accessToken();
    URI profile = URI.create(emulator.portal() + "rest/profile");
    HttpRequest bearer =
        HttpRequest.newBuilder(profile).header("Authorization", "Bearer " + token).build();
    HttpRequest body =
        TestClient.post(profile.toString(), "application/json", "{\"auth\":\"" + token + "\"}");
    assertThat(client.get("rest/profile?auth=" + token).body()).contains("Bob");
    assertThat(client.send(bearer).body()).contains("Bob");
    assertThat(client.send(body).body()).contains("Bob");
  }

  @Test
  void strangers_get_the_documented_answer() {
    HttpResponse<String> nobody = client.get("rest/profile");
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(at(json(nobody), "error")).isEqualTo("NO_AUTH_FOUND");
    assertThat(client.get("rest/1/wrong/profile").statusCode()).isEqualTo(401);
    assertThat(client.get("rest/").statusCode()).isEqualTo(404);
  }

  @Test
  void an_ordered_error_has_its_status() {
    emulator.world().faults().onCalls(CallFault.any("QUERY_LIMIT_EXCEEDED"), 1);
    assertThat(client.get("rest/1/c4naryf0rl0calb0ts/scope").statusCode()).isEqualTo(503);
    emulator.world().faults().html(1);
    HttpResponse<String> html = client.get("rest/1/c4naryf0rl0calb0ts/scope");
    assertThat(html.statusCode()).isEqualTo(502);
    assertThat(html.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
  }

  @Test
  void an_answer_may_be_cut_late_or_sent_elsewhere() {
    Faults faults = emulator.world().faults();
    faults.onAnswers(AnswerFault.of(AnswerFault.Kind.CUT), 1);
    assertThat(client.get("rest/1/c4naryf0rl0calb0ts/scope").body())
        .startsWith("{")
        .doesNotEndWith("}");
    faults.onAnswers(AnswerFault.slow(Duration.ofMillis(1)), 1);
    assertThat(client.get("rest/1/c4naryf0rl0calb0ts/scope").statusCode()).isEqualTo(200);
    faults.onAnswers(AnswerFault.redirect("http://moved.test/rest/"), 1);
    HttpResponse<String> moved = client.get("rest/1/c4naryf0rl0calb0ts/scope");
    assertThat(moved.statusCode()).isEqualTo(302);
    assertThat(moved.headers().firstValue("Location")).hasValue("http://moved.test/rest/");
  }

  @ParameterizedTest
  @EnumSource(
      value = AnswerFault.Kind.class,
      names = {"RESET_BEFORE", "RESET_AFTER"})
  void a_connection_may_be_reset(AnswerFault.Kind kind) {
    emulator.world().faults().onAnswers(AnswerFault.of(kind).on("scope"), 10);
    assertThatIllegalStateException()
        .isThrownBy(() -> client.get("rest/1/c4naryf0rl0calb0ts/scope"))
        .withCauseInstanceOf(IOException.class);
    emulator.world().faults().clear();
    assertThat(client.get("rest/1/c4naryf0rl0calb0ts/scope").statusCode()).isEqualTo(200);
  }

  @Test
  void times_are_written_as_plain_numbers() {
    assertThat(client.get("rest/1/c4naryf0rl0calb0ts/scope").body())
        .containsPattern("\"start\":\\d{10}\\.\\d{3},");
  }

  @Test
  void a_form_may_come_in_parts() {
    String body =
        """
        --b
        Content-Disposition: form-data; name="halt"

        0
        --b
        Content-Disposition: form-data; name="cmd[a]"

        profile
        --b
        Content-Disposition: form-data; name="cmd[b]"; filename="a.txt"

        scope
        --b--
        """
            .replace("\n", "\r\n");
    Map<String, @Nullable Object> answer =
        json(client.send(client.webhook("batch", "multipart/form-data; boundary=b", body)));
    assertThat(at(answer, "result", "result", "a", "ID")).isEqualTo("1");
    assertThat(at(answer, "result", "result", "b")).isNull();
    assertThat(client.send(client.webhook("scope", "multipart/form-data", "broken")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_answer_may_be_in_xml() {
    HttpResponse<String> answer =
        client.send(client.webhook("scope.XML", "application/x-www-form-urlencoded", ""));
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
    assertThat(answer.body())
        .startsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><response><result><item>im</item>"
                + "<item>imbot</item><item>user</item></result><time><start>");
  }
}
