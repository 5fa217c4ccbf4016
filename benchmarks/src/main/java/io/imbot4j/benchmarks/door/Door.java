package io.imbot4j.benchmarks.door;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import io.imbot4j.benchmarks.MessageEvent;
import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.servlet.BotEventServlet;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.wire.BotApi;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A servlet that takes events, and what is posted to it. */
enum Door {
  /** Reads the body and answers. */
  BARE("a bare servlet") {
    @Override
    HttpServlet open(AtomicLong handled) {
      return new BareServlet(handled);
    }

    @Override
    Posts posts() {
      return Posts.forms();
    }
  },

  /** The servlet alone: the form read, believed, and made an event. */
  TYPED("imbot4j, to the event") {
    @Override
    HttpServlet open(AtomicLong handled) {
      return servlet(
          event -> {
            handled.incrementAndGet();
            return Taken.IN;
          });
    }

    @Override
    Posts posts() {
      return Posts.forms();
    }
  },

  /** A bot that hears messages, its inbox in memory: from the form to the end of the turn. */
  HANDLED("imbot4j, to the end") {
    @Override
    HttpServlet open(AtomicLong handled) {
      return servlet(BotRuntime.of(new CountingBot(handled), silent(PORTAL)).start());
    }

    @Override
    Posts posts() {
      return Posts.forms();
    }
  },

  /** Checks the signature and calls a listener that does nothing; nothing is authorised. */
  BOLT("Slack Bolt") {
    @Override
    HttpServlet open(AtomicLong handled) {
      App app = new App(AppConfig.builder().signingSecret(Posts.SIGNING_SECRET).build());
      app.event(
          com.slack.api.model.event.MessageEvent.class,
          (payload, context) -> {
            handled.incrementAndGet();
            return context.ack();
          });
      return new SlackAppServlet(app);
    }

    @Override
    Posts posts() {
      return Posts.signed();
    }
  };

  /** The portal of what is posted. */
  static final PortalId PORTAL = new PortalId("4e0d7c61b2a95f38c1d07e64f2a3b958");

  private final String title;

  Door(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** A servlet that counts what has been handled to the end. */
  abstract HttpServlet open(AtomicLong handled);

  abstract Posts posts();

  private static HttpServlet servlet(EventDispatcher dispatcher) {
    Secret token = Secret.of(MessageEvent.TOKEN);
    return new BotEventServlet(dispatcher, EventServletConfig.of(PORTAL, Set.of(token)));
  }

  /** A gateway no bot here speaks by. */
  static MessengerGateway silent(PortalId portal) {
    Credentials nowhere = Credentials.webhook("http://localhost:1/rest/1/c4nary/");
    HttpConfig config = HttpConfig.builder().allowPlainHttp().build();
    BotApi api =
        new BotApi(new HttpRestCall(portal, nowhere, config), Secret.of("c4nary-bot-token"));
    return api.as(new BotId(640), Generation.V2);
  }

  private enum Taken implements EventDispatcher.Receipt {
    IN;

    @Override
    public boolean duplicate() {
      return false;
    }

    @Override
    public boolean awaitSafe(Duration atMost) {
      return true;
    }
  }

  private static final class CountingBot extends AbstractBot {
    private final AtomicLong handled;

    CountingBot(AtomicLong handled) {
      this.handled = handled;
    }

    @Override
    protected void onMessage(Message message, Dialog dialog) {
      handled.incrementAndGet();
    }
  }

  private static final class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final AtomicLong handled;

    BareServlet(AtomicLong handled) {
      this.handled = handled;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      byte[] body = request.getInputStream().readAllBytes();
      if (body.length > 0) {
        handled.incrementAndGet();
      }
    }
  }
}
