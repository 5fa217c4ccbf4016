package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example as a process, used by its control API. */
class EmulatedOfficeTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable ExampleProcess example;
  private String address = "";

  void starts(String generation) throws IOException {
    example = ExampleProcess.start(Map.of("IMBOT4J_PORT", "0", "IMBOT4J_GENERATION", generation));
    address = example.greeting().replace("Talk to the bot: ", "");
  }

  @AfterEach
  void it_ends_when_it_is_told_to() throws InterruptedException {
    if (example != null) {
      example.stop();
      assertThat(example.exitCode()).isNotEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void a_reminder_comes_when_the_clock_is_moved(String generation) throws Exception {
    starts(generation);
    says("/remind 15m tea");
    hears("I will remind you.");
    post("clock", "{\"advance\":\"PT15M\"}");
    hears("Time for: [b]tea[/b]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void a_reset_leaves_a_living_office_that_remembers_nothing(String generation) throws Exception {
    starts(generation);
    says("/remind 15m tea");
    hears("I will remind you.");
    says("/book");
    hears("Which city?");

    post("reset", "{}");
    assertThat(messages()).doesNotContain("Which city?");
    says("Oslo");
    hears("You said: Oslo");
    post("clock", "{\"advance\":\"PT1H\"}");
    says("still there?");
    hears("You said: still there?");
    assertThat(messages()).doesNotContain("tea");
  }

  private void says(String text) throws Exception {
    post("say", "{\"user\":1,\"dialog\":\"456\",\"text\":\"" + text + "\"}");
  }

  private void hears(String text) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(messages()).contains(text));
  }

  private String messages() throws Exception {
    return send(HttpRequest.newBuilder(at("messages?dialog=456&user=1")).build());
  }

  private void post(String call, String body) throws Exception {
    String unused =
        send(HttpRequest.newBuilder(at(call)).POST(BodyPublishers.ofString(body)).build());
  }

  private URI at(String call) {
    return URI.create(address + "_emulator/" + call);
  }

  private String send(HttpRequest request) throws Exception {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }
}
