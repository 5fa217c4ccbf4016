package io.imbot4j.servlet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallsTest {
  private static final String MEMBER = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final PortalId HARBOUR = new PortalId(MEMBER);
  private static final String QUERY = "?DOMAIN=harbour.example&PROTOCOL=1&LANG=en&APP_SID=7";

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final RecordingDispatcher dispatcher = new RecordingDispatcher();
  private final RecordingInstalls installs = new RecordingInstalls();
  private final List<TurnObserver.Observation> seen = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Container container;

  @BeforeEach
  void start() throws Exception {
    EventSource source =
        (memberId, token) ->
            memberId.equals(MEMBER) && token.equals("c4nary-quayside")
                ? Optional.of(HARBOUR)
                : Optional.empty();
    container =
        new Container(
            new BotEventServlet(
                dispatcher,
                EventServletConfig.of(source).withInstalls(installs).withObserver(seen::add),
                InstantSource.fixed(NOON)));
    container.add(new Start(), "/start");
  }

  @AfterEach
  void stop() throws Exception {
    container().stop();
  }

  private Container container() {
    return requireNonNull(container);
  }

  private HttpResponse<String> post(String query, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(container().address() + query))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> get(String query, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(container().address() + query)).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String event(String... changes) throws IOException {
    return Form.of("app-install", changes);
  }

  private static String page(String... changes) throws IOException {
    return Form.of("app-page", changes);
  }

  /** Anybody can post: neither a stack trace nor anything that was posted belongs into a log. */
  private void assertToldInOneLine() {
    assertThat(seen)
        .containsExactly(
            new TurnObserver.RefusedPost(
                "not_an_installation",
                "It is an installation with something missing or senseless.",
                null));
  }

  private Portal onlySaid() {
    assertThat(installs.said).hasSize(1);
    return installs.said.get(0);
  }

  @Nested
  class AnEvent {
    @ParameterizedTest
    @ValueSource(strings = {"ONAPPINSTALL", "OnAppUpdate"})
    void of_an_installation_is_read_whole(String name) throws Exception {
      assertThat(post("", event("event=" + name)).statusCode()).isEqualTo(200);

      Portal said = onlySaid();
      assertThat(said.id()).isEqualTo(HARBOUR);
      assertThat(said.endpoint()).isEqualTo(URI.create("https://harbour.example/rest/"));
      assertThat(said.authServer()).isEqualTo(URI.create("https://auth.example/rest/"));
      assertThat(said.tokens().access().reveal()).isEqualTo("c4nary-accessOfTove");
      assertThat(said.tokens().refresh().reveal()).isEqualTo("c4nary-refreshOfTove");
      assertThat(said.tokens().expires()).isEqualTo(Instant.ofEpochSecond(1_789_365_900));
      assertThat(said.applicationToken()).isEqualTo(Secret.of("c4nary-quayside"));
      assertThat(said.scopes()).containsExactlyInAnyOrder("im", "imbot");
      assertThat(said.installed()).isEqualTo(Instant.ofEpochSecond(1_789_362_300));
      assertThat(dispatcher.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "auth[access_token]=",
          "auth[refresh_token]=",
          "auth[member_id]=",
          "auth[member_id]=harbour\nWARN forged",
          "auth[client_endpoint]=",
          "auth[client_endpoint]=not an address",
          "auth[client_endpoint]=https://c4nary at/\nWARN forged",
          "auth[server_endpoint]=file:///etc",
          "auth=text"
        })
    void of_an_installation_that_lacks_something_is_refused(String change) throws Exception {
      assertThat(post("", event(change)).statusCode()).isEqualTo(403);
      assertThat(installs.said).isEmpty();
      assertToldInOneLine();
    }

    @Test
    void of_an_installation_that_is_not_proven_is_refused() throws Exception {
      installs.failure = refused();
      assertThat(post("", event()).statusCode()).isEqualTo(403);
      assertThat(seen).singleElement().isInstanceOf(TurnObserver.RefusedPost.class);
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.servlet.InstallsTest#passing")
    void of_an_installation_may_come_too_early(RuntimeException failure) throws Exception {
      installs.failure = failure;
      assertThat(post("", event()).statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void of_a_removal_is_taken_with_the_right_token(String clean) throws Exception {
      assertThat(post("", event("event=ONAPPUNINSTALL", "data[CLEAN]=" + clean)).body())
          .isEqualTo("ok\n");
      assertThat(installs.told)
          .containsExactly("removed " + MEMBER + (clean.equals("1") ? " clean" : ""));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "auth[application_token]=c4nary-forged",
          "auth[application_token]=",
          "auth[member_id]=another",
          "auth[member_id]="
        })
    void of_a_removal_with_a_wrong_token_is_refused(String change) throws Exception {
      assertThat(post("", event("event=ONAPPUNINSTALL", change)).statusCode()).isEqualTo(403);
      assertThat(installs.told).isEmpty();
    }

    @Test
    void of_a_payment_is_a_hint_whoever_sends_it() throws Exception {
      assertThat(post("", event("event=ONAPPPAYMENT", "auth[application_token]=")).statusCode())
          .isEqualTo(200);
      assertThat(installs.told).containsExactly("paid " + MEMBER);
    }

    @Test
    void of_a_bot_goes_to_the_dispatcher_under_its_portal() throws Exception {
      assertThat(post("", Form.of("v2-message")).statusCode()).isEqualTo(200);
      assertThat(dispatcher.events())
          .singleElement()
          .satisfies(event -> assertThat(event.origin().portal()).isEqualTo(HARBOUR));
    }

    @Test
    void with_the_token_of_another_portal_is_refused() throws Exception {
      assertThat(post("", Form.of("v2-message", "auth[member_id]=another")).statusCode())
          .isEqualTo(403);
      assertThat(dispatcher.events()).isEmpty();
    }
  }

  @Nested
  class APage {
    @Test
    void ends_the_installation_and_shows_no_secret() throws Exception {
      HttpResponse<String> page = post(QUERY, page());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("<html lang=\"en\">", "The bot is installed.")
          .contains("<script src=\"https://api.bitrix24.com/api/v1/\"></script>")
          .contains("BX24.installFinish()")
          .doesNotContain("OfTove", "c4nary-quayside", MEMBER);
      assertThat(page.headers().firstValue("Content-Security-Policy"))
          .contains(
              "default-src 'none'; base-uri 'none'; form-action 'none'; script-src"
                  + " https://api.bitrix24.com/api/v1/"
                  + " 'sha256-zXIo6OjEYOx7+TaR2HZwmgWnpuiEyBOhbuWXM07tAOE=';"
                  + " frame-ancestors https://harbour.example");
      assertThat(page.headers().firstValue("Content-Type").orElse(""))
          .isEqualToIgnoringCase("text/html;charset=utf-8");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void is_read_from_the_form_and_the_query() throws Exception {
      post(QUERY, page());

      Portal said = onlySaid();
      assertThat(said.id()).isEqualTo(HARBOUR);
      assertThat(said.endpoint()).isEqualTo(URI.create("https://harbour.example/rest/"));
      assertThat(said.authServer()).isEqualTo(URI.create("https://auth.example/rest/"));
      assertThat(said.tokens().access().reveal()).isEqualTo("c4nary-accessOfTove");
      assertThat(said.tokens().expires()).isEqualTo(NOON.plusSeconds(3_600));
      assertThat(said.applicationToken()).isEqualTo(Secret.of("c4nary-quayside"));
      assertThat(said.scopes()).containsExactlyInAnyOrder("im", "imbot");
    }

    @Test
    void may_come_without_application_token_scopes_and_server() throws Exception {
      post(QUERY, page("APPLICATION_TOKEN=", "APPLICATION_SCOPE=", "SERVER_ENDPOINT="));

      assertThat(onlySaid().installed()).isEqualTo(NOON);
      assertThat(onlySaid().applicationToken()).isNull();
      assertThat(onlySaid().scopes()).isEmpty();
      assertThat(onlySaid().authServer()).isEqualTo(URI.create("https://oauth.bitrix.info/rest/"));
    }

    @Test
    void of_a_portal_without_tls_loads_the_library_by_its_protocol() throws Exception {
      HttpResponse<String> page = post("?DOMAIN=box.example:8080&PROTOCOL=0&LANG=ru", page());

      assertThat(onlySaid().endpoint()).isEqualTo(URI.create("http://box.example:8080/rest/"));
      assertThat(page.body())
          .contains("<html lang=\"ru\">", "Бот установлен.")
          .contains("\"http://api.bitrix24.com/api/v1/\"");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .endsWith("frame-ancestors http://box.example:8080");
    }

    @Test
    void that_a_person_opens_later_runs_no_script() throws Exception {
      installs.finished = true;
      HttpResponse<String> page = post(QUERY, page());
      assertThat(page.body()).contains("Write to it").doesNotContain("<script");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .doesNotContain("script-src");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "AUTH_ID=<script>alert(1)</script>",
          "member_id=\"><script>",
          "PLACEMENT=<script>",
          "APPLICATION_SCOPE=<script>"
        })
    void echoes_nothing(String change) throws Exception {
      assertThat(post(QUERY + "&LANG=%3Cscript%3Ealert", page(change)).body())
          .doesNotContain("alert(1)", "\"><script>", "lang=\"<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFRESH_ID=", "member_id=", "AUTH_ID[x]=y"})
    void that_lacks_something_finishes_nothing(String change) throws Exception {
      HttpResponse<String> page = post(QUERY, page(change));
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body()).doesNotContain("installFinish");
      assertThat(installs.said).isEmpty();
      assertToldInOneLine();
    }

    @Test
    void with_a_domain_that_is_none_finishes_nothing() throws Exception {
      assertThat(post("?DOMAIN=a%20b&PROTOCOL=1", page()).statusCode()).isEqualTo(403);
      assertThat(installs.said).isEmpty();
    }

    @Test
    void that_is_not_proven_finishes_nothing() throws Exception {
      installs.failure = refused();
      HttpResponse<String> page = post(QUERY, page());
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body()).contains("could not be installed").doesNotContain("<script");
      assertThat(seen).singleElement().isInstanceOf(TurnObserver.Trouble.class);
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.servlet.InstallsTest#passing")
    void that_comes_too_early_asks_to_be_opened_again(RuntimeException failure) throws Exception {
      installs.failure = failure;
      HttpResponse<String> page = post(QUERY, page());
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("Open this page again").doesNotContain("<script");
    }
  }

  @Nested
  class APersonWhoComesBack {
    private static final String BACK =
        "code=c0de&domain=harbour.example&member_id=" + MEMBER + "&server_domain=auth.example";

    @Test
    void to_the_browser_that_was_sent_out_is_let_in() throws Exception {
      HttpResponse<String> sent = start();
      URI portal = URI.create(sent.headers().firstValue("Location").orElseThrow());
      assertThat(portal.toString())
          .startsWith("https://harbour.example/oauth/authorize/?client_id=local.1&state=");
      HttpCookie cookie = cookie(sent);
      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(cookie.getSecure()).isTrue();
      assertThat(sent.headers().firstValue("Set-Cookie").orElse(""))
          .contains("Max-Age=600", "SameSite=Lax");

      String state = portal.getQuery().replaceAll(".*state=", "");
      HttpResponse<String> back =
          get("?" + BACK + "&state=" + state, "Cookie", cookie.getName() + "=" + cookie.getValue());
      assertThat(back.statusCode()).isEqualTo(200);
      assertThat(back.body()).contains("The bot is installed.").doesNotContain("c0de");
      assertThat(installs.told).containsExactly("code c0de of " + MEMBER + " at auth.example");
      assertThat(cookie(back).getMaxAge()).isZero();
    }

    @Test
    void with_a_state_that_is_not_that_browsers_is_refused() throws Exception {
      HttpCookie cookie = cookie(start());
      assertThat(
              get("?" + BACK + "&state=other", "Cookie", cookie.getName() + "=" + cookie.getValue())
                  .statusCode())
          .isEqualTo(403);
      assertThat(get("?" + BACK + "&state=" + cookie.getValue()).statusCode()).isEqualTo(403);
      assertThat(get("?" + BACK + "&state=", "Cookie", cookie.getName() + "=").statusCode())
          .isEqualTo(403);
      assertThat(installs.told).isEmpty();
    }

    @Test
    void without_a_code_is_one_who_tries_the_address() throws Exception {
      assertThat(get("?error=access_denied").body())
          .isEqualTo("This address takes the events of a Bitrix24 bot.\n");
    }

    private HttpResponse<String> start() throws Exception {
      return send(HttpRequest.newBuilder(container().address().resolve("/start")));
    }

    private static HttpCookie cookie(HttpResponse<?> response) {
      return HttpCookie.parse(response.headers().firstValue("Set-Cookie").orElseThrow()).get(0);
    }
  }

  /** A page of one's own site. */
  private static final class Start extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      new OAuthStart("local.1").send(URI.create("https://harbour.example/"), response);
    }
  }

  static Stream<RuntimeException> passing() {
    return Stream.of(
        new PortalException.Unanswered("app.info", HARBOUR, false, "try again", null),
        new StoreException("the database is gone; start it", null));
  }

  private static PortalException.Refused refused() {
    return new PortalException.Refused("app.info", HARBOUR, "the token is another portal's");
  }
}
