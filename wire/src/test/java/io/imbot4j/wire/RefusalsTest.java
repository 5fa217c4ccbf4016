package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  private static final PortalId PORTAL = new PortalId("canteen");

  private static PortalException of(String method, String code) {
    return Refusals.of(method, PORTAL, code, "", null);
  }

  private static String message(String code) {
    return String.valueOf(of("imbot.message.add", code).getMessage());
  }

  static Stream<String> knownCodes() throws IOException {
    Properties table = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Refusals.class.getResourceAsStream("remedies.properties"))) {
      table.load(in);
    }
    return table.stringPropertyNames().stream().filter(key -> !key.contains("/")).sorted();
  }

  @Test
  void says_of_a_method_what_holds_for_it_alone() {
    assertThat(of("event.bind", "access_denied")).hasMessageContaining("Only an administrator");
  }

  @ParameterizedTest
  @MethodSource("knownCodes")
  void says_what_to_do_about_a_known_code_in_any_case(String code) {
    String upper = message(code);
    String lowerCode = code.toLowerCase(Locale.ROOT);

    assertThat(upper).startsWith("imbot.message.add on portal canteen: ").endsWith(".");
    assertThat(upper).doesNotContain("documentation");
    assertThat(message(lowerCode)).isEqualTo(upper.replaceFirst(code, lowerCode));
  }

  @ParameterizedTest
  @ValueSource(strings = {"USERS_EMPTY", "user_access_error", "insufficient_scope"})
  void knows_codes_that_newer_documents_leave_out(String code) {
    assertThat(message(code)).doesNotContain("documentation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO_AUTH_FOUND",
        "INVALID_CREDENTIALS",
        "expired_token",
        "invalid_token",
        "invalid_grant",
        "PORTAL_DELETED",
        "APPLICATION_NOT_FOUND",
        "PAYMENT_REQUIRED",
        "OVERLOAD_LIMIT",
        "user_access_error"
      })
  void says_that_access_is_lost(String code) {
    PortalException lost = of("imbot.v2.Bot.list", code);

    assertThat(lost).isInstanceOf(PortalException.AccessLost.class);
    assertThat(lost.code()).isEqualTo(code);
  }

  @Test
  void takes_wrong_credentials_of_an_im_method_for_a_refusal() {
    assertThat(of("im.chat.add", "INVALID_CREDENTIALS"))
        .isInstanceOf(PortalException.Refused.class)
        .hasMessageContaining("lacks the rights");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER", "", " "})
  void says_that_the_outcome_is_unknown(String code) {
    assertThat(of("imbot.v2.Chat.add", code))
        .isInstanceOfSatisfying(
            PortalException.Unanswered.class,
            unanswered -> {
              assertThat(unanswered.reached()).isTrue();
              assertThat(unanswered.code()).isEqualTo(code);
              assertThat(unanswered.ofCall("batch").code()).isEqualTo(code);
            });
  }

  @Test
  void waits_half_a_second_at_the_rate_limit() {
    assertThat(of("imbot.v2.Chat.add", "QUERY_LIMIT_EXCEEDED"))
        .isInstanceOfSatisfying(
            PortalException.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofMillis(500)));
  }

  @ParameterizedTest
  @CsvSource({
    "1785000090, 1785000000.9, 90",
    "1785000003, 1785000000, 10",
    "1784000000, 1785000000, 10",
    "1795000000, 1785000000, 600",
    "'', 1785000000, 10",
    "1785000090, '', 10"
  })
  void waits_until_the_running_time_is_reset(String reset, String finish, long seconds) {
    Object now = finish.isEmpty() ? "" : Double.valueOf(finish);
    Tree answer = Tree.of(Map.of("time", Map.of("operating_reset_at", reset, "finish", now)));

    assertThat(Refusals.of("imbot.v2.Chat.add", PORTAL, "OPERATION_TIME_LIMIT", "", answer))
        .isInstanceOfSatisfying(
            PortalException.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"im.chat.add, scope im to", "imbot.v2.Chat.add, scope imbot to", "scope, scope of"})
  void names_the_scope_that_is_missing(String method, String expected) {
    assertThat(of(method, "insufficient_scope"))
        .isInstanceOf(PortalException.Refused.class)
        .hasMessageContaining(expected);
  }

  @Test
  void keeps_an_unknown_code_as_it_was_sent() {
    PortalException refused =
        Refusals.of("imbot.v2.Chat.add", PORTAL, "Soup_Is_Out", "no more soup", Tree.of(null));

    assertThat(refused).isInstanceOf(PortalException.Refused.class);
    assertThat(refused.code()).isEqualTo("Soup_Is_Out");
    assertThat(refused)
        .hasMessage(
            "imbot.v2.Chat.add on portal canteen: refused with Soup_Is_Out (no more soup)."
                + " Look the code up in the platform's documentation of imbot.v2.Chat.add.");
  }
}
