package io.imbot4j.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.TurnObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotEventServletTest {
  private static final PortalId HARBOUR = new PortalId("harbour");
  private static final int MAX_BODY = 200_000;

  private final RecordingDispatcher dispatcher = new RecordingDispatcher();
  private final List<TurnObserver.Observation> seen = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Container container;

  @BeforeEach
  void start() throws Exception {
    container = new Container(servlet());
  }

  @AfterEach
  void stop() throws Exception {
    container().stop();
  }

  private BotEventServlet servlet() {
    return new BotEventServlet(
        dispatcher,
        EventServletConfig.of(HARBOUR, Set.of(Secret.of("c4nary-quayside")))
            .withMaxBody(MAX_BODY)
            .withObserver(seen::add));
  }

  private Container container() {
    return requireNonNull(container);
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(container().address());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String form) throws Exception {
    return send(
        request()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private void assertReply(HttpResponse<String> response, int status, String line) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(line + "\n");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/plain;charset=utf-8");
  }

  @Nested
  class Accepts {
    @Test
    void a_message_of_imbot_v2() throws Exception {
      assertReply(post(Form.of("v2-message")), 200, "ok");

      assertThat(dispatcher.events())
          .singleElement()
          .isInstanceOfSatisfying(
              BotEvent.MessageAdded.class,
              added -> {
                assertThat(added.origin().portal()).isEqualTo(HARBOUR);
                assertThat(added.origin().bot()).isEqualTo(new BotId(456));
                assertThat(added.message().bb())
                    .isEqualTo("When does the ferry leave? [b]50 % & more = ♥[/b]");
              });
    }

    @Test
    void a_message_of_imbot_for_each_of_its_bots() throws Exception {
      assertReply(post(Form.of("v1-message")), 200, "ok");

      assertThat(dispatcher.events())
          .extracting(event -> event.origin().bot())
          .containsExactlyInAnyOrder(new BotId(456), new BotId(457));
    }

    @Test
    void an_event_it_does_not_know() throws Exception {
      assertReply(post(Form.of("v2-message", "event=ONIMBOTV2NOVELTY")), 200, "ok");

      assertThat(dispatcher.events()).singleElement().isInstanceOf(BotEvent.Unknown.class);
    }

    @Test
    void a_form_without_a_content_type() throws Exception {
      assertReply(send(request().POST(BodyPublishers.ofString(Form.of("v2-message")))), 200, "ok");
    }

    @Test
    void a_form_of_unknown_length() throws Exception {
      byte[] form = Form.of("v2-message").getBytes(UTF_8);

      assertReply(
          send(request().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)))),
          200,
          "ok");
    }

    @Test
    void a_form_with_a_wrong_percent() throws Exception {
      assertReply(post(Form.of("v2-message") + "&data[odd]=100%&data[worse]=%zz"), 200, "ok");
    }

    @Test
    void both_deliveries_of_one_event_which_the_dispatcher_tells_apart() throws Exception {
      post(Form.of("v2-message"));
      post(Form.of("v2-message", "auth[access_token]=c4nary-another"));

      assertThat(dispatcher.events())
          .hasSize(2)
          .extracting(event -> event.origin().key())
          .containsOnly(dispatcher.events().get(0).origin().key());
    }

    @Test
    void an_event_of_the_application_which_no_bot_hears() throws Exception {
      assertReply(post(Form.of("v2-message", "event=OnAppUpdate")), 200, "ok");

      assertThat(dispatcher.events()).isEmpty();
      assertThat(seen).singleElement().isInstanceOf(TurnObserver.Note.class);
    }

    @Test
    void works_behind_a_filter_that_read_parameters() throws Exception {
      container().stop();
      container =
          new Container(
              servlet(),
              (request, response, chain) -> {
                request.getParameter("event");
                chain.doFilter(request, response);
              });

      assertReply(post(Form.of("v2-message")), 200, "ok");
      assertThat(dispatcher.events()).singleElement().isInstanceOf(BotEvent.MessageAdded.class);
    }
  }

  @Nested
  class Refuses {
    private static final String NOT_BELIEVED =
        "The application token is not the one of this address.";

    private void assertRefused(HttpResponse<String> response, int status, String line) {
      assertReply(response, status, line);
      assertThat(dispatcher.events()).isEmpty();
      assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "auth[application_token]=c4nary-forged",
          "auth[application_token]=c4nary-quaysid",
          "auth[application_token]=C4NARY-QUAYSIDE",
          "auth[application_token]=",
          "auth[application_token][0]=c4nary-quayside",
          "auth=c4nary-quayside"
        })
    void a_forged_token(String change) throws Exception {
      assertRefused(post(Form.of("v2-message", change)), 403, NOT_BELIEVED);
    }

    @Test
    void a_missing_token() throws Exception {
      assertRefused(post("event=ONIMBOTV2MESSAGEADD&ts=1789362300"), 403, NOT_BELIEVED);
    }

    @Test
    void a_token_that_is_right_only_inside_the_data() throws Exception {
      assertRefused(
          post(
              Form.of(
                  "v2-message",
                  "data[bot][auth][application_token]=c4nary-quayside",
                  "auth[application_token]=c4nary-theBotsOwnToken")),
          403,
          NOT_BELIEVED);
    }

    @Test
    void an_event_of_the_application_with_a_forged_token() throws Exception {
      assertRefused(
          post(
              Form.of(
                  "v2-message", "event=ONAPPUNINSTALL", "auth[application_token]=c4nary-forged")),
          403,
          NOT_BELIEVED);
    }

    @Test
    void an_empty_body() throws Exception {
      assertRefused(post(""), 403, NOT_BELIEVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event=", "ts=never", "data[bot][id]=none", "data[chat][dialogId]=??"})
    void a_form_that_is_no_event(String change) throws Exception {
      assertRefused(
          post(Form.of("v2-message", change)), 400, "The form is no event as a portal posts it.");
    }

    @Test
    void a_form_of_3000_pairs() throws Exception {
      Stream<String> pairs = IntStream.range(0, 3_000).mapToObj(i -> "data[" + i + "]=x");

      assertRefused(post(Form.of(pairs)), 400, "The body is no form as a portal posts it.");
    }

    @Test
    void a_form_of_100_levels() throws Exception {
      assertRefused(
          post(Form.of("v2-message", "data" + "[x]".repeat(100) + "=deep")),
          400,
          "The body is no form as a portal posts it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
    void what_is_no_form(String contentType) throws Exception {
      assertRefused(
          send(
              request()
                  .header("Content-Type", contentType)
                  .POST(BodyPublishers.ofString("{\"event\":\"<script>\"}"))),
          415,
          "Events are posted as application/x-www-form-urlencoded.");
    }

    @Test
    void a_body_that_says_it_is_too_long() throws Exception {
      assertRefused(post("a=" + "x".repeat(MAX_BODY)), 413, "The body is longer than any event.");
    }

    @Test
    void a_body_that_is_too_long_without_saying_so() throws Exception {
      byte[] body = ("a=" + "x".repeat(MAX_BODY)).getBytes(UTF_8);

      assertRefused(
          send(request().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))),
          413,
          "The body is longer than any event.");
    }

    @Test
    void a_body_as_long_as_is_allowed_only_for_what_it_says() throws Exception {
      assertRefused(post("a=" + "x".repeat(MAX_BODY - 2)), 403, NOT_BELIEVED);
    }

    @Test
    void a_body_that_never_comes() throws Exception {
      String answer =
          raw(
              "POST /events HTTP/1.1\r\nHost: harbour\r\nConnection: close\r\nContent-Length: 100\r\n\r\nevent=");

      assertThat(answer)
          .startsWith("HTTP/1.1 400 ")
          .endsWith("The body is no form as a portal posts it.\n")
          .doesNotContain("Exception");
    }
  }

  @Nested
  class Fails {
    @Test
    void in_one_line_when_the_dispatcher_is_closed() throws Exception {
      dispatcher.failWith(new EventDispatcher.Closed("shutting down"));

      assertReply(post(Form.of("v2-message")), 503, "No events are taken in at present.");
    }

    @Test
    void in_one_line_when_anything_else_goes_wrong() throws Exception {
      IllegalStateException cause = new IllegalStateException("disk of db7 is full");
      dispatcher.failWith(cause);

      assertReply(post(Form.of("v2-message")), 500, "The event could not be taken in.");
      assertThat(seen)
          .singleElement()
          .isInstanceOfSatisfying(
              TurnObserver.RefusedPost.class,
              refused -> assertThat(refused.cause()).isSameAs(cause));
    }
  }

  @Nested
  class OtherMethods {
    @Test
    void get_is_answered_with_a_neutral_line() throws Exception {
      assertReply(send(request().GET()), 200, "This address takes the events of a Bitrix24 bot.");
    }

    @Test
    void head_is_answered_without_a_body() throws Exception {
      HttpResponse<String> response = send(request().method("HEAD", BodyPublishers.noBody()));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEmpty();
      assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(49);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void are_not_allowed(String method) throws Exception {
      String answer =
          raw(
              method
                  + " /events HTTP/1.1\r\nHost: harbour\r\nConnection: close\r\nX-Odd: <script>\r\n\r\n");

      assertThat(answer)
          .startsWith("HTTP/1.1 405 ")
          .contains("Allow: GET, HEAD, POST")
          .endsWith("Events are posted here.\n")
          .doesNotContain("script");
    }
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), container().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
