package io.imbot4j.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.imbot4j.domain.PortalId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on loopback that gives prepared answers in order, the last one for ever. */
final class StubPortal implements AutoCloseable {
  static final PortalId ID = new PortalId("acme");
  static final String SECRET = "c4narym3qui3t";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Answer> answers = new ArrayDeque<>();
  final List<Asked> asked = new CopyOnWriteArrayList<>();

  StubPortal(Answer... answers) {
    this(plain(), answers);
  }

  StubPortal(HttpServer server, Answer... answers) {
    this.answers.addAll(List.of(answers));
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static HttpServer plain() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  Credentials webhook() {
    return Credentials.webhook("http://127.0.0.1:" + port() + "/rest/1/" + SECRET + "/");
  }

  HttpConfig.Builder config() {
    return HttpConfig.builder().deadline(Duration.ofSeconds(10));
  }

  HttpRestCall rest() {
    return rest(config().build());
  }

  HttpRestCall rest(HttpConfig config) {
    return new HttpRestCall(ID, webhook(), config);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            new String(body, UTF_8),
            exchange));
    try (exchange) {
      next().give(exchange);
    }
  }

  private synchronized Answer next() {
    return answers.size() > 1 ? answers.remove() : answers.element();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  static Answer json(int status, String body) {
    return answer(status, "application/json; charset=utf-8", body.getBytes(UTF_8));
  }

  static Answer result(String json) {
    return json(200, "{\"result\":" + json + ",\"time\":{\"start\":1.5}}");
  }

  static Answer error(int status, String code) {
    return json(status, "{\"error\":\"" + code + "\",\"error_description\":\"As it is\"}");
  }

  static Answer page(int status) {
    return answer(status, "text/html", "<html>Come back later</html>".getBytes(UTF_8));
  }

  static Answer answer(int status, String type, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /** Closes the connection without a word. */
  static Answer silence() {
    return exchange -> {};
  }

  interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  record Asked(String verb, String path, String body, HttpExchange exchange) {
    String header(String name) {
      return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }
  }
}
