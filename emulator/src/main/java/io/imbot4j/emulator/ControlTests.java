package io.imbot4j.emulator;

import io.imbot4j.world.World;
import java.util.Map;

/** The part of the control API that makes something of the log: a test, a report. */
final class ControlTests {
  private final World world;
  private final BotSource bot;

  ControlTests(World world, BotSource bot) {
    this.world = world;
    this.bot = bot;
  }

  void mount(Map<String, ControlServlet.Endpoint> endpoints) {
    endpoints.put("GET /test", this::test);
    endpoints.put("GET /report", params -> Report.of(world.log(0)));
  }

  private Object test(ControlParams params) {
    BotSource made = bot.withExpression(params.text("bot", bot.expression()));
    return CopiedTest.source(world, params.number("user"), params.text("dialog"), made);
  }
}
