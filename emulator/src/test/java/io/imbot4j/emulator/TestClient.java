package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks to an emulator as a bot's client and as the page do. */
final class TestClient {
  private final Emulator emulator;
  private final HttpClient http = HttpClient.newHttpClient();

  TestClient(Emulator emulator) {
    this.emulator = emulator;
  }

  /** A form to the webhook. */
  Map<String, @Nullable Object> form(String method, String form) {
    return json(send(webhook(method, "application/x-www-form-urlencoded", form)));
  }

  HttpRequest webhook(String method, String type, String body) {
    return post(emulator.webhook() + method, type, body);
  }

  Map<String, @Nullable Object> act(String address, String json) {
    return json(send(post(emulator.portal() + "_emulator/" + address, "application/json", json)));
  }

  Map<String, @Nullable Object> look(String address) {
    return json(get("_emulator/" + address));
  }

  HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(emulator.portal() + address)).build());
  }

  static HttpRequest getting(Object url) {
    return HttpRequest.newBuilder(URI.create(url.toString())).build();
  }

  /** The whole answer to a bare GET that names this host. */
  String raw(String host, String path) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  /** The whole answer to a request as it is, which says that the connection shall be closed. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", emulator.port())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** A value inside a JSON object, null where there is none. */
  static @Nullable Object at(Map<String, @Nullable Object> json, Object... path) {
    Object found = json;
    for (Object step : path) {
      if (found instanceof List<?> list && step instanceof Integer place) {
        found = list.get(place);
      } else {
        found = found instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return found;
  }

  static Map<String, @Nullable Object> json(HttpResponse<String> response) {
    return WireJson.strict(response.body());
  }

  static HttpRequest post(String url, String type, String body) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
