package io.imbot4j.http;

import static io.imbot4j.http.DownloadTest.METHOD;
import static io.imbot4j.http.DownloadTest.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A download is refused: what came is no file, or the link leads where nobody may be sent. */
@Timeout(30)
class DownloadRefusedTest {
  static PortalException failure(StubPortal.Answer... answers) {
    try (StubPortal portal = new StubPortal(answers)) {
      PortalException failure =
          catchThrowableOfType(PortalException.class, () -> DownloadTest.fetch(portal));
      assertThat(failure).hasMessageContaining(METHOD).hasMessageNotContaining(TOKEN);
      return failure;
    }
  }

  static StubPortal.Answer moved(String to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  static Stream<Arguments> a_complaint_instead_of_the_file() {
    return Stream.of(
        arguments(StubPortal.error(404, "FILE_NOT_FOUND"), "FILE_NOT_FOUND"),
        arguments(StubPortal.error(200, "ACCESS_DENIED"), "ACCESS_DENIED"),
        arguments(StubPortal.page(404), "404"),
        arguments(StubPortal.page(403), "403"),
        arguments(StubPortal.page(200), "200"));
  }

  @ParameterizedTest
  @MethodSource
  void a_complaint_instead_of_the_file(StubPortal.Answer answer, String code) {
    assertThat(failure(answer))
        .isInstanceOf(PortalException.Refused.class)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void with_what_the_portal_cannot_do_now() {
    assertThat(failure(StubPortal.page(502))).isInstanceOf(PortalException.Unanswered.class);
    assertThat(failure(StubPortal.error(503, "QUERY_LIMIT_EXCEEDED")))
        .isInstanceOf(PortalException.Throttled.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cloud.example/d0wnl0ad",
        "ftp://cloud.example/d0wnl0ad",
        "file:///d0wnl0ad",
        "https://user:pass@cloud.example/d0wnl0ad",
        "https:d0wnl0ad",
        "https://cloud.example/%%d0wnl0ad"
      })
  void with_an_address_that_must_not_be_called(String address) {
    assertThat(failure(moved(address)))
        .isInstanceOf(PortalException.Refused.class)
        .hasMessageContaining("the link to the file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "fd00::1"})
  void by_a_portal_on_the_internet_that_sends_us_inside(String address) {
    Credentials webhook = Credentials.webhook("https://portal.example/rest/1/c4nary-s3cret/");
    HttpConfig config = HttpConfig.builder().deadline(Duration.ofSeconds(5)).build();
    HostLookup.Resolver resolver =
        host -> addresses(host.equals("portal.example") ? "93.184.216.34" : address);
    try (HttpRestCall rest =
        new HttpRestCall(StubPortal.ID, webhook, config, Pause.REAL, resolver)) {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () ->
                  rest.download(
                      METHOD,
                      Secret.of("https://inside.example/" + TOKEN),
                      OutputStream.nullOutputStream(),
                      Progress.NONE))
          .withMessageContaining("https://inside.example, inside this machine's own network")
          .withMessageNotContaining(TOKEN);
    }
  }

  private InetAddress[] addresses(String address) throws UnknownHostException {
    return new InetAddress[] {InetAddress.getByName(address)};
  }

  @Test
  void where_it_is_redirected_for_ever() {
    assertThat(failure(moved("/rest/again"))).hasMessageContaining("without end");
  }
}
