package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What people click on the page of a running example, through the control API the page uses. */
final class ClickedPortal {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  ClickedPortal(String address) {
    this.address = address;
  }

  /** Does something: the call's name, then names and values. Gives the answer. */
  String does(String call, Object... pairs) {
    StringBuilder body = new StringBuilder("{");
    for (int i = 0; i < pairs.length; i += 2) {
      body.append(i == 0 ? "" : ",").append('"').append(pairs[i]).append("\":");
      body.append(pairs[i + 1] instanceof String text ? quoted(text) : pairs[i + 1]);
    }
    return send(HttpRequest.newBuilder(at(call)).POST(BodyPublishers.ofString(body + "}")).build());
  }

  String sees(String call, Map<String, String> values) {
    String query =
        values.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(at(call + "?" + query)).build());
  }

  /** Waits until somebody else says this to somebody in a dialog. */
  void hears(int user, String dialog, String text) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(messages(user, dialog).split("\\{\"id\":"))
                    .filteredOn(message -> !message.contains("\"authorId\":" + user + ","))
                    .anyMatch(message -> message.contains(text)));
  }

  String messages(int user, String dialog) {
    return sees("messages", Map.of("user", "" + user, "dialog", dialog));
  }

  /** The number of the newest message that holds this text. */
  int message(int user, String dialog, String text) {
    String before = messages(user, dialog);
    before = before.substring(0, before.lastIndexOf(text));
    int from = before.lastIndexOf("\"id\":", before.lastIndexOf("\"authorId\":")) + 5;
    return Integer.parseInt(before.substring(from, before.indexOf(',', from)));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
    return json.append('"').toString();
  }

  private URI at(String call) {
    return URI.create(address + "_emulator/" + call);
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return response.body();
    } catch (IOException gone) {
      throw new AssertionError("the example does not answer", gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the example was asked", interrupted);
    }
  }
}
