package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.UserId;
import io.imbot4j.domain.app.AppInfo;
import io.imbot4j.domain.app.AppStatus;
import io.imbot4j.domain.app.MethodState;
import io.imbot4j.domain.app.Profile;
import io.imbot4j.domain.app.Revision;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.PortalException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationTest {
  private final FakePortal portal = new FakePortal();
  private final AppGateway app = new BotApi(portal, null);

  static Stream<Arguments> methods() {
    return Stream.of(
        method(
            "scope",
            AppGateway::scopes,
            Map.of(),
            List.of("im, imbot", "crm"),
            Set.of("im", "imbot", "crm")),
        method("scope", AppGateway::allScopes, Map.of("full", true), List.of("im"), Set.of("im")),
        method(
            "methods", app -> app.methods(null), Map.of(), List.of("profile"), Set.of("profile")),
        method("methods", app -> app.methods("user"), Map.of("scope", "user"), List.of(), Set.of()),
        method(
            "method.get",
            app -> app.method("user.get"),
            Map.of("name", "user.get"),
            Map.of("isExisting", true, "isAvailable", false),
            new MethodState(true, false)),
        method(
            "imbot.v2.Revision.get",
            AppGateway::revision,
            Map.of(),
            Map.of("rest", "36", "web", 140, "mobile", 21, "desktop", 9),
            new Revision(36, 140, 21, 9)),
        method(
            "server.time",
            AppGateway::serverTime,
            Map.of(),
            "2026-11-21T12:00:00+03:00",
            Instant.parse("2026-11-21T09:00:00Z")),
        method(
            "profile",
            AppGateway::profile,
            Map.of(),
            Map.of("ID", "31", "ADMIN", true, "NAME", "Ann", "LAST_NAME", "Lee", "CITY", "Oslo"),
            new Profile(new UserId(31), true, "Ann", "Lee", "", "", "", Map.of("CITY", "Oslo"))));
  }

  private static Arguments method(
      String method,
      Function<AppGateway, Object> call,
      Map<String, Object> parameters,
      Object answer,
      Object read) {
    return arguments(method, call, parameters, answer, read);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("methods")
  void asks_and_reads(
      String method,
      Function<AppGateway, Object> call,
      Map<String, Object> parameters,
      Object answer,
      Object read) {
    portal.answers(method, answer);

    assertThat(call.apply(app)).isEqualTo(read);
    assertThat(portal.lastCall()).isEqualTo(new FakePortal.Call(method, parameters));
  }

  @Test
  void reads_the_application_with_and_without_an_end() {
    Map<String, Object> info =
        new HashMap<>(
            Map.of(
                "ID",
                5,
                "CODE",
                "local.lunch",
                "VERSION",
                "2",
                "STATUS",
                "S",
                "INSTALLED",
                true,
                "PAYMENT_EXPIRED",
                "N",
                "LANGUAGE_ID",
                "de",
                "LICENSE",
                "de_ent10000",
                "LICENSE_TYPE",
                "ent10000",
                "LICENSE_FAMILY",
                "ent"));
    info.put("DAYS", null);
    portal.answers("app.info", info);

    AppInfo endless = app.info();

    assertThat(endless)
        .isEqualTo(
            new AppInfo(
                5,
                "local.lunch",
                2,
                new AppStatus("S"),
                true,
                false,
                null,
                "de",
                "de_ent10000",
                "ent10000",
                "ent",
                Map.of()));
    info.put("DAYS", "14");
    assertThat(app.info().days()).isEqualTo(14);
  }

  @Test
  void says_that_a_time_it_cannot_read_is_no_answer() {
    portal.answers("server.time", "noon");

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(app::serverTime)
        .isInstanceOf(PortalException.Unanswered.class);
  }
}
