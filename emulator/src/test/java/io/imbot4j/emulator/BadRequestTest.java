package io.imbot4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no door understands is refused in one line. */
class BadRequestTest {
  private static final Emulator EMULATOR = Emulator.start(EmulatorConfig.local());
  private static final TestClient CLIENT = new TestClient(EMULATOR);

  @AfterAll
  static void close() {
    EMULATOR.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/token/", "/rest/1/c4naryf0rl0calb0ts/profile"})
  void a_body_that_is_too_large_is_not_read(String path) throws IOException {
    String answer = post(path, "Content-Length: 3000000000");
    assertThat(answer).startsWith("HTTP/1.1 413 ");
    assertThat(said(answer))
        .isEqualTo("413 the body has more than 157286400 bytes: send less at once");
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        Arguments.of("/oauth/server/", 404),
        Arguments.of("/no/such/page", 404),
        Arguments.of("/rest/%2e%2e/profile", 400),
        Arguments.of("/rest/%zz/profile", 400),
        Arguments.of("/rest/1/x/profile?" + "a".repeat(20_000), 414));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void an_address_that_leads_nowhere_is_answered_with_a_line(String path, int status)
      throws IOException {
    String answer = CLIENT.raw("localhost", path);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(said(answer)).startsWith(status + " ").hasLineCount(1).doesNotContain("<");
  }

  @Test
  void json_is_known_by_its_type_in_any_case() {
    String json = "{\"cmd\":{\"now\":\"server.time\"}}";
    assertThat(CLIENT.send(CLIENT.webhook("batch", "Application/JSON", json)).body())
        .contains("\"now\":\"2");
  }

  private static String post(String path, String header) throws IOException {
    return CLIENT.raw(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + header
            + "\r\n\r\n");
  }

  /** The body, without its line's end. */
  private static String said(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n")).strip();
  }
}
