package io.imbot4j.conformance.real;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A portal behind an incoming webhook, called slowly enough for any plan. */
final class HttpPortal implements Portal {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI webhook;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  HttpPortal(URI webhook) {
    this.webhook = webhook;
  }

  @Override
  public Reply call(String method, Map<String, ?> parameters) {
    HttpRequest request =
        HttpRequest.newBuilder(webhook.resolve(method))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(parameters)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return Reply.of(answer.statusCode(), JSON.readValue(answer.body(), Object.class));
    } catch (IOException | JacksonException e) {
      // The request's address holds the secret, so nothing of the cause is shown.
      throw new IllegalStateException(method + " was not answered with JSON", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " was interrupted", e);
    }
  }
}
