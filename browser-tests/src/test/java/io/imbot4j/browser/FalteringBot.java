package io.imbot4j.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bot of somebody else, whose handler answers whatever it is told to: 500 at first. */
final class FalteringBot implements AutoCloseable {
  static final String NAME = "Faltering bot";

  private static final Pattern WEBHOOK = Pattern.compile("\"webhook\":\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"?(\\d+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer handler;
  private final URI webhook;
  private final String id;
  private volatile int status = 500;

  /** Registers it on the emulated portal of a page. */
  FalteringBot(URI page) {
    try {
      handler = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      handler.createContext(
          "/",
          exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
          });
      handler.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String state = ask(HttpRequest.newBuilder(page.resolve("/_emulator/state")).build());
    webhook = URI.create(only(WEBHOOK, state));
    id =
        only(
            ID,
            call(
                "imbot.v2.Bot.register",
                """
                {"fields":{"code":"faltering","botToken":"c4nary-faltering","eventMode":"webhook",
                "webhookUrl":"http://127.0.0.1:%d/","properties":{"name":"%s"}}}"""
                    .formatted(handler.getAddress().getPort(), NAME)));
  }

  String id() {
    return id;
  }

  void answers(int other) {
    status = other;
  }

  /** Calls a method by the portal's webhook, and gives whatever it answers. */
  String call(String method, String json) {
    return ask(
        HttpRequest.newBuilder(webhook.resolve(method))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private String ask(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String only(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    handler.stop(0);
  }
}
