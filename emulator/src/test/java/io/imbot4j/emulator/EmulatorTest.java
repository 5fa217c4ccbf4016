package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmulatorTest {
  @Test
  void a_port_in_use_is_told_with_the_remedy() {
    try (Emulator first = Emulator.start(EmulatorConfig.local())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> Emulator.start(EmulatorConfig.local().withPort(first.port())))
          .withMessage(
              "port " + first.port() + " is in use: stop what runs there or set IMBOT4J_PORT");
    }
  }

  @Test
  void closing_leaves_no_thread_behind() {
    Set<Thread> before = threads();
    Emulator emulator = Emulator.start(EmulatorConfig.local());
    new TestClient(emulator).look("state");
    assertThat(threads()).hasSizeGreaterThan(before.size());
    emulator.close();
    await().untilAsserted(() -> assertThat(threads()).isEqualTo(before));
  }

  @Test
  void the_webhook_is_below_the_portal() {
    try (Emulator emulator = Emulator.start(EmulatorConfig.local())) {
      assertThat(emulator.webhook().toString()).matches(emulator.portal() + "rest/1/\\w+/");
    }
  }

  @Test
  void a_page_hears_of_changes() throws IOException {
    try (Emulator emulator = Emulator.start(EmulatorConfig.local());
        Socket page = new Socket("localhost", emulator.port())) {
      OutputStream out = page.getOutputStream();
      out.write("GET /_emulator/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(page.getInputStream(), UTF_8));
      assertThat(after(in, "event: change")).startsWith("data: {\"version\":");
      emulator.world().as(1).createChat("Sales", Set.of(2), false);
      assertThat(after(in, "event: change")).contains("" + emulator.world().version());
    }
  }

  @Test
  void nobody_leaves_the_folder_of_the_page() {
    try (Emulator emulator = Emulator.start(EmulatorConfig.local())) {
      TestClient client = new TestClient(emulator);
      assertThat(client.get("%2e%2e/Emulator.class").statusCode()).isGreaterThanOrEqualTo(400);
      assertThat(client.get("nothing.html").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void settings_are_understood_or_refused_by_name() {
    assertThat(EmulatorMain.config(Map.of()).port()).isEqualTo(8024);
    assertThat(EmulatorMain.config(Map.of("IMBOT4J_PORT", "0")).port()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatorMain.config(Map.of("IMBOT4J_PROT", "1")))
        .withMessage(
            "unknown setting IMBOT4J_PROT; there are IMBOT4J_BIND, IMBOT4J_CONTROL_TOKEN, IMBOT4J_PORT,"
                + " IMBOT4J_SEED, IMBOT4J_TLS, IMBOT4J_WORLD");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatorMain.config(Map.of("IMBOT4J_PORT", "many")))
        .withMessageContaining("IMBOT4J_PORT");
  }

  private static String after(BufferedReader in, String line) throws IOException {
    String read = in.readLine();
    while (!line.equals(read)) {
      read = in.readLine();
    }
    return String.valueOf(in.readLine());
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("emulator"))
        .collect(toSet());
  }
}
