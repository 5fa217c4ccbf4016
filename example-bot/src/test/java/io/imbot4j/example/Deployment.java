package io.imbot4j.example;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.jdbc.Database;
import io.imbot4j.observe.Slf4jTurnObserver;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.servlet.BotEventServlet;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.wire.BotApi;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A bot as an application server deploys it: a servlet, and what is to be closed with it. */
public final class Deployment extends AbstractBot implements Supplier<HttpServlet>, AutoCloseable {
  private final Database database;
  private final HttpRestCall rest;
  private final BotRuntime runtime;
  private final HttpServlet servlet;

  /**
   * @param events where the portal posts them
   */
  public Deployment(String webhook, URI events, Path file) {
    PortalId portal = new PortalId("emulator");
    Secret token = Secret.of("c4nary-a token of every deployment");
    rest = new HttpRestCall(portal, Credentials.webhook(webhook));
    MessengerGateway gateway =
        new BotRegistrar(new BotApi(rest, token))
            .register(this, Generation.V2, Delivery.webhook(events));
    database = Database.sqlite(file).open();
    runtime =
        BotRuntime.of(this, gateway)
            .inbox(database.inbox())
            .observer(new Slf4jTurnObserver())
            .signedWith(token)
            .withoutDialogRate()
            .start();
    servlet = new BotEventServlet(runtime, EventServletConfig.webhookBot(portal, token));
  }

  @Override
  public HttpServlet get() {
    return servlet;
  }

  @Override
  protected void onMessage(Message message, Dialog dialog) {
    dialog.say("heard " + message.text());
  }

  @Override
  public void close() {
    runtime.close();
    servlet.destroy();
    rest.close();
    database.close();
  }
}
