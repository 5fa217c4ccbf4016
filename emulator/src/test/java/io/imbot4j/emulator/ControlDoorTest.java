package io.imbot4j.emulator;

import static io.imbot4j.emulator.TestClient.at;
import static io.imbot4j.emulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlDoorTest {
  private static final Emulator emulator = Emulator.start(EmulatorConfig.local());

  private final TestClient client = new TestClient(emulator);

  @AfterAll
  static void close() {
    emulator.close();
  }

  @BeforeEach
  void office_bot() {
    emulator.world().reset();
    client.form(
        "imbot.v2.Bot.register",
        "fields[code]=office&fields[botToken]=abc&fields[properties][name]=Office");
  }

  @Test
  void the_state_names_the_addresses_and_everyone() {
    var state = client.look("state");
    assertThat(at(state, "portal")).isEqualTo(emulator.portal().toString());
    assertThat(at(state, "webhook")).isEqualTo(emulator.webhook().toString());
    assertThat(at(state, "users", 0))
        .asInstanceOf(MAP)
        .containsOnlyKeys("id", "name", "bot", "language", "color", "position");
    assertThat(at(state, "bots", 0))
        .asInstanceOf(MAP)
        .containsOnlyKeys("id", "code", "name", "type", "generation", "mode");
    assertThat(at(state, "version")).isInstanceOf(Integer.class);
  }

  @Test
  void a_person_speaks_and_sees() {
    assertThat(at(client.act("say", "{\"user\":1,\"dialog\":\"456\",\"text\":\"hello\"}"), "id"))
        .isEqualTo(789);
    var message = at(client.look("messages?dialog=456&user=1"), "messages", 0);
    assertThat(message)
        .asInstanceOf(MAP)
        .containsOnlyKeys(
            "id",
            "authorId",
            "text",
            "keyboard",
            "author",
            "date",
            "system",
            "edited",
            "deleted",
            "replyTo",
            "attach",
            "reactions",
            "files",
            "menu",
            "forward")
        .containsEntry("text", "hello");
    assertThat(at(client.look("view?user=1"), "dialogs", 0))
        .asInstanceOf(MAP)
        .containsOnlyKeys(
            "dialog",
            "chatId",
            "name",
            "kind",
            "bot",
            "color",
            "members",
            "entityType",
            "entityId",
            "last",
            "unread",
            "typing",
            "textField");
  }

  @Test
  void a_person_opens_a_bot_for_a_reason() {
    client.act("context", "{\"user\":1,\"dialog\":\"456\",\"context\":{\"task\":7}}");
    var events = client.form("imbot.v2.Event.get", "botId=456&botToken=abc");
    assertThat(at(events, "result", "events", 1, "data", "context", "task")).isEqualTo(7);
    assertThat(at(client.act("context", "{\"user\":1,\"context\":7}"), "error"))
        .isEqualTo("context is an object, for example {\"task\": 7}");
  }

  @Test
  void a_group_is_made_and_changed() {
    var made =
        client.act("chat", "{\"user\":1,\"name\":\"Sales\",\"users\":[2,456],\"open\":false}");
    assertThat(at(made, "dialogId")).isEqualTo("chat5");
    client.act("members", "{\"user\":1,\"dialog\":\"chat5\",\"add\":[3],\"remove\":[456]}");
    assertThat(at(client.look("state"), "chats", 0, "users")).asString().isEqualTo("[1, 2, 3]");
  }

  @Test
  void a_button_without_words_of_its_own_gives_no_id() {
    client.form(
        "imbot.v2.Chat.Message.send",
        "botId=456&botToken=abc&dialogId=1&fields[message]=Look&fields[keyboard][0][TEXT]=Go"
            + "&fields[keyboard][0][LINK]=https://a.test/");
    var answer = client.act("press", "{\"user\":1,\"message\":789,\"button\":0}");
    assertThat(answer).containsEntry("id", null).hasSize(1);
  }

  @Test
  void the_log_tells_what_happened_newest_last() {
    var entry = at(client.look("log?since=0"), "entries", 0);
    assertThat(entry)
        .asInstanceOf(MAP)
        .containsEntry("name", "imbot.v2.Bot.register")
        .containsEntry("kind", "rest")
        .containsEntry("outcome", "ok")
        .containsKeys(
            "seq", "at", "summary", "status", "ms", "bot", "to", "request", "answer", "source");
  }

  @Test
  void faults_tokens_and_the_clock_are_ordered_here() {
    client.act("fault", "{\"error\":\"OPERATION_TIME_LIMIT\"}");
    assertThat(at(client.form("scope", ""), "error")).isEqualTo("OPERATION_TIME_LIMIT");
    client.act("fault", "{\"revokeScope\":\"im\"}");
    assertThat(at(client.form("im.chat.get", ""), "error")).isEqualTo("insufficient_scope");
    client.act("fault", "{}");
    assertThat(client.form("im.chat.get", "")).doesNotContainKey("error");
    Object token = at(client.act("token", "{\"user\":1}"), "access_token");
    client.act("clock", "{\"advance\":\"PT1H\"}");
    assertThat(client.get("rest/scope?auth=" + token).body()).contains("expired_token");
  }

  @Test
  void the_clock_stands_still_until_it_is_let_run() {
    client.act("clock", "{\"stopped\":true}");
    Object stands = client.look("state").get("now");
    assertThat(client.look("state")).containsEntry("now", stands).containsEntry("stopped", true);
    client.act("clock", "{\"stopped\":false}");
    assertThat(client.look("state")).containsEntry("stopped", false);
  }

  @Test
  void what_is_armed_can_be_looked_at() {
    client.act("fault", "{\"error\":\"ACCESS_DENIED\",\"method\":\"scope\",\"times\":2}");
    client.act("fault", "{\"answer\":\"slow\",\"milliseconds\":5,\"method\":\"profile\"}");
    client.act("fault", "{\"delivery\":\"late\"}");
    client.act("fault", "{\"stop\":\"PORTAL_DELETED\"}");
    assertThat(client.look("fault"))
        .containsExactly(
            entry(
                "faults",
                List.of(
                    armed(1, "call", "ACCESS_DENIED", "scope", 2),
                    armed(4, "call", "PORTAL_DELETED", "", 0),
                    armed(2, "answer", "slow", "profile", 1),
                    armed(3, "delivery", "late", "", 1))));
    client.act("fault", "{\"clear\":true}");
    assertThat(at(client.look("fault"), "faults")).isEqualTo(List.of());
  }

  @Test
  void one_armed_fault_is_called_off_alone() {
    client.act("fault", "{\"stop\":\"PORTAL_DELETED\"}");
    client.act("fault", "{\"delivery\":\"late\"}");
    client.act("fault", "{\"callOff\":1}");
    assertThat(at(client.look("fault"), "faults"))
        .isEqualTo(List.of(armed(2, "delivery", "late", "", 1)));
    assertThat(client.form("scope", "")).doesNotContainKey("error");
    assertThat(at(client.act("fault", "{\"callOff\":1}"), "error"))
        .isEqualTo("no fault 1 is armed: it has happened or was called off");
  }

  private static Map<String, Object> armed(
      int id, String kind, String what, String method, int times) {
    return Map.of("id", id, "kind", kind, "what", what, "method", method, "times", times);
  }

  @Test
  void limits_are_looked_at_and_changed_here() {
    client.form("scope", "");
    assertThat(at(client.look("limits"), "callers", 0))
        .asInstanceOf(MAP)
        .containsEntry("burst", 50)
        .containsEntry("perSecond", 2)
        .containsKeys("source", "level");
    client.act("limits", "{\"method\":\"profile\",\"seconds\":0.3}");
    client.act("limits", "{\"operating\":0.2}");
    client.form("profile", "");
    assertThat(at(client.look("limits"), "methods", 0))
        .asInstanceOf(MAP)
        .containsEntry("method", "profile")
        .containsEntry("operating", 0.3)
        .containsEntry("limit", 0.2)
        .containsKeys("caller", "resetsAt");
    assertThat(at(client.form("profile", ""), "error")).isEqualTo("OPERATION_TIME_LIMIT");
    client.act("limits", "{\"plan\":\"none\"}");
    assertThat(client.form("profile", "")).doesNotContainKey("error");
  }

  @Test
  void what_makes_no_sense_is_told_with_the_remedy() {
    assertThat(at(client.act("say", "{}"), "error")).isEqualTo("give user");
    assertThat(at(client.act("say", "{\"user\":9}"), "error"))
        .isEqualTo("there is no person 9 on this portal");
    assertThat(at(client.act("clock", "{\"advance\":\"1h\"}"), "error"))
        .asString()
        .contains("PT1H");
    assertThat(at(client.act("fault", "{\"x\":1}"), "error"))
        .asString()
        .startsWith("give one of error");
    assertThat(at(client.look("messages?dialog=chat9&user=1"), "error"))
        .isEqualTo("Ann Lee sees no dialog chat9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "chat | {'user':1,'name':'x','users':[99]} | there is no person or bot 99 on this portal",
        "members | {'user':1,'dialog':'chat5','add':[99]} | there is no person or bot 99 on this portal",
        "fault | {'revokeScope':'nosuch'} | there is no scope nosuch to revoke; there are im, imbot, user",
        "fault | {'error':'X','times':-1} | something goes wrong 1 to 10000 times, not -1",
        "fault | {'html':true,'times':0} | something goes wrong 1 to 10000 times, not 0",
        "fault | {'delivery':'drop','times':20000} | something goes wrong 1 to 10000 times, not 20000",
        "limits | {} | give plan (standard, enterprise, none), method and seconds, or operating",
        "limits | {'plan':'vast'} | a plan is standard, enterprise or none, not vast",
        "limits | {'operating':-1} | operating is a number of seconds up to a day, not -1",
        "fault | {'answer':'slow','milliseconds':-1} | milliseconds are 0 to 120000, not -1",
        "fault | {'answer':'lost'} | an answer goes wrong as slow, redirect, bad_gateway, page, cut, reset_before, reset_after or half_batch, not lost",
        "clock | {'advance':'PT999999999999H'} | the clock moves on ten years at once, P3653D, at most: not PT999999999999H",
        "say | {'user':1,'dialog':'456','text':{'a':1}} | text is a text or a number, not an object or a list",
      })
  void what_cannot_be_done_is_refused(String address, String body, String error) {
    client.act("chat", "{\"user\":1,\"name\":\"Sales\",\"users\":[2]}");
    HttpResponse<String> answer = post(address, body.replace('\'', '"'));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer)).containsExactly(entry("error", error));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view?user=9",
        "messages?user=1&dialog=chat9",
        "messages?user=1&dialog=9",
        "commands?user=1&dialog=chat9",
        "nothing"
      })
  void what_is_not_there_is_not_found(String address) {
    assertThat(client.get("_emulator/" + address).statusCode()).isEqualTo(404);
  }

  @Test
  void a_message_nobody_wrote_is_not_found() {
    HttpResponse<String> answer = post("press", "{\"user\":1,\"message\":5,\"button\":0}");
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"state, GET", "stream, GET", "'', GET"})
  void a_wrong_method_is_told_the_right_one(String address, String allowed) {
    HttpResponse<String> answer = post(address, "{}");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
    assertThat(at(json(answer), "error"))
        .isEqualTo("/_emulator/" + address + " is called with " + allowed);
  }

  @Test
  void looking_at_an_act_is_told_to_post() {
    HttpResponse<String> answer = client.get("_emulator/say");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_emulator", "_emulator/", "/_emulator"})
  void the_door_itself_lists_the_calls(String address) {
    HttpResponse<String> answer = client.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("GET /_emulator/state", "GET /_emulator/stream", "POST /_emulator/say")
        .doesNotContain("\n");
  }

  @Test
  void a_page_of_another_site_is_refused() {
    HttpRequest foreign =
        HttpRequest.newBuilder(URI.create(emulator.portal() + "_emulator/state"))
            .header("Origin", "https://evil.test")
            .build();
    HttpResponse<String> answer = client.send(foreign);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(at(json(answer), "error")).asString().contains("localhost");
  }

  private HttpResponse<String> post(String address, String json) {
    return client.send(
        TestClient.post(emulator.portal() + "_emulator/" + address, "application/json", json));
  }
}
