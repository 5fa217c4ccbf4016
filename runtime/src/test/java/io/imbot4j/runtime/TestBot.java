package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Handler;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.message.Message;
import java.util.function.Consumer;

/** A bot given as functions, so that a test shows all of it. */
class TestBot extends AbstractBot {
  private final Consumer<Routes> routes;
  private final Handler<Message> onMessage;

  TestBot(Consumer<Routes> routes, Handler<Message> onMessage) {
    this.routes = routes;
    this.onMessage = onMessage;
  }

  static TestBot with(Consumer<Routes> routes) {
    return new TestBot(routes, (message, dialog) -> dialog.say("heard " + message.text()));
  }

  static TestBot hearing(Handler<Message> onMessage) {
    return new TestBot(on -> {}, onMessage);
  }

  @Override
  protected void routes(Routes on) {
    routes.accept(on);
  }

  @Override
  protected void onMessage(Message message, Dialog dialog) throws Exception {
    onMessage.handle(message, dialog);
  }
}
