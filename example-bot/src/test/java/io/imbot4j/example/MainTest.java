package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.world.RestCall;
import io.imbot4j.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The example as a process, given what it cannot work with: one line that says what to do, exit
 * code 1, no stack trace.
 */
class MainTest {
  private Emulator emulator;

  @BeforeEach
  void a_portal_is_there() {
    emulator = Emulator.start(EmulatorConfig.local());
  }

  @AfterEach
  void the_portal_goes() {
    emulator.close();
  }

  @Test
  void a_port_in_use() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(refusal(Map.of("IMBOT4J_PORT", port)))
          .contains(port)
          .contains("in use")
          .contains("IMBOT4J_PORT");
    }
  }

  @Test
  void an_unknown_setting() throws Exception {
    assertThat(refusal(Map.of("IMBOT4J_PROT", "1")))
        .contains("IMBOT4J_PROT")
        .contains("IMBOT4J_PORT");
  }

  @Test
  void no_portal_reachable() throws Exception {
    String address = emulator.webhook().toString();
    emulator.close();
    assertThat(refusal(Map.of("IMBOT4J_WEBHOOK", address)))
        .contains("cannot be reached")
        .doesNotContain(secret(address));
  }

  @Test
  void a_wrong_webhook_secret() throws Exception {
    String address = emulator.webhook().toString();
    String wrong = address.replace(secret(address), "c4nary-wr0ngs3cr3t");
    assertThat(refusal(Map.of("IMBOT4J_WEBHOOK", wrong)))
        .contains("webhook")
        .doesNotContain("c4nary-wr0ngs3cr3t");
  }

  @Test
  void a_missing_scope() throws Exception {
    world().faults().revokeScope("imbot");
    assertThat(refusal(Map.of("IMBOT4J_WEBHOOK", emulator.webhook().toString())))
        .contains("insufficient_scope")
        .contains("imbot");
  }

  @Test
  void a_bot_limit() throws Exception {
    Map<String, Object> other =
        Map.of("code", "other", "botToken", "c4nary-shared", "properties", Map.of("name", "Other"));
    world()
        .call(
            new RestCall(
                world().config().webhook(), "imbot.v2.Bot.register", Map.of("fields", other)));
    world().faults().limitBots(1);
    Map<String, String> sharing =
        Map.of(
            "IMBOT4J_WEBHOOK", emulator.webhook().toString(), "IMBOT4J_BOT_TOKEN", "c4nary-shared");
    assertThat(refusal(sharing)).contains("BOT_LIMIT_EXCEEDED").containsIgnoringCase("unregister");
  }

  private World world() {
    return emulator.world();
  }

  private static String secret(String webhook) {
    return webhook.replaceAll(".*/rest/\\d+/([^/]+)/", "$1");
  }

  /** Runs the example, expects it to give up, and gives the one line it said. */
  private static String refusal(Map<String, String> environment)
      throws IOException, InterruptedException {
    try (ExampleProcess example = ExampleProcess.start(environment)) {
      assertThat(example.exitCode()).isEqualTo(1);
      assertThat(example.greeting()).isEmpty();
      String errors = example.errors();
      assertThat(errors.lines().toList()).as(errors).hasSize(1);
      return errors;
    }
  }
}
