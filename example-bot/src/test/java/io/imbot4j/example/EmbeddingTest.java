package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.observe.Slf4jTurnObserver;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.servlet.BotEventServlet;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.Actor;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** A bot inside an application that has a web server already, over real HTTP both ways. */
class EmbeddingTest {
  private final ReadmeBot.EchoBot bot = new ReadmeBot.EchoBot();
  private final Secret botToken = Secret.of("c4nary-a-long-random-token");
  private final PortalId portal = new PortalId("portal.example.com");
  private final ServletContextHandler context = new ServletContextHandler("/");

  @Test
  void one_servlet_is_mounted_and_the_bot_answers() throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
    try (Emulator emulator = Emulator.start(EmulatorConfig.local())) {
      URI handler = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/bots");
      try (AutoCloseable mounted = mount(emulator.webhook().toString(), handler)) {
        Actor ann = emulator.world().as(1);
        ann.say("456", "hello");
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(
                () ->
                    assertThat(ann.messages("456"))
                        .extracting("text")
                        .containsExactly("hello", "hello"));
        assertThat(mounted).isNotNull();
      }
    } finally {
      server.stop();
    }
  }

  private AutoCloseable mount(String webhook, URI handler) {
    EventServletConfig config = EventServletConfig.webhookBot(portal, botToken);
    // region: servlet
    HttpRestCall rest = new HttpRestCall(portal, Credentials.webhook(webhook));
    MessengerGateway gateway =
        new BotRegistrar(new BotApi(rest, botToken))
            .register(bot, Generation.V2, Delivery.webhook(handler));
    BotRuntime runtime =
        BotRuntime.of(bot, gateway).signedWith(botToken).observer(new Slf4jTurnObserver()).start();
    context.addServlet(new ServletHolder(new BotEventServlet(runtime, config)), "/bots");
    // endregion
    return () -> {
      runtime.close();
      rest.close();
    };
  }
}
