package io.imbot4j.servlet;

import static java.util.Objects.requireNonNull;

import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.BracketForm;
import io.imbot4j.wire.EventReader;
import io.imbot4j.wire.MalformedEvent;
import io.imbot4j.wire.MalformedForm;
import io.imbot4j.wire.Tree;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes the events a portal posts, of both generations, and hands them to an {@link
 * EventDispatcher}. Mount it at the address the bot was registered with.
 *
 * <p>It answers as soon as the event is accepted, and does not wait for the bot. A portal posts an
 * event once and ignores the answer; the statuses are for whoever looks for a fault: 200 accepted,
 * 400 no event, 403 not from this portal, 413 too long, 415 no form, 503 the dispatcher is closed.
 * {@code GET} and {@code HEAD}, by which installers try an address, are answered with a neutral
 * line.
 *
 * <p>Works behind filters that asked for the request's parameters. Safe for use by many threads at
 * once; makes no thread and keeps no request.
 */
public final class BotEventServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient EventDispatcher dispatcher;
  private final transient EventServletConfig config;
  private final transient EventReader reader = new EventReader();

  /**
   * @param dispatcher remains the caller's, who closes it
   */
  public BotEventServlet(EventDispatcher dispatcher, EventServletConfig config) {
    this.dispatcher = requireNonNull(dispatcher, "dispatcher");
    this.config = requireNonNull(config, "config");
  }

  /**
   * @throws IOException if the answer cannot be sent
   */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    Reply reply =
        switch (method) {
          case "POST" -> post(request);
          case "GET", "HEAD" -> Reply.READY;
          default -> Reply.NOT_ALLOWED;
        };
    reply.send(response, !method.equals("HEAD"));
  }

  private Reply post(HttpServletRequest request) {
    try {
      return take(request);
    } catch (PostedForm.TooLarge e) {
      return refused(Reply.TOO_LARGE);
    } catch (IOException | MalformedForm e) {
      return refused(Reply.NOT_READABLE);
    } catch (MalformedEvent e) {
      return trouble(Reply.NOT_AN_EVENT, e);
    } catch (EventDispatcher.Closed e) {
      return trouble(Reply.CLOSED, e);
    } catch (RuntimeException e) {
      return trouble(Reply.FAILED, e);
    }
  }

  private Reply take(HttpServletRequest request) throws IOException, PostedForm.TooLarge {
    if (!PostedForm.isForm(request.getContentType())) {
      return refused(Reply.NOT_A_FORM);
    }
    byte[] body = PostedForm.read(request, config.maxBody());
    Tree envelope = BracketForm.parse(body);
    // Only the outer auth is the portal's word; the one inside data belongs to the bot. Strangers
    // can post too, so it is looked at before a text is made of anything else.
    if (!config.believes(envelope.at("auth", "application_token").text())) {
      return refused(Reply.NOT_BELIEVED);
    }
    String name = envelope.get("event").text();
    if (name.regionMatches(true, 0, "ONAPP", 0, 5)) {
      observe(new TurnObserver.Note("an event of the application was posted, which no bot hears"));
      return Reply.ACCEPTED;
    }
    for (BotEvent event : reader.read(envelope, config.portal())) {
      dispatcher.dispatch(event);
    }
    return Reply.ACCEPTED;
  }

  private Reply refused(Reply reply) {
    observe(new TurnObserver.Note("a post was refused: " + reply));
    return reply;
  }

  private Reply trouble(Reply reply, RuntimeException cause) {
    observe(new TurnObserver.Trouble("a posted event was answered " + reply, cause));
    return reply;
  }

  private void observe(TurnObserver.Observation observation) {
    config.observer().saw(observation);
  }
}
