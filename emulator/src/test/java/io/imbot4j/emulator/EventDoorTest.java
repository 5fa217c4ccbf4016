package io.imbot4j.emulator;

import static io.imbot4j.emulator.TestClient.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.world.LogEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EventDoorTest {
  private final Emulator emulator = Emulator.start(EmulatorConfig.local());
  private final TestClient client = new TestClient(emulator);

  @AfterEach
  void close() {
    emulator.close();
  }

  @Test
  void an_event_arrives_as_the_platform_sends_it() throws IOException {
    try (TestBot bot = new TestBot(200)) {
      register(bot.url());
      emulator.world().as(1).say("456", "hello & goodbye");
      await().until(() -> bot.events.size() == 2);
      assertThat(bot.names()).containsExactly("ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD");
      assertThat(at(bot.events.get(1), "data", "message", "text")).isEqualTo("hello & goodbye");
      assertThat(at(bot.events.get(1), "data", "message", "isSystem")).isEqualTo("0");
      assertThat(at(bot.events.get(1), "auth", "application_token")).isEqualTo("customabc");
      assertThat(bot.headers.get(0))
          .containsEntry("User-agent", List.of("Bitrix24 Webhook Engine"))
          .containsEntry("Connection", List.of("close"));
    }
  }

  @Test
  void events_of_one_handler_arrive_in_order() throws IOException {
    try (TestBot bot = new TestBot(200)) {
      register(bot.url());
      IntStream.range(0, 50)
          .forEach(count -> emulator.world().as(1).say("456", "message " + count));
      await().until(() -> bot.events.size() == 51);
      assertThat(bot.texts())
          .containsExactlyElementsOf(
              IntStream.range(0, 50).mapToObj(count -> "message " + count).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 302, 204})
  void an_event_that_is_not_answered_with_200_is_lost_and_never_repeated(int status)
      throws IOException {
    try (TestBot bot = new TestBot(status)) {
      register(bot.url());
      emulator.world().as(1).say("456", "hello");
      await().until(() -> ended().equals(List.of("lost", "lost")));
      assertThat(bot.events).hasSize(2);
    }
  }

  @Test
  void an_event_to_nobody_is_lost() {
    register("http://127.0.0.1:9/events");
    emulator.world().as(1).say("456", "hello");
    await().until(() -> ended().equals(List.of("lost", "lost")));
  }

  @Test
  void a_connection_that_breaks_is_not_tried_again() throws IOException {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket rude = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      Thread hangsUp = new Thread(() -> hangUp(rude, connections));
      hangsUp.start();
      register("http://127.0.0.1:" + rude.getLocalPort() + "/events");
      emulator.world().as(1).say("456", "hello");
      await().until(() -> ended().equals(List.of("lost", "lost")));
      assertThat(connections).hasValue(2);
    }
  }

  @Test
  void closing_gives_up_an_event_that_is_not_answered() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      register("http://127.0.0.1:" + mute.getLocalPort() + "/events");
      emulator.world().as(1).say("456", "hello");
      try (Socket caller = mute.accept()) {
        caller.getInputStream().readNBytes(100);
        emulator.close();
        assertThat(Thread.getAllStackTraces().keySet())
            .extracting(Thread::getName)
            .doesNotContain("emulator-courier");
      }
    }
  }

  @Test
  void an_event_finds_a_handler_at_any_address_of_its_host() throws IOException {
    List<InetAddress> addresses = List.of(InetAddress.getAllByName("localhost"));
    assumeThat(addresses).hasSizeGreaterThan(1);
    InetAddress last = addresses.get(addresses.size() - 1);
    try (ServerSocket handler = new ServerSocket(0, 0, last)) {
      register("http://localhost:" + handler.getLocalPort() + "/events");
      emulator.world().as(1).say("456", "hello");
      try (Socket caller = handler.accept()) {
        assertThat(caller.getInputStream().readNBytes(12)).asString().isEqualTo("POST /events");
      }
    }
  }

  /** Reads a little of what comes and closes without an answer, until the server is closed. */
  private static void hangUp(ServerSocket server, AtomicInteger connections) {
    try {
      while (!server.isClosed()) {
        try (Socket caller = server.accept()) {
          connections.incrementAndGet();
          caller.getInputStream().readNBytes(100);
        }
      }
    } catch (IOException closed) {
      assertThat(server.isClosed()).isTrue();
    }
  }

  private List<String> ended() {
    return emulator.world().log(0).stream()
        .filter(entry -> entry.kind().equals("event"))
        .map(LogEntry::outcome)
        .toList();
  }

  private void register(String url) {
    client.form(
        "imbot.v2.Bot.register",
        "fields[code]=office&fields[botToken]=abc&fields[properties][name]=Office"
            + "&fields[eventMode]=webhook&fields[webhookUrl]="
            + url);
  }
}
