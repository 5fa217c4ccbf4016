package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.Application;
import io.imbot4j.http.Portals;
import io.imbot4j.port.Erased;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.Installer;
import io.imbot4j.runtime.MemoryPortals;
import io.imbot4j.servlet.BotEventServlet;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.servlet.OAuthStart;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** Runs what docs/installs.md shows. */
class InstallsGuideTest {
  private final PortalStore store = new MemoryPortals();
  private final Application application = new Application("local.1", Secret.of("c4nary-a secret"));
  private final PortalId portal = new PortalId("7d1e0a52c94b4f0d8a63b0f2e15c9a74");

  @Test
  void one_servlet_takes_installations_and_erases_what_it_holds() throws Exception {
    AbstractBot bot = new ReadmeBot.EchoBot();
    URI handler = URI.create("https://bots.example.com/office");
    // region: installing
    Portals portals = Portals.of(store, application).build();
    BotRuntime runtime =
        BotRuntime.of(bot, (portal, id) -> portals.api(portal).as(id, Generation.V2))
            .signedWith(application.clientSecret())
            .start();
    Installer installer = Installer.of(store, portals.proof(), portals::api, bot, handler).start();
    BotEventServlet servlet =
        new BotEventServlet(runtime, EventServletConfig.application(store, installer));
    // endregion
    Server server = serve(servlet);
    try {
      store.install(known());
      assertThat(post(server, "ONAPPTEST", "c4nary-right").statusCode()).isEqualTo(200);
      assertThat(post(server, "ONAPPTEST", "wrong").statusCode()).isEqualTo(403);
      // region: erasingAPortal
      Erased erased = installer.erase(portal);
      // endregion
      assertThat(erased).hasToString("1 portals");
      assertThat(post(server, "ONAPPTEST", "c4nary-right").statusCode()).isEqualTo(403);

      HttpResponse<String> away =
          send(HttpRequest.newBuilder(server.getURI().resolve("/start")).build());
      assertThat(away.headers().firstValue("Location").orElse(""))
          .startsWith("https://acme.bitrix24.com/oauth/authorize/?client_id=local.1&state=");
    } finally {
      server.stop();
      installer.close();
      runtime.close();
      portals.close();
    }
  }

  private Portal known() {
    Secret secret = Secret.of("c4nary-any");
    return Portal.installed(
            portal,
            URI.create("https://acme.bitrix24.com/rest/"),
            URI.create("https://oauth.bitrix.info/rest/"),
            new Tokens(secret, secret, Instant.EPOCH),
            Instant.EPOCH)
        .withApplicationToken(Secret.of("c4nary-right"));
  }

  private Server serve(BotEventServlet servlet) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(servlet), "/office");
    context.addServlet(new ServletHolder(new Site()), "/start");
    server.setHandler(context);
    server.start();
    return server;
  }

  private HttpResponse<String> post(Server server, String event, String token) throws Exception {
    String form =
        "event=" + event + "&auth[member_id]=" + portal + "&auth[application_token]=" + token;
    return send(
        HttpRequest.newBuilder(server.getURI().resolve("/office"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  /** A page of one's own site. */
  private final class Site extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      URI portal = URI.create("https://acme.bitrix24.com/");
      // region: signingIn
      new OAuthStart(application.clientId()).send(portal, response);
      // endregion
    }
  }
}
