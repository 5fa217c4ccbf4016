package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.page;
import static io.imbot4j.http.StubPortal.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal that takes no calls until somebody acts. */
@Timeout(30)
class StandstillTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";

  private final VirtualTime time = new VirtualTime();
  private final List<TurnObserver.Observation> told = new CopyOnWriteArrayList<>();
  private StubPortal portal = new StubPortal(result("1"));
  private HttpRestCall rest = portal.rest();

  @AfterEach
  void close() {
    rest.close();
    portal.close();
  }

  private void answers(StubPortal.Answer... answers) {
    close();
    portal = new StubPortal(answers);
    HttpConfig config = portal.config().clock(time).build();
    rest =
        new HttpRestCall(
            StubPortal.ID,
            portal.webhook(),
            config,
            new Pacing(StubPortal.ID, config, time, told::add),
            HostLookup.Resolver.SYSTEM);
  }

  private PortalException failure() {
    return catchThrowableOfType(PortalException.class, () -> rest.call(SEND, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OVERLOAD_LIMIT", "PAYMENT_REQUIRED", "PORTAL_DELETED", "QUERY_LIMIT"})
  void is_not_called_and_every_call_is_told_why(String code) {
    answers(error(403, code), result("1"));
    PortalException first = failure();

    PortalException later = failure();

    assertThat(later).isInstanceOf(PortalException.AccessLost.class).hasMessage(first.getMessage());
    assertThat(later.code()).isEqualTo(code);
    assertThat(portal.asked).hasSize(1);
  }

  @Test
  void is_told_once_and_so_is_its_end() {
    answers(error(402, "PAYMENT_REQUIRED"), error(402, "PAYMENT_REQUIRED"), result("1"));
    failure();
    failure();
    time.pass(Duration.ofSeconds(11));
    failure();
    time.pass(Duration.ofSeconds(21));
    rest.call(SEND, Map.of());
    rest.call(SEND, Map.of());

    assertThat(told).hasSize(2);
    assertThat(told.get(0))
        .isInstanceOfSatisfying(
            TurnObserver.PortalStopped.class,
            stopped -> {
              assertThat(stopped.portal()).isEqualTo(StubPortal.ID);
              assertThat(stopped.why()).hasMessageContaining("renew it");
            });
    assertThat(told.get(1)).isEqualTo(new TurnObserver.PortalResumed(StubPortal.ID));
  }

  @Test
  void is_probed_now_and_then_ever_more_rarely() {
    answers(error(500, "PORTAL_DELETED"));
    for (int second = 0; second < 3_600; second++) {
      failure();
      time.pass(Duration.ofSeconds(1));
    }

    // After 10, 20, 40, 80 and 160 s, then every 5 minutes.
    assertThat(portal.asked).hasSize(1 + 5 + (3_600 - 310) / 300);
  }

  @Test
  void is_probed_by_one_call_alone_until_that_is_answered() {
    answers(error(500, "PORTAL_DELETED"), page(502), result("1"));
    failure();
    time.pass(Duration.ofSeconds(10));

    assertThat(failure()).isInstanceOf(PortalException.Unanswered.class);
    assertThat(failure()).isInstanceOf(PortalException.AccessLost.class);
    time.pass(Duration.ofSeconds(10));
    assertThat(rest.call(SEND, Map.of()).number()).hasValue(1);
  }

  static Stream<StubPortal.Answer> signs() {
    return Stream.of(result("1"), error(403, "ACCESS_DENIED"));
  }

  @ParameterizedTest
  @MethodSource("signs")
  void is_over_with_whatever_the_portal_answers_by_itself(StubPortal.Answer sign) {
    answers(error(503, "OVERLOAD_LIMIT"), sign, result("7"));
    failure();
    time.pass(Duration.ofSeconds(10));
    failure();

    assertThat(rest.call(SEND, Map.of()).number()).hasValue(7);
  }

  @Test
  void may_be_asked_at_once_what_was_paid() {
    answers(error(402, "PAYMENT_REQUIRED"), result("1"));
    failure();
    time.pass(Duration.ofSeconds(1));
    rest.call("app.info", Map.of());

    assertThat(rest.call(SEND, Map.of()).number()).hasValue(1);
  }

  @Test
  void is_asked_for_no_file() {
    answers(error(402, "PAYMENT_REQUIRED"));
    failure();

    assertThat(
            catchThrowableOfType(
                PortalException.class,
                () ->
                    rest.download(
                        "im.disk.file.get",
                        Secret.of("http://127.0.0.1:" + portal.port() + "/file"),
                        new ByteArrayOutputStream(),
                        Progress.NONE)))
        .isInstanceOf(PortalException.AccessLost.class);
    assertThat(portal.asked).hasSize(1);
  }

  @Test
  void is_no_refusal_of_another_kind() {
    answers(error(403, "ACCESS_DENIED"), error(401, "NO_AUTH_FOUND"), result("1"));
    failure();
    failure();

    assertThat(rest.call(SEND, Map.of()).number()).hasValue(1);
    assertThat(told).isEmpty();
  }
}
