package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.PortalException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Neither an exception nor a log of anybody's, at any level, shows a secret. */
class SecrecyTest {
  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void stop() {
    root.setLevel(before);
    root.detachAppender(log);
  }

  @ParameterizedTest
  @MethodSource
  void a_failure_shows_no_secret(StubPortal.Answer failing) {
    try (StubPortal portal = new StubPortal(failing);
        HttpRestCall webhook = calls(portal.webhook());
        HttpRestCall token =
            calls(
                Credentials.accessToken(
                    "http://127.0.0.1:" + portal.port() + "/rest/",
                    () -> Secret.of(StubPortal.SECRET)))) {
      for (HttpRestCall rest : new HttpRestCall[] {webhook, token}) {
        PortalException failure =
            catchThrowableOfType(
                PortalException.class, () -> rest.call("imbot.v2.Chat.Message.send", Map.of()));
        assertThat(trace(failure)).doesNotContain(StubPortal.SECRET);
        assertThat(rest.toString()).doesNotContain(StubPortal.SECRET);
      }
    }
    assertLogsShowNoSecret();
  }

  static Stream<StubPortal.Answer> a_failure_shows_no_secret() {
    String moved = "http://renamed.example/rest/1/" + StubPortal.SECRET + "/";
    return Stream.of(
        StubPortal.silence(),
        StubPortal.page(502),
        StubPortal.error(401, "INVALID_CREDENTIALS"),
        StubPortal.error(503, "QUERY_LIMIT_EXCEEDED"),
        StubPortal.json(200, StubPortal.SECRET),
        exchange -> {
          exchange.getResponseHeaders().set("Location", moved);
          exchange.sendResponseHeaders(301, -1);
        },
        exchange -> {
          exchange.getResponseHeaders().set("Location", "not an address " + moved);
          exchange.sendResponseHeaders(301, -1);
        });
  }

  @Test
  void an_unreachable_portal_shows_no_secret() {
    StubPortal gone = new StubPortal(StubPortal.silence());
    Credentials webhook = gone.webhook();
    gone.close();
    try (HttpRestCall rest = calls(webhook)) {
      PortalException failure =
          catchThrowableOfType(PortalException.class, () -> rest.call("scope", Map.of()));
      assertThat(trace(failure)).doesNotContain(StubPortal.SECRET);
    }
    assertLogsShowNoSecret();
  }

  @Test
  void the_debug_log_names_method_portal_and_time_alone() {
    try (StubPortal portal = new StubPortal(StubPortal.result("1"));
        HttpRestCall rest = calls(portal.webhook())) {
      rest.call("scope", Map.of("text", "private words"));
    }
    assertLogsShowNoSecret();
    assertThat(log.list)
        .filteredOn(event -> !event.getLoggerName().startsWith("sun."))
        .singleElement()
        .satisfies(event -> assertThat(event.getLevel()).isEqualTo(Level.DEBUG))
        .satisfies(
            event ->
                assertThat(event.getFormattedMessage())
                    .matches("scope on portal acme took \\d+ ms"));
  }

  private static HttpRestCall calls(Credentials credentials) {
    return new HttpRestCall(
        StubPortal.ID, credentials, HttpConfig.builder().deadline(Duration.ofMillis(400)).build());
  }

  private void assertLogsShowNoSecret() {
    assertThat(log.list)
        .allSatisfy(
            event ->
                assertThat(event.getFormattedMessage())
                    .doesNotContain(StubPortal.SECRET)
                    .doesNotContain("/rest/"));
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
