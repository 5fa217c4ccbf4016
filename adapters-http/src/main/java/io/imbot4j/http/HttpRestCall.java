package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls one portal's methods over HTTP, never faster than the portal allows.
 *
 * <p>Safe for use by many threads at once; a call blocks, at most for the configured deadline, and
 * an interrupt ends it at once. All bots of a portal should share one, because the portal counts
 * their calls together. What the portal held back is repeated within the deadline, since it was not
 * done; what may have been done is repeated once, and only if it reads. Nothing else is repeated.
 */
public final class HttpRestCall implements RestCall, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpRestCall.class);
  private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");
  private static final String LIMIT = "QUERY_LIMIT_EXCEEDED";
  private static final Duration LATENCY = Duration.ofSeconds(1);
  private static final Duration BEFORE_REPEAT = Duration.ofMillis(250);

  private final HttpConfig config;
  private final Pause pause;
  private final LeakyBucket bucket;
  private final HttpTransport transport;
  private final Json json = new Json();
  private final Answers answers;

  /**
   * @throws IllegalStateException if the application pins a jackson-annotations older than 2.21
   */
  public HttpRestCall(HttpConfig config) {
    this(config, Pause.REAL, HostLookup.Resolver.SYSTEM);
  }

  HttpRestCall(HttpConfig config, Pause pause, HostLookup.Resolver resolver) {
    this.config = config;
    this.pause = pause;
    this.bucket = new LeakyBucket(config.limit().lessWhatLeaksIn(LATENCY), config.clock(), pause);
    this.answers = new Answers(json, config.portal());
    this.transport = new HttpTransport(config, resolver);
  }

  @Override
  public PortalId portal() {
    return config.portal();
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
    Instant start = config.clock().instant();
    byte[] body = json.write(authorised(parameters));
    try {
      return repeating(method, body, start.plus(config.deadline()));
    } finally {
      log.debug("{} on portal {} took {} ms", method, portal(), until(start).negated().toMillis());
    }
  }

  private Map<String, ? extends @Nullable Object> authorised(
      Map<String, ? extends @Nullable Object> parameters) {
    if (config.credentials() instanceof Credentials.AccessToken access) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
      all.put("auth", access.token().get().reveal());
      return all;
    }
    return parameters;
  }

  private Tree repeating(String method, byte[] body, Instant end) {
    boolean repeated = false;
    while (true) {
      enter(method, end);
      try {
        return once(method, body, end);
      } catch (PortalException.Throttled heldBack) {
        if (heldBack.code().equalsIgnoreCase(LIMIT)) {
          bucket.portalSaysFull();
        }
        rest(heldBack.retryAfter(), heldBack, end);
      } catch (PortalException.Unanswered unanswered) {
        if (repeated || (unanswered.reached() && !ReadMethods.contains(method))) {
          throw unanswered;
        }
        repeated = true;
        rest(BEFORE_REPEAT, unanswered, end);
      }
    }
  }

  private Tree once(String method, byte[] body, Instant end) {
    URI to = config.credentials().endpoint().resolve(method);
    try {
      return answers.read(method, transport.post(to, body, until(end)));
    } catch (NoReply none) {
      throw none.to(method, portal());
    }
  }

  private void enter(String method, Instant end) {
    try {
      Optional<Duration> tooLong = bucket.enter(until(end));
      if (tooLong.isPresent()) {
        throw new PortalException.Throttled(
            method,
            portal(),
            LIMIT,
            "not sent, too many calls wait",
            "Call less often, or set the limit of the portal's plan in HttpConfig.",
            tooLong.get());
      }
    } catch (InterruptedException interrupted) {
      throw interrupted(method, interrupted);
    }
  }

  /** Waits before a repeat, or throws the failure if there is no time or wish for one. */
  private void rest(Duration length, PortalException failure, Instant end) {
    if (length.compareTo(until(end)) >= 0) {
      throw failure;
    }
    try {
      pause.rest(length);
    } catch (InterruptedException interrupted) {
      PortalException ended = interrupted(failure.method(), interrupted);
      throw failure instanceof PortalException.Unanswered ? failure : ended;
    }
  }

  private PortalException interrupted(String method, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new PortalException.Unanswered(
        method,
        portal(),
        false,
        "the thread was interrupted while it waited for the portal's limit; nothing was done",
        cause);
  }

  private Duration until(Instant end) {
    return Duration.between(config.clock().instant(), end);
  }

  /** Ends the calls under way with {@link PortalException.Unanswered}, and every connection. */
  @Override
  public void close() {
    transport.close();
  }

  /** The portal alone. */
  @Override
  public String toString() {
    return "REST calls to portal " + portal();
  }
}
