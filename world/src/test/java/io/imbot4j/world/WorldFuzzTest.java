package io.imbot4j.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever is asked of a portal is answered: no exception, and never a status for one. */
class WorldFuzzTest {
  /** Each line is a method and a form, {@code imbot.v2.Bot.list?botToken=x}. */
  @FuzzTest
  void any_calls_are_answered(byte[] input) {
    TestPortal portal = new TestPortal();
    int fetching = portal.fetching("cook");
    portal.old("waiter");
    portal.send(fetching, "chat1", "message", "Soup");
    for (String line : new String(input, UTF_8).split("\n", 20)) {
      String[] call = line.split("\\?", 2);
      RestAnswer answer =
          portal.world.call(
              new RestCall(
                  portal.world.config().webhook(),
                  call[0],
                  PhpQuery.decode(call.length == 2 ? call[1] : "")));

      assertThat(answer.status()).isIn(200, 400, 401, 403, 404);
      assertThat(answer.body()).containsKey(answer.status() == 200 ? "result" : "error");
    }
  }
}
