package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.Pace;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.CallTime;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Result;
import io.imbot4j.wire.Tree;
import io.imbot4j.wire.pace.Call.Kind;
import io.imbot4j.wire.pace.Outcome;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls one portal's methods over HTTP, never faster than the portal allows; {@link Portals} calls
 * many.
 *
 * <p>Safe for use by many threads at once; a call blocks, at most for the configured deadline, and
 * an interrupt ends it at once. All in this process who call a portal at one host share its limit
 * of requests, if they go by the same clock; the bots of a portal should share one, for their
 * turns. What the portal held back is repeated within the deadline, since it was not done; what may
 * have been done is repeated once, and only if it reads. Nothing else is repeated.
 *
 * <p>A portal that takes no calls at all ({@code OVERLOAD_LIMIT}, {@code PAYMENT_REQUIRED}, {@code
 * PORTAL_DELETED}) is left alone: what waits and what comes fails at once with what it said, and
 * one call after 10 s, later up to 5 min, finds out whether it takes calls again.
 */
public final class HttpRestCall implements RestCall, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpRestCall.class);
  private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");

  private static final String PLAN = "app.info";

  private final PortalId portal;
  private final Route route;
  private final Pacing pacing;
  private final Destinations destinations;

  /**
   * Calls with the usual configuration.
   *
   * @throws IllegalArgumentException if the portal would be called without encryption
   * @throws IllegalStateException if the application pins a jackson-annotations older than 2.21
   */
  public HttpRestCall(PortalId portal, Credentials credentials) {
    this(portal, credentials, HttpConfig.standard());
  }

  /**
   * @throws IllegalArgumentException if the portal would be called without encryption
   * @throws IllegalStateException if the application pins a jackson-annotations older than 2.21
   */
  public HttpRestCall(PortalId portal, Credentials credentials, HttpConfig config) {
    this(portal, credentials, config, TurnObserver.SILENT);
  }

  /**
   * @param observer is told when the portal takes no calls at all, and when it takes them again
   * @throws IllegalArgumentException if the portal would be called without encryption
   * @throws IllegalStateException if the application pins a jackson-annotations older than 2.21
   */
  public HttpRestCall(
      PortalId portal, Credentials credentials, HttpConfig config, TurnObserver observer) {
    this(
        portal,
        credentials,
        config,
        new Pacing(portal, config, Pause.REAL, new SafeObserver(observer)),
        HostLookup.Resolver.SYSTEM);
  }

  HttpRestCall(
      PortalId portal,
      Credentials credentials,
      HttpConfig config,
      Pause pause,
      HostLookup.Resolver resolver) {
    this(
        portal,
        credentials,
        config,
        new Pacing(portal, config, pause, TurnObserver.SILENT),
        resolver);
  }

  HttpRestCall(
      PortalId portal,
      Credentials credentials,
      HttpConfig config,
      Pacing pacing,
      HostLookup.Resolver resolver) {
    this(
        portal,
        method -> credentials,
        pacing,
        safe(portal, credentials, new Destinations(config)),
        new Json(),
        new HttpTransport(config, resolver));
  }

  HttpRestCall(
      PortalId portal,
      Access access,
      Pacing pacing,
      Destinations destinations,
      Json json,
      HttpTransport transport) {
    this.portal = portal;
    this.pacing = pacing;
    this.destinations = destinations;
    route = new Route(portal, access, json, transport, pacing.clock());
    Carrier carrier = new Carrier(route, pacing);
    Executor batches = transport.batches();
    pacing.carriedBy(trip -> batches.execute(() -> carrier.carry(trip)));
    pacing.planAskedBy(this::askPlan);
    pacing.asksOn(batches);
  }

  private static Destinations safe(
      PortalId portal, Credentials credentials, Destinations destinations) {
    if (!destinations.isSafe(credentials.endpoint())) {
      throw new IllegalArgumentException(
          "portal %s would be called without encryption; write https:// or allow plain http"
              .formatted(portal));
    }
    return destinations;
  }

  @Override
  public PortalId portal() {
    return portal;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if {@code method} is not a method's name
   */
  @Override
  public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
    if (!METHOD.matcher(method).matches()) {
      throw new IllegalArgumentException("\"" + method + "\" is not the name of a method");
    }
    Instant start = pacing.now();
    try {
      Request request = new Request(method, parameters);
      Post post = new Post(route, request);
      pacing.at(post.endpoint());
      Kind kind = post.hasFiles() ? Kind.TRANSFER : Kind.REPLY;
      return answer(pacing.offer(request, kind, pacing.end()), post);
    } finally {
      log.debug("{} on portal {} took {} ms", method, portal, since(start).toMillis());
    }
  }

  /** A webhook is not told. */
  private void askPlan() {
    try {
      boolean installed = route.access().now(PLAN) instanceof Credentials.AccessToken;
      if (installed && isEnterprise(answer(PLAN, Map.of()).get("result"))) {
        pacing.plan(Pace.ENTERPRISE);
      }
    } catch (PortalException untold) {
      log.debug("portal {} did not tell its plan", portal, untold);
    }
  }

  private static boolean isEnterprise(Tree info) {
    return info.get("LICENSE_FAMILY").text().equals("ent");
  }

  private Duration since(Instant start) {
    return Duration.between(start, pacing.now());
  }

  private Tree answer(Ticket ticket, Post post) {
    while (true) {
      Result result = pacing.await(ticket);
      Outcome outcome = Outcome.OVER;
      try {
        if (result != null) {
          return result.get();
        }
        Instant start = pacing.now();
        Tree answer = post.answer(ticket.end());
        outcome = CallTime.of(answer, since(start));
        return answer;
      } catch (PortalException failure) {
        if (result != null || post.isRenewing()) {
          throw failure;
        }
        outcome = pacing.after(Objects.requireNonNull(ticket.trip()), ticket, failure);
        if (outcome instanceof Outcome.Again && !ticket.left()) {
          pacing.restBefore(ticket);
        }
        if (ticket.left()) {
          throw failure;
        }
      } finally {
        pacing.over(ticket, outcome);
      }
    }
  }

  @Override
  public List<Result> answers(List<Request> requests, Duration within) {
    Instant end = pacing.now().plus(within);
    try {
      pacing.at(route.access().now("batch").endpoint());
    } catch (PortalException none) {
      // Each call tells that there is no right to make it.
    }
    List<Ticket> tickets =
        requests.stream().map(request -> pacing.offer(request, Kind.BULK, end)).toList();
    return tickets.stream().map(this::result).toList();
  }

  private Result result(Ticket ticket) {
    try {
      return Objects.requireNonNull(pacing.await(ticket));
    } catch (PortalException failure) {
      return Result.failed(failure);
    }
  }

  @Override
  public void download(String method, Secret link, OutputStream into, Progress progress) {
    Instant start = pacing.now();
    URI endpoint = route.access().now(method).endpoint();
    Whereabouts from = new Whereabouts(destinations, endpoint, route.access().reach());
    Complaints complaints = new Complaints(route.json(), method, portal);
    pacing.at(endpoint);
    Ticket ticket = pacing.offer(new Request(method, Map.of()), Kind.TRANSFER, pacing.end());
    Result refused = pacing.await(ticket);
    if (refused != null) {
      refused.get();
    }
    try {
      Duration left = pacing.until(ticket.end());
      route.transport().download(link.reveal(), from, into, progress, complaints, left);
    } catch (NoReply none) {
      throw none.to(method, portal);
    } finally {
      pacing.over(ticket, Outcome.OVER);
      log.debug("the file of {} on portal {} took {} ms", method, portal, since(start).toMillis());
    }
  }

  /** Ends the calls under way with {@link PortalException.Unanswered}, and every connection. */
  @Override
  public void close() {
    route.transport().close();
  }

  /** The portal alone. */
  @Override
  public String toString() {
    return "REST calls to portal " + portal;
  }
}
