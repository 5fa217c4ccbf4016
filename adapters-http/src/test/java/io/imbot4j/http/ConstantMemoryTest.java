package io.imbot4j.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.imbot4j.domain.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ConstantMemoryTest {
  private static final byte[] PART = new byte[64 * 1024];

  private final AtomicLong taken = new AtomicLong();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/rest/1/c4nary-s3cret/", this::take);
    server.createContext("/file", this::give);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = exchange.getRequestBody()) {
      byte[] part = new byte[PART.length];
      for (int count = body.read(part); count >= 0; count = body.read(part)) {
        taken.addAndGet(count);
      }
      byte[] answer = "{\"result\":7}".getBytes(UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private void give(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, FileContent.MAX_SIZE);
    try (exchange;
        OutputStream body = exchange.getResponseBody()) {
      for (long given = 0; given < FileContent.MAX_SIZE; given += PART.length) {
        body.write(PART);
      }
    }
  }

  @Test
  void a_file_of_100_mb_goes_through_a_heap_of_32_mb() throws Exception {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:MaxDirectMemorySize=16m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFile.class.getName(),
                address + "/rest/1/c4nary-s3cret/",
                address + "/file")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(output.lines().toList()).last().isEqualTo("104857600 104857600");
    assertThat(process.waitFor()).isZero();
    assertThat(taken).hasValue((FileContent.MAX_SIZE + 2) / 3 * 4 + "{\"content\":\"\"}".length());
  }
}
