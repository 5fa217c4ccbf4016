package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final int MOST_MOVES = 3;

  private final PortalId portal;
  private final Access access;
  private final Pacing pacing;
  private final Destinations destinations;
  private final HttpTransport transport;
  private final Json json;
  private final Answers answers;
  private final Lines lines = new Lines();

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
    Instant end = pacing.end();
    try {
      return new Call(method, parameters, end).answer();
    } finally {
      log.debug("{} on portal {} took {} ms", method, portal, pacing.millisOf(end));
    }
  }

  @Override
  public void download(String method, Secret link, OutputStream into, Progress progress) {
    Instant end = pacing.end();
    URI endpoint = access.now(method).endpoint();
    Whereabouts from = new Whereabouts(destinations, endpoint, access.reach());
    Complaints complaints = new Complaints(json, method, portal);
    pacing.enter(method, end);
    try {
      lines.use(
          true,
          pacing.until(end),
          left -> {
            transport.download(link.reveal(), from, into, progress, complaints, left);
            return from;
          });
    } catch (NoReply none) {
      throw none.to(method, portal);
    } finally {
      log.debug("the file of {} on portal {} took {} ms", method, portal, pacing.millisOf(end));
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

  /** One call with its repeats. For one thread. */
  private final class Call {
    private final String method;
    private final Map<String, ? extends @Nullable Object> parameters;
    private final Instant end;
    private Credentials right;
    private RequestBody body;
    private boolean repeated;
    private boolean renewed;
    private int moves;

    Call(String method, Map<String, ? extends @Nullable Object> parameters, Instant end) {
      this.method = method;
      this.parameters = parameters;
      this.end = end;
      right = access.now(method);
      body = body();
    }

    private RequestBody body() {
      if (right instanceof Credentials.AccessToken access) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
        all.put("auth", access.token().get().reveal());
        return json.write(all);
      }
      return json.write(parameters);
    }

    Tree answer() {
      while (true) {
        pacing.enter(method, end);
        try {
          Tree answer = once();
          if (moves > 0) {
            access.settled(right);
          }
          return answer;
        } catch (PortalException.Throttled heldBack) {
          pacing.rest(heldBack, end);
        } catch (PortalException.AccessLost refusal) {
          renew(refusal);
        } catch (PortalException.Unanswered unanswered) {
          if (repeated || (unanswered.reached() && !ReadMethods.contains(method))) {
            throw unanswered;
          }
          repeated = true;
          pacing.rest(BEFORE_REPEAT, unanswered, end);
        }
      }
    }

    private Tree once() {
      URI to = right.endpoint().resolve(method);
      Reply reply;
      try {
        reply =
            lines.use(
                body.hasFiles(),
                pacing.until(end),
                left -> transport.post(to, body, access.reach(), left));
      } catch (NoReply none) {
        throw none.to(method, portal);
      }
      return reply.redirects() && follow(to, reply.header("Location"))
          ? once()
          : answers.read(method, reply);
    }

    private boolean follow(URI asked, String location) {
      Optional<? extends Credentials> there =
          moves < MOST_MOVES ? access.moved(right, asked, location) : Optional.empty();
      there.ifPresent(credentials -> right = credentials);
      moves += there.isPresent() ? 1 : 0;
      return there.isPresent();
    }

    /** What was called with a token that has expired was not done, so it may be repeated. */
    private void renew(PortalException.AccessLost refusal) {
      if (renewed || !EXPIRED.contains(refusal.code().toLowerCase(Locale.ROOT))) {
        throw refusal;
      }
      renewed = true;
      right = access.renewed(right, refusal, pacing.until(end));
      body = body();
    }
  }
}
