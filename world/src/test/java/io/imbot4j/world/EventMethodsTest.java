package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMethodsTest {
  private static final String URL = "https://bot.test/events";

  private final TestPortal portal = new TestPortal();
  private final Colleague admin = new Colleague(portal, 1);
  private final Colleague bob = new Colleague(portal, 2);

  @ParameterizedTest
  @ValueSource(strings = {"event.bind", "event.unbind", "event.get", "events"})
  void a_webhook_has_no_events(String method) {
    assertRefused(
        portal.call(method, "event", "ONAPPTEST"),
        403,
        "WRONG_AUTH_TYPE",
        "Current authorization type is denied for this method Application context required");
  }

  @Nested
  class Bind {
    @Test
    void is_kept_once_and_listed() {
      bob.call("event.bind", "event", "onAppTest", "handler", URL);
      assertThat(bob.call("event.bind", "event", "ONAPPTEST", "handler", URL).result())
          .isEqualTo(true);
      assertThat(admin.call("event.get").result())
          .isEqualTo(
              List.of(
                  fields("event", "ONAPPTEST", "handler", URL, "auth_type", "0", "offline", 0)));
    }

    @Test
    void of_offline_events_needs_no_handler_but_an_administrator() {
      assertThat(admin.call("event.bind", "event", "ONUSERADD", "event_type", "offline").result())
          .isEqualTo(true);
      assertThat(at(admin.call("event.get").result(), 0, "offline")).isEqualTo(1);
      assertRefused(
          bob.call("event.bind", "event", "ONUSERADD", "event_type", "offline"),
          403,
          "ACCESS_DENIED",
          "Access denied! Offline events binding requires administrator access rights");
    }

    @Test
    void is_refused_for_unknown_events_and_handlers_and_for_others() {
      assertRefused(
          bob.call("event.bind", "event", "ONRAIN", "handler", URL),
          400,
          "ERROR_EVENT_NOT_FOUND",
          "Event not found");
      assertRefused(
          bob.call("event.bind", "event", "ONAPPTEST"),
          400,
          "ERROR_WRONG_HANDLER_URL",
          "Wrong handler URL");
      assertRefused(
          bob.call("event.bind", "event", "ONAPPTEST", "handler", URL, "auth_type", 1),
          403,
          "ACCESS_DENIED",
          "Access denied! Event binding with AUTH_TYPE requires administrator access rights");
    }
  }

  @Nested
  class Unbind {
    @Test
    void takes_what_fits_and_counts_it() {
      bob.call("event.bind", "event", "ONAPPTEST", "handler", URL);
      bob.call("event.bind", "event", "ONAPPTEST", "handler", URL, "auth_type", 2);
      bob.call("event.bind", "event", "ONUSERADD", "handler", URL);
      assertThat(
              bob.call("event.unbind", "event", "ONAPPTEST", "handler", URL, "auth_type", 0)
                  .result())
          .isEqualTo(Map.of("count", 1));
      assertThat(bob.call("event.unbind").result()).isEqualTo(Map.of("count", 2));
      assertThat(bob.call("event.get").result()).isEqualTo(List.of());
    }

    @Test
    void is_refused_to_all_but_the_administrator() {
      assertRefused(
          bob.call("event.unbind", "event_type", "offline"),
          403,
          "ACCESS_DENIED",
          "Access denied! Offline events unbinding requires administrator access rights");
      assertRefused(
          bob.call("event.unbind", "event", "ONAPPTEST", "handler", URL, "auth_type", 1),
          403,
          "ACCESS_DENIED",
          "Access denied! Event unbinding with AUTH_TYPE requires administrator access rights");
    }
  }

  @Nested
  class All {
    @Test
    void are_told_by_scope() {
      assertThat(bob.call("events", "SCOPE", "user").result()).isEqualTo(List.of("ONUSERADD"));
      assertThat(bob.call("events").result())
          .asInstanceOf(LIST)
          .contains("ONAPPINSTALL", "ONIMBOTMESSAGEADD", "ONIMBOTV2MESSAGEADD");
    }

    @Test
    void are_those_of_the_scopes_granted_unless_all_are_asked_for() {
      portal.world.faults().revokeScope("imbot");
      assertThat(bob.call("events").result())
          .asInstanceOf(LIST)
          .doesNotContain("ONIMBOTMESSAGEADD");
      assertThat(bob.call("events", "FULL", true).result())
          .asInstanceOf(LIST)
          .contains("ONIMBOTMESSAGEADD");
    }
  }
}
