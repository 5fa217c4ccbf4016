package io.imbot4j.emulator;

import static io.imbot4j.emulator.TestClient.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.world.PhpQuery;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of an application over HTTP, in requests of the shapes that real clients send. */
@Timeout(60)
class AppDoorTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Emulator emulator = Emulator.start(EmulatorConfig.local());
  private final TestClient client = new TestClient(emulator);
  private final TestBot bot;

  AppDoorTest() throws IOException {
    bot = new TestBot(200);
  }

  @AfterEach
  void close() {
    emulator.close();
    bot.close();
  }

  @Test
  void an_application_without_a_page_is_installed_renews_its_token_and_hears_its_bot() {
    Map<String, @Nullable Object> app = app("\"events\":\"" + bot.url() + "\"");
    client.act("install", "{\"app\":\"" + app.get("client_id") + "\",\"user\":2}");
    await().until(() -> bot.names().contains("ONAPPINSTALL"));
    Map<String, @Nullable Object> auth = map(at(bot.events.get(0), "auth"));
    assertThat(auth)
        .containsEntry("client_endpoint", emulator.portal() + "rest/")
        .containsEntry("server_endpoint", "http://127.0.0.1:" + emulator.port() + "/rest/");

    client.act("fault", "{\"expireTokens\":true}");
    assertThat(call(auth, "profile", "").get("error")).isEqualTo("expired_token");
    Map<String, @Nullable Object> renewed = renewed(app, auth);
    assertThat(renewed)
        .containsEntry("user_id", 2)
        .containsEntry("domain", "127.0.0.1:" + emulator.port());
    assertThat(at(call(renewed, "profile", ""), "result", "ID")).isEqualTo("2");
    assertThat(renewed(app, auth).get("error")).isEqualTo("invalid_grant");

    Object id =
        at(
            call(
                renewed,
                "imbot.v2.Bot.register",
                "&fields[code]=lunch&fields[properties][name]=Lunch&fields[eventMode]=webhook"
                    + "&fields[webhookUrl]="
                    + bot.url()),
            "result",
            "bot",
            "id");
    emulator.world().as(1).say(String.valueOf(id), "hello");
    await().until(() -> bot.texts().contains("hello"));
    assertThat(at(bot.events.get(2), "auth", "application_token"))
        .isEqualTo(auth.get("application_token"));
  }

  @Test
  void an_application_with_a_page_waits_until_it_says_that_it_is_installed() {
    Map<String, @Nullable Object> app =
        app("\"handler\":\"" + bot.url() + "\",\"install\":\"" + bot.url() + "/install\"");
    String named = "{\"app\":\"" + app.get("client_id") + "\"}";
    assertThat(client.act("install", named)).containsEntry("installed", false);
    await().until(() -> bot.events.size() == 1);
    assertThat(bot.events.get(0))
        .containsKeys("AUTH_ID", "REFRESH_ID", "SERVER_ENDPOINT", "member_id")
        .containsEntry("AUTH_EXPIRES", "3600")
        .doesNotContainKey("event");
    assertThat(client.act("install/finish", named)).containsEntry("installed", true);
    assertThat(at(client.look("apps"), "installed", 1, "installed")).isEqualTo(true);
    assertThat(client.act("uninstall", named)).isEmpty();
    assertThat(String.valueOf(client.act("app/update", named).get("error")))
        .startsWith("no application " + app.get("client_id") + " is installed; there are local.");
  }

  @Test
  void a_browser_shows_an_applications_page_in_a_frame_of_that_page_alone() {
    Map<String, @Nullable Object> app =
        app("\"handler\":\"" + bot.url() + "\",\"install\":\"" + bot.url() + "/install\"");
    String named = "{\"app\":\"" + app.get("client_id") + "\",\"user\":2";
    assertThat(client.act("install", named + ",\"browser\":true}"))
        .containsEntry("installed", false);
    Map<String, @Nullable Object> frame = client.act("app/frame", named + "}");
    assertThat(frame).containsOnlyKeys("url", "name", "form");
    assertThat(at(frame, "form", "AUTH_ID")).isNotNull();
    assertThat(client.act("app/message", named + ",\"command\":\"setInstallFinish\"}")).isEmpty();
    assertThat(at(client.look("apps"), "installed", 1, "installed")).isEqualTo(true);
    assertThat(bot.events).isEmpty();

    String origin = bot.url().replace("/events", "/");
    assertThat(policy("application.html?app=" + app.get("client_id")))
        .contains("; form-action " + origin + "; frame-src " + origin + ";");
    assertThat(policy("application.html?app=other"))
        .contains("; form-action 'none'; frame-src 'none';");
    assertThat(policy("")).contains("form-action 'none'").doesNotContain("frame-src");
  }

  private String policy(String address) {
    return client.get(address).headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @Test
  void a_person_lets_an_application_in_by_a_page() {
    Map<String, @Nullable Object> app = app("\"handler\":\"http://lunch.test/back\"");
    client.act("install", "{\"app\":\"" + app.get("client_id") + "\"}");
    String ask = "oauth/authorize/?client_id=" + app.get("client_id") + "&state=a%20b";
    assertThat(client.get(ask).body())
        .contains("Who lets Lunch act in their name?")
        .contains("&amp;state=a+b&amp;user=2\">Bob Stone</a>");
    HttpResponse<String> back = client.get(ask + "&user=2");
    assertThat(back.statusCode()).isEqualTo(302);
    URI location = URI.create(back.headers().firstValue("Location").orElseThrow());
    Map<String, @Nullable Object> query = PhpQuery.decode(location.getRawQuery());
    assertThat(query).containsEntry("state", "a b");

    String exchange =
        "oauth/token/?grant_type=authorization_code&client_id="
            + app.get("client_id")
            + "&client_secret="
            + app.get("client_secret")
            + "&code="
            + query.get("code");
    Map<String, @Nullable Object> tokens = TestClient.json(client.get(exchange));
    assertThat(at(call(tokens, "profile", ""), "result", "ID")).isEqualTo("2");
    assertThat(client.get(exchange).statusCode()).isEqualTo(400);
  }

  @Test
  void what_goes_wrong_when_letting_in_is_told_to_the_person() {
    HttpResponse<String> answer = client.get("oauth/authorize/?client_id=local.1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("there is no application local.1");
    assertThat(client.get("oauth/else").statusCode()).isEqualTo(404);
  }

  @Test
  void a_person_is_named_by_a_number() {
    HttpResponse<String> answer = client.get("oauth/authorize/?client_id=local.1&user=Bob");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("user is a person's number, not Bob");
  }

  /** The vendor's kit for PHP puts the path behind {@code server_endpoint} as that is given. */
  @Test
  void tokens_are_also_given_below_the_server_endpoint() {
    HttpResponse<String> answer = client.get("rest//oauth/token/?grant_type=refresh_token");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"error\":\"invalid_request\"");
  }

  @Test
  void the_authorization_server_knows_the_tokens_of_every_portal() {
    String token = emulator.addPortal("Beta").issueToken(3).accessToken();
    String address = "http://127.0.0.1:" + emulator.port() + "/rest/app.info?auth=" + token;
    Map<String, @Nullable Object> info = TestClient.json(client.send(TestClient.getting(address)));
    assertThat(at(info, "result", "user_id")).isEqualTo(3);
    assertThat(at(info, "result", "member_id"))
        .isEqualTo(emulator.cloud().find("Beta").orElseThrow().config().memberId());
  }

  private Map<String, @Nullable Object> app(String addresses) {
    return client.act(
        "app", "{\"name\":\"Lunch\",\"scopes\":[\"im\",\"imbot\"]," + addresses + "}");
  }

  /** A form by POST, as the vendor's kits send it, to the server that the tokens name. */
  private Map<String, @Nullable Object> renewed(
      Map<String, @Nullable Object> app, Map<String, @Nullable Object> tokens) {
    String server = String.valueOf(tokens.get("server_endpoint")).replace("/rest/", "");
    return TestClient.json(
        client.send(
            TestClient.post(
                server + "/oauth/token/",
                FORM,
                "grant_type=refresh_token&client_id="
                    + app.get("client_id")
                    + "&client_secret="
                    + app.get("client_secret")
                    + "&refresh_token="
                    + tokens.get("refresh_token"))));
  }

  private Map<String, @Nullable Object> call(
      Map<String, @Nullable Object> tokens, String method, String form) {
    String token = URLEncoder.encode(String.valueOf(tokens.get("access_token")), UTF_8);
    String url = tokens.get("client_endpoint") + method + ".json";
    return TestClient.json(client.send(TestClient.post(url, FORM, "auth=" + token + form)));
  }

  @SuppressWarnings("unchecked") // a form has text keys
  private static Map<String, @Nullable Object> map(@Nullable Object tree) {
    return tree instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }
}
