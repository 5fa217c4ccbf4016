package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.imbot4j.world.PhpQuery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A bot's handler that remembers what it was sent. */
final class TestBot implements AutoCloseable {
  final List<Map<String, @Nullable Object>> events = new CopyOnWriteArrayList<>();
  final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final int status;

  TestBot(int status) throws IOException {
    this.status = status;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
  }

  /** The texts of the messages that came, in order. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Map<String, @Nullable Object> event : events) {
      Object text = TestClient.at(event, "data", "message", "text");
      if (text != null) {
        texts.add(text.toString());
      }
    }
    return texts;
  }

  List<String> names() {
    return events.stream().map(event -> String.valueOf(event.get("event"))).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    headers.add(Map.copyOf(exchange.getRequestHeaders()));
    events.add(PhpQuery.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
