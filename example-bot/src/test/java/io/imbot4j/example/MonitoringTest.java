package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.Secret;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.MemoryInbox;
import io.imbot4j.servlet.EventServletConfig;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The office as a monitoring system sees it, over HTTP. */
class MonitoringTest {
  private final OfficeBot bot =
      new OfficeBot(new Lunch(), new Booking(new Trips()), new DealChats());
  private final Monitoring monitoring = new Monitoring(bot);
  private final MemoryInbox inbox = new MemoryInbox();

  @Test
  void health_and_metrics_are_answered_where_events_are_posted() throws Exception {
    Secret token = Secret.of("c4nary-a-long-random-token");
    BotRuntime runtime =
        BotRuntime.of(bot, new FakeMessenger())
            .inbox(inbox)
            .signedWith(token)
            .observer(monitoring.observer())
            .start();
    monitoring.show(inbox);
    monitoring.health().with("bot", runtime::health);
    try (EventServer server = new EventServer()) {
      server.show(monitoring);
      server.serve(runtime, EventServletConfig.webhookBot(Samples.PORTAL, token));
      runtime.dispatch(Samples.message("e1", Samples.ANN, "hello"));
      assertThat(runtime.awaitIdle(Duration.ofSeconds(60))).isTrue();

      assertThat(get(server, "/metrics").body())
          .contains(
              "imbot4j_events_received_total{bot=\"office\",kind=\"MessageAdded\"} 1.0",
              "imbot4j_turns_seconds_count{bot=\"office\",kind=\"MessageAdded\"} 1",
              "imbot4j_inbox_age_seconds 0.0");
      HttpResponse<String> well = get(server, "/health");
      assertThat(well.body()).contains("\"bot\":{\"status\":\"UP\"");
      assertThat(well.statusCode()).isEqualTo(200);
      assertThat(well.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/json");

      runtime.close();
      monitoring.health().with("bot", runtime::health);
      HttpResponse<String> ended = get(server, "/health");
      assertThat(ended.statusCode()).isEqualTo(503);
      assertThat(ended.body()).contains("the bot is closed");
    }
  }

  private static HttpResponse<String> get(EventServer server, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
