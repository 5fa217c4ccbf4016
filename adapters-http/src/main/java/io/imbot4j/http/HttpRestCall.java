package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.CallTime;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Result;
import io.imbot4j.wire.SharedBatch;
import io.imbot4j.wire.Tree;
import io.imbot4j.wire.pace.Call.Kind;
import io.imbot4j.wire.pace.Outcome;
import io.imbot4j.wire.pace.Trip;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * an interrupt ends it at once. All bots of a portal should share one, because the portal counts
 * their calls together. What the portal held back is repeated within the deadline, since it was not
 * done; what may have been done is repeated once, and only if it reads. Nothing else is repeated.
 */
public final class HttpRestCall implements RestCall, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpRestCall.class);
  private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");
  private static final Set<String> EXPIRED = Set.of("expired_token", "invalid_token");
  private static final Duration BEFORE_REPEAT = Duration.ofMillis(250);

  /** The portal gives a request a minute. */
  private static final Duration LONGEST = Duration.ofSeconds(70);

  private static final int MOST_MOVES = 3;

  private final PortalId portal;
  private final Access access;
  private final Pacing pacing;
  private final Destinations destinations;
  private final HttpTransport transport;
  private final Json json;
  private final Answers answers;
  private final Executor batches;

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
    this(portal, credentials, config, Pause.REAL, HostLookup.Resolver.SYSTEM);
  }

  HttpRestCall(
      PortalId portal,
      Credentials credentials,
      HttpConfig config,
      Pause pause,
      HostLookup.Resolver resolver) {
    this(
        portal,
        method -> credentials,
        new Pacing(portal, config, pause),
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
    this.access = access;
    this.pacing = pacing;
    this.destinations = destinations;
    this.json = json;
    this.answers = new Answers(json, portal);
    this.transport = transport;
    this.batches = transport.batches();
    pacing.carriedBy(trip -> batches.execute(() -> carry(trip)));
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
      Post post = new Post(request);
      Kind kind = post.hasFiles() ? Kind.TRANSFER : Kind.REPLY;
      return answer(pacing.offer(request, kind, pacing.end()), post);
    } finally {
      log.debug("{} on portal {} took {} ms", method, portal, since(start).toMillis());
    }
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
        Tree answer = post.answer(pacing.until(ticket.end()));
        outcome = CallTime.of(answer, since(start));
        return answer;
      } catch (PortalException failure) {
        if (result != null || post.isRenewing()) {
          throw failure;
        }
        outcome = again(ticket, failure);
        if (outcome instanceof Outcome.Again) {
          pacing.rest(BEFORE_REPEAT, failure, ticket.end());
        }
      } finally {
        pacing.over(ticket, outcome);
      }
    }
  }

  /**
   * What is to become of a call that failed: it goes again where it was not done, and once where it
   * reads.
   *
   * @throws PortalException the failure, where it does not
   */
  private Outcome again(Ticket ticket, PortalException failure) {
    if (failure instanceof PortalException.Throttled heldBack
        && heldBack.retryAfter().compareTo(pacing.until(ticket.end())) < 0) {
      return Pacing.outcome(heldBack);
    }
    if (failure instanceof PortalException.Unanswered unanswered
        && (!unanswered.reached() || ReadMethods.contains(ticket.request().method()))
        && ticket.repeats()) {
      return new Outcome.Again();
    }
    throw failure;
  }

  /** Calls for those that travel together, and for those for which nobody calls. */
  private void carry(Trip<Ticket> trip) {
    List<Result> results = results(trip);
    Duration each = since(trip.since()).dividedBy(results.size());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      outcomes.add(outcome(trip.calls().get(i), results.get(i), each));
    }
    pacing.over(trip, outcomes);
  }

  private Outcome outcome(Ticket ticket, Result result, Duration took) {
    if (result.failure() != null && !ticket.left()) {
      try {
        return again(ticket, result.failure());
      } catch (PortalException failure) {
        // It is told as it is.
      }
    }
    pacing.end(ticket, result);
    return result.answer() == null ? Outcome.OVER : CallTime.of(result.answer(), took);
  }

  private List<Result> results(Trip<Ticket> trip) {
    List<Request> requests = trip.calls().stream().map(Ticket::request).toList();
    Instant end = trip.calls().stream().map(Ticket::end).max(Instant::compareTo).orElseThrow();
    Duration left = pacing.until(end);
    Duration within = left.compareTo(LONGEST) < 0 ? left : LONGEST;
    try {
      if (requests.size() == 1) {
        return List.of(Result.of(new Post(requests.get(0)).answer(within)));
      }
      SharedBatch batch = new SharedBatch(requests);
      return batch.results(
          portal, new Post(new Request("batch", batch.parameters())).answer(within));
    } catch (PortalException failure) {
      return requests.stream().map(each -> Result.failed(failure.ofCall(each.method()))).toList();
    } catch (RuntimeException unexpected) {
      return requests.stream().map(each -> Result.failed(ended(each, unexpected))).toList();
    }
  }

  /** Whatever ends a call that others wait for, they must hear of it. */
  private PortalException ended(Request request, RuntimeException cause) {
    return new PortalException.Unanswered(
        request.method(),
        portal,
        true,
        "ended by " + cause.getClass().getSimpleName() + "; look whether it was done",
        cause);
  }

  @Override
  public List<Result> answers(List<Request> requests, Duration within) {
    Instant end = pacing.now().plus(within);
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
    URI endpoint = access.now(method).endpoint();
    Whereabouts from = new Whereabouts(destinations, endpoint, access.reach());
    Complaints complaints = new Complaints(json, method, portal);
    Ticket ticket = pacing.offer(new Request(method, Map.of()), Kind.TRANSFER, pacing.end());
    pacing.await(ticket);
    try {
      Duration left = pacing.until(ticket.end());
      transport.download(link.reveal(), from, into, progress, complaints, left);
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
    transport.close();
  }

  /** The portal alone. */
  @Override
  public String toString() {
    return "REST calls to portal " + portal;
  }

  /** One request, at the portal's address and with the right to call it. For one thread. */
  private final class Post {
    private final Request request;
    private Credentials right;
    private RequestBody body;
    private boolean renewed;
    private boolean renewing;
    private int moves;

    Post(Request request) {
      this.request = request;
      right = access.now(request.method());
      body = body();
    }

    /** Whether it failed because there was no other right, and not at the portal. */
    boolean isRenewing() {
      return renewing;
    }

    boolean hasFiles() {
      return body.hasFiles();
    }

    private RequestBody body() {
      if (right instanceof Credentials.AccessToken access) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(request.parameters());
        all.put("auth", access.token().get().reveal());
        return json.write(all);
      }
      return json.write(request.parameters());
    }

    /** What was called with a token that has expired was not done, so it is called again. */
    Tree answer(Duration within) {
      Instant end = pacing.now().plus(within);
      while (true) {
        try {
          Tree answer = once(end);
          if (moves > 0) {
            access.settled(right);
          }
          return answer;
        } catch (PortalException.AccessLost refusal) {
          renew(refusal, end);
        }
      }
    }

    private Tree once(Instant end) {
      URI to = right.endpoint().resolve(request.method());
      Reply reply;
      try {
        reply = transport.post(to, body, access.reach(), pacing.until(end));
      } catch (NoReply none) {
        throw none.to(request.method(), portal);
      }
      return reply.redirects() && follow(to, reply.header("Location"))
          ? once(end)
          : answers.read(request.method(), reply);
    }

    private boolean follow(URI asked, String location) {
      Optional<? extends Credentials> there =
          moves < MOST_MOVES ? access.moved(right, asked, location) : Optional.empty();
      there.ifPresent(credentials -> right = credentials);
      moves += there.isPresent() ? 1 : 0;
      return there.isPresent();
    }

    private void renew(PortalException.AccessLost refusal, Instant end) {
      if (renewed || !EXPIRED.contains(refusal.code().toLowerCase(Locale.ROOT))) {
        throw refusal;
      }
      renewed = true;
      renewing = true;
      right = access.renewed(right, refusal, pacing.until(end));
      renewing = false;
      body = body();
    }
  }
}
