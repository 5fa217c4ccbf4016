package io.imbot4j.emulator;

import static io.imbot4j.emulator.TestClient.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.imbot4j.world.World;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PortalsDoorTest {
  private final Emulator emulator = Emulator.start(EmulatorConfig.local());
  private final TestClient client = new TestClient(emulator);

  @AfterEach
  void close() {
    emulator.close();
  }

  @Test
  void a_portal_made_by_its_name_answers_at_a_port_of_its_own() {
    Map<String, @Nullable Object> beta = client.act("portal", "{\"name\":\"Beta\"}");
    URI address = URI.create(String.valueOf(beta.get("url")));
    assertThat(address.getPort()).isNotEqualTo(emulator.port());
    assertThat(time(String.valueOf(beta.get("webhook")))).isInstanceOf(String.class);
    assertThat(at(client.look("portals"), "portals", 1)).isEqualTo(beta);
    assertThat(at(client.look("portals"), "portals", 0, "url"))
        .isEqualTo(emulator.portal().toString());
  }

  @Test
  void the_control_api_speaks_to_the_portal_that_is_named() {
    Object memberId = client.act("portal", "{\"name\":\"Beta\"}").get("memberId");
    client.act("chat", "{\"user\":1,\"name\":\"Sales\",\"users\":[2],\"portal\":\"Beta\"}");
    assertThat(chats("state")).isEmpty();
    assertThat(chats("state?portal=Beta")).hasSize(1);
    assertThat(chats("state?portal=" + memberId)).hasSize(1);
    client.act("fault", "{\"portal\":\"Beta\"}");
    assertThat(String.valueOf(client.look("state?portal=Gamma").get("error")))
        .isEqualTo("there is no portal Gamma: GET /_emulator/portals lists them");
  }

  @Test
  void the_page_of_a_portal_sees_that_portal() {
    World beta = emulator.addPortal("Beta");
    beta.as(1).createChat("Sales", List.of(2), false);
    assertThat(
            TestClient.json(
                client.send(TestClient.getting(beta.config().baseUrl() + "_emulator/state"))))
        .containsEntry("portal", beta.config().baseUrl().toString());
  }

  @Test
  void a_portal_may_share_the_port_by_a_name_of_its_own() throws IOException {
    World beta = emulator.addPortal("Beta", "beta.localhost");
    assertThat(beta.config().baseUrl())
        .isEqualTo(URI.create("http://beta.localhost:" + emulator.port() + "/"));
    String path = Addresses.webhook(beta).getPath() + "server.time";
    assertThat(client.raw("beta.localhost:" + emulator.port(), path)).contains("\"result\":\"");
    assertThat(client.raw("localhost:" + emulator.port(), path)).contains("INVALID_CREDENTIALS");
  }

  @Test
  void one_clock_moves_all() {
    World beta = emulator.addPortal("Beta");
    Instant before = beta.clock().instant();
    client.act("clock", "{\"advance\":\"PT5H\"}");
    assertThat(beta.clock().instant()).isAfterOrEqualTo(before.plusSeconds(18_000));
  }

  @Test
  void events_of_every_portal_are_brought_out() throws IOException {
    try (TestBot bot = new TestBot(200)) {
      World beta = emulator.addPortal("Beta");
      client.send(
          TestClient.post(
              Addresses.webhook(beta) + "imbot.v2.Bot.register",
              "application/x-www-form-urlencoded",
              "fields[code]=office&fields[botToken]=abc&fields[properties][name]=Office"
                  + "&fields[eventMode]=webhook&fields[webhookUrl]="
                  + bot.url()));
      beta.as(1).say("456", "hello");
      await().until(() -> bot.texts().equals(List.of("hello")));
      assertThat(at(bot.events.get(1), "auth", "member_id")).isEqualTo(beta.config().memberId());
    }
  }

  @Test
  void a_name_is_taken_once() {
    emulator.addPortal("Beta");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emulator.addPortal("Beta"))
        .withMessage("give a name that no portal has, not 'Beta'");
  }

  private List<?> chats(String address) {
    return client.look(address).get("chats") instanceof List<?> chats ? chats : List.of();
  }

  private @Nullable Object time(String webhook) {
    return TestClient.json(client.send(TestClient.getting(webhook + "server.time"))).get("result");
  }
}
