package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.observe.HealthCheck;
import io.imbot4j.observe.HealthReport;
import io.imbot4j.observe.InboxMetrics;
import io.imbot4j.observe.MicrometerTurnObserver;
import io.imbot4j.observe.Slf4jTurnObserver;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.Health;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.MemoryInbox;
import io.imbot4j.runtime.MemoryPortals;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Runs what docs/observing.md shows. */
class ObservingGuideTest {
  @Test
  void a_bot_is_seen_from_outside() throws Exception {
    AbstractBot bot = new ReadmeBot.EchoBot();
    MessengerGateway gateway = new FakeMessenger();
    EventInbox inbox = new MemoryInbox();
    PortalStore portals = new MemoryPortals();
    MeterRegistry registry = new SimpleMeterRegistry();
    // region: observing
    HealthCheck health = new HealthCheck();
    TurnObserver observer =
        new Slf4jTurnObserver()
            .and(new MicrometerTurnObserver(registry, bot.profile().code()))
            .and(health);
    BotRuntime runtime = BotRuntime.of(bot, gateway).inbox(inbox).observer(observer).start();
    new InboxMetrics(inbox).bindTo(registry);
    // endregion
    runtime.dispatch(Samples.message("e1", Samples.ANN, "hello"));
    assertThat(runtime.awaitIdle(Duration.ofSeconds(60))).isTrue();
    // region: health
    health.with("runtime", runtime::health).withPortals(portals);
    HealthReport report = health.ask();
    int status = report.httpStatus();
    String json = report.toJson();
    // endregion
    assertThat(status).isEqualTo(200);
    assertThat(json)
        .startsWith("{\"status\":\"UP\"")
        .contains("\"runtime\":{\"status\":\"UP\"", "\"portals\":{\"status\":\"UP\"");
    assertThat(registry.get("imbot4j.events.received").tag("bot", "echo").counter().count())
        .isEqualTo(1);
    runtime.close();
    assertThat(runtime.health().status()).isEqualTo(Health.Status.DOWN);
  }
}
