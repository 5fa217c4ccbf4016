package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.UserId;
import io.imbot4j.domain.app.EventSubscription;
import io.imbot4j.port.EventBindings;
import io.imbot4j.port.PortalException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubscriptionsTest {
  private static final URI HANDLER = URI.create("https://canteen.example/events");
  private static final EventSubscription POSTED = EventSubscription.posted("ONDISHADD", HANDLER);

  private final FakePortal portal = new FakePortal();
  private final EventBindings events = new BotApi(portal, null).events();

  static Stream<Arguments> subscriptions() {
    return Stream.of(
        arguments(POSTED, Map.of("event", "ONDISHADD", "handler", HANDLER.toString())),
        arguments(
            POSTED.as(new UserId(31)),
            Map.of("event", "ONDISHADD", "handler", HANDLER.toString(), "auth_type", 31L)),
        arguments(
            EventSubscription.kept("ONDISHADD"),
            Map.of("event", "ONDISHADD", "event_type", "offline")),
        arguments(
            EventSubscription.kept("ONDISHADD").connector("till"),
            Map.of("event", "ONDISHADD", "event_type", "offline", "auth_connector", "till")));
  }

  @ParameterizedTest
  @MethodSource("subscriptions")
  void subscribe(EventSubscription subscription, Map<String, Object> parameters) {
    portal.answers("event.bind", true);

    events.bind(subscription);

    assertThat(portal.lastCall()).isEqualTo(new FakePortal.Call("event.bind", parameters));
  }

  @Test
  void unsubscribe_and_say_how_many_were_ended() {
    portal.answers("event.unbind", Map.of("count", "2"));

    assertThat(events.unbind(POSTED)).isEqualTo(2);
    assertThat(portal.lastCall().parameters())
        .isEqualTo(Map.of("event", "ONDISHADD", "handler", HANDLER.toString()));
  }

  @Test
  void list_posted_and_kept_ones() {
    portal.answers(
        "event.get",
        List.of(
            Map.of(
                "event",
                "ONDISHADD",
                "handler",
                HANDLER.toString(),
                "auth_type",
                "0",
                "offline",
                0),
            Map.of(
                "event",
                "ONDISHADD",
                "handler",
                HANDLER.toString(),
                "auth_type",
                "31",
                "offline",
                0),
            Map.of("event", "ONMENUADD", "connector_id", "till", "auth_type", "0", "offline", 1)));

    assertThat(events.bound())
        .containsExactly(
            POSTED,
            POSTED.as(new UserId(31)),
            EventSubscription.kept("ONMENUADD").connector("till"));
  }

  @Test
  void name_the_events_of_a_scope() {
    portal.answers("events", List.of("ONDISHADD", "ONMENUADD"));

    assertThat(events.names("canteen")).containsExactly("ONDISHADD", "ONMENUADD");
    assertThat(portal.lastCall().parameters()).isEqualTo(Map.of("SCOPE", "canteen"));
    events.names(null);
    assertThat(portal.lastCall().parameters()).isEmpty();
  }

  @Test
  void want_an_application_and_no_webhook() {
    portal.refuses("event.bind", "WRONG_AUTH_TYPE");

    assertThatExceptionOfType(PortalException.Refused.class)
        .isThrownBy(() -> events.bind(POSTED))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("WRONG_AUTH_TYPE"));
  }
}
