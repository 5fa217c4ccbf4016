package io.imbot4j.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole bodies of events, held against files in the shape of captured ones: one pair a line. */
class EventBodyTest {
  private final TestPortal portal = new TestPortal();
  private final Actor ann = portal.world.as(1);

  @Test
  void a_message_to_a_new_bot() throws IOException {
    int bot = portal.delivered("office");
    ann.say("" + bot, "Hello, [b]office[/b]!");
    assertBody("ONIMBOTV2MESSAGEADD.txt", portal.world.takeDeliveries().get(1));
  }

  @Test
  void a_mention_of_an_old_bot() throws IOException {
    int bot = portal.old("old");
    String chat = "chat" + ann.createChat("Sales", List.of(bot), false);
    ann.say(chat, "[USER=" + bot + "]Old[/USER] how are you?");
    assertBody("ONIMBOTMESSAGEADD.txt", portal.world.takeDeliveries().get(1));
  }

  private static void assertBody(String file, Delivery delivery) throws IOException {
    try (InputStream stream = EventBodyTest.class.getResourceAsStream(file)) {
      String expected = new String(requireNonNull(stream, file).readAllBytes(), UTF_8);
      assertThat(PhpQuery.encode(delivery.payload()).replace("&", "\n") + "\n").isEqualTo(expected);
    }
  }
}
