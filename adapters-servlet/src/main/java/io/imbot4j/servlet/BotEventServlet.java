package io.imbot4j.servlet;

import static java.util.Objects.requireNonNull;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Installs;
import io.imbot4j.port.StoreException;
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
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events portals post, of both generations, and hands them to an {@link EventDispatcher}.
 * Mount it at the address the bot was registered with.
 *
 * <p>For an application on many portals it takes installations as well, at the same address: give
 * it as the handler, as the page of the installation, or as the address of {@code ONAPPINSTALL},
 * whichever the application's card asks for. A person who opens the page gets a small one that ends
 * the installation; one who comes back from {@link OAuthStart} is let in.
 *
 * <p>It answers as soon as the event is accepted, and does not wait for the bot. A portal posts an
 * event once and ignores the answer; the statuses are for whoever looks for a fault: 200 accepted,
 * 400 no event, 403 not from a known portal or not proven, 413 too long, 415 no form, 503 the
 * dispatcher is closed. {@code GET} and {@code HEAD}, by which installers try an address, are
 * answered with a neutral line.
 *
 * <p>Works behind filters that asked for the request's parameters. Safe for use by many threads at
 * once; makes no thread and keeps no request.
 */
public final class BotEventServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient EventDispatcher dispatcher;
  private final transient EventServletConfig config;
  private final transient EventReader reader = new EventReader();
  private final transient @Nullable AppPosts appPosts;

  /**
   * @param dispatcher remains the caller's, who closes it
   */
  public BotEventServlet(EventDispatcher dispatcher, EventServletConfig config) {
    this(dispatcher, config, InstantSource.system());
  }

  BotEventServlet(EventDispatcher dispatcher, EventServletConfig config, InstantSource clock) {
    this.dispatcher = requireNonNull(dispatcher, "dispatcher");
    this.config = requireNonNull(config, "config");
    Installs installs = config.installs();
    appPosts = installs == null ? null : new AppPosts(installs, config.observer(), clock);
  }

  /**
   * @throws IOException if the answer cannot be sent
   */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    Answer answer =
        switch (method) {
          case "POST" -> post(request);
          case "GET" -> get(request, response);
          case "HEAD" -> Reply.READY;
          default -> Reply.NOT_ALLOWED;
        };
    answer.send(response, !method.equals("HEAD"));
  }

  /** A person with a code, or somebody who tries the address. */
  private Answer get(HttpServletRequest request, HttpServletResponse response) {
    AppPosts taking = appPosts;
    if (taking == null || request.getQueryString() == null) {
      return Reply.READY;
    }
    Tree query;
    try {
      query = BracketForm.parse(request.getQueryString());
    } catch (MalformedForm e) {
      return refused(Reply.NOT_READABLE);
    }
    if (query.get("code").text().isBlank()) {
      return Reply.READY;
    }
    return OAuthStart.isOf(request, response, query.get("state").text())
        ? taking.cameBack(query)
        : refused(Reply.NOT_ASKED);
  }

  private Answer post(HttpServletRequest request) {
    try {
      return take(request);
    } catch (PostedForm.TooLarge e) {
      return refused(Reply.TOO_LARGE);
    } catch (IOException | MalformedForm e) {
      return refused(Reply.NOT_READABLE);
    } catch (MalformedEvent e) {
      return trouble(Reply.NOT_AN_EVENT, e);
    } catch (EventDispatcher.Closed | StoreException e) {
      return trouble(Reply.CLOSED, e);
    } catch (RuntimeException e) {
      return trouble(Reply.FAILED, e);
    }
  }

  private Answer take(HttpServletRequest request) throws IOException, PostedForm.TooLarge {
    if (!PostedForm.isForm(request.getContentType())) {
      return refused(Reply.NOT_A_FORM);
    }
    byte[] body = PostedForm.read(request, config.maxBody());
    Tree envelope = BracketForm.parse(body);
    AppPosts taking = appPosts;
    if (taking != null) {
      Optional<Answer> taken = taking.take(envelope, request.getQueryString());
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    // Only the outer auth is the portal's word; the one inside data belongs to the bot. Strangers
    // can post too, so it is looked at before a text is made of anything else.
    Tree auth = envelope.get("auth");
    Optional<PortalId> portal =
        config
            .source()
            .portal(
                InstallForm.memberId(auth.get("member_id")), auth.get("application_token").text());
    if (portal.isEmpty()) {
      return refused(Reply.NOT_BELIEVED);
    }
    String name = envelope.get("event").text();
    if (!name.regionMatches(true, 0, "ONAPP", 0, 5)) {
      for (BotEvent event : reader.read(envelope, portal.get())) {
        dispatcher.dispatch(event);
      }
    } else if (taking != null) {
      taking.takeBelieved(name, portal.get(), envelope);
    } else {
      observe(new TurnObserver.Note("an event of the application was posted, which no bot hears"));
    }
    return Reply.ACCEPTED;
  }

  private Reply refused(Reply reply) {
    observe(new TurnObserver.RefusedPost(reply.reason(), reply.toString(), null));
    return reply;
  }

  private Reply trouble(Reply reply, RuntimeException cause) {
    observe(new TurnObserver.RefusedPost(reply.reason(), reply.toString(), cause));
    return reply;
  }

  private void observe(TurnObserver.Observation observation) {
    config.observer().saw(observation);
  }
}
