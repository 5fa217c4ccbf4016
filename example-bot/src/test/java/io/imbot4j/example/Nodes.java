package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/** The nodes of a bot, and before them a door that gives each event to one of them, once. */
final class Nodes implements AutoCloseable {
  private static final int NOBODY = 502;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Printing> running = new ArrayList<>();
  private final List<URI> open = new ArrayList<>();
  private final Random random;
  private final ObjIntConsumer<String> answers;
  private final HttpServer door;

  /**
   * @param answers told of each message and the status of its answer
   */
  Nodes(Random random, ObjIntConsumer<String> answers) throws IOException {
    this.random = random;
    this.answers = answers;
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext("/", this::pass);
    door.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/bots");
  }

  /** Starts one and waits until it takes events. */
  void start(Predicate<String> taken, Object... arguments) throws IOException {
    Printing node = Printing.start(taken, ToldBot.class, arguments);
    running.add(node);
    String address = node.awaitAfter(ToldBot.READY);
    synchronized (open) {
      open.add(URI.create(address));
      open.notifyAll();
    }
  }

  /** Waits until there is one that takes events. */
  void awaitOpen() throws InterruptedException {
    synchronized (open) {
      while (open.isEmpty()) {
        open.wait();
      }
    }
  }

  /** Ends one as {@code kill -9} does, and gives it no more events. */
  void killOne() throws InterruptedException {
    int which = random.nextInt(running.size());
    running.remove(which).kill();
    synchronized (open) {
      open.remove(which);
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] form = exchange.getRequestBody().readAllBytes();
      int status = status(form, exchange.getRequestHeaders().getFirst("Content-Type"));
      String event = Told.eventIn(URLDecoder.decode(new String(form, UTF_8), UTF_8));
      if (event != null) {
        answers.accept(event, status);
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private int status(byte[] form, String type) {
    URI node;
    synchronized (open) {
      if (open.isEmpty()) {
        return NOBODY;
      }
      node = open.get(random.nextInt(open.size()));
    }
    try {
      HttpRequest.Builder post =
          HttpRequest.newBuilder(node)
              .header("Content-Type", type)
              .timeout(Duration.ofSeconds(10))
              .POST(HttpRequest.BodyPublishers.ofByteArray(form));
      return client.send(post.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException killed) {
      return NOBODY;
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return NOBODY;
    }
  }

  @Override
  public void close() {
    running.forEach(Printing::close);
    door.stop(0);
  }
}
