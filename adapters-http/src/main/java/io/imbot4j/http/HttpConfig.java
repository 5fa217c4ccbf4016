package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How one portal is called. Immutable; made by {@link #of}.
 *
 * @param deadline how long a call may take, waiting for the portal's limit and repeats included; a
 *     file may take longer, and this is how long none of its bytes may move
 * @param connectTimeout how long looking the host up may take, and connecting to each of its
 *     addresses
 * @param limit what the portal takes from this machine
 * @param maxAnswerBytes the longest answer that is read, unpacked
 * @param clock a steady clock, for deadline and limit
 * @param proxy the HTTP proxy on the way, {@code null} for none; each call then has a connection of
 *     its own
 * @param tls whom to trust, {@code null} for whom the JVM trusts
 * @param plainHttp whether {@code http://} to another machine is allowed, where everybody on the
 *     way can read the secret
 */
public record HttpConfig(
    PortalId portal,
    Credentials credentials,
    Duration deadline,
    Duration connectTimeout,
    CallLimit limit,
    int maxAnswerBytes,
    InstantSource clock,
    @Nullable InetSocketAddress proxy,
    @Nullable SSLContext tls,
    boolean plainHttp) {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  /**
   * @throws IllegalArgumentException if a length is not above zero, or the portal would be called
   *     without encryption
   */
  public HttpConfig {
    requirePositive(deadline, "deadline");
    requirePositive(connectTimeout, "connect timeout");
    if (maxAnswerBytes < 1) {
      throw new IllegalArgumentException(
          "answers of at most " + maxAnswerBytes + " bytes; allow at least 1");
    }
    if (!allows(credentials.endpoint(), plainHttp)) {
      throw new IllegalArgumentException(
          "portal %s would be called without encryption; write https:// or allow plain http"
              .formatted(portal));
    }
  }

  /** Whether an address may be called: encrypted, on this machine, or allowed without. */
  boolean allows(URI address) {
    return allows(address, plainHttp);
  }

  private static boolean allows(URI address, boolean plainHttp) {
    return plainHttp
        || address.getScheme().equals("https")
        || LOOPBACK.matcher(address.getHost()).matches();
  }

  private static void requirePositive(Duration length, String name) {
    if (length.isZero() || length.isNegative()) {
      throw new IllegalArgumentException(name + " is " + length + "; it must be above zero");
    }
  }

  /** Starts a configuration; {@link Builder#build} gives it the usual values for the rest. */
  public static Builder of(PortalId portal, Credentials credentials) {
    return new Builder(portal, credentials);
  }

  /** Collects a configuration. For one thread. */
  public static final class Builder {
    private final PortalId portal;
    private final Credentials credentials;
    private Duration deadline = Duration.ofSeconds(20);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private CallLimit limit = CallLimit.STANDARD;
    private int maxAnswerBytes = 32 * 1024 * 1024;
    private InstantSource clock = steady();
    private @Nullable InetSocketAddress proxy;
    private @Nullable SSLContext tls;
    private boolean plainHttp;

    private Builder(PortalId portal, Credentials credentials) {
      this.portal = portal;
      this.credentials = credentials;
    }

    /**
     * How long a call may take in all, and how long no byte of a file may move; 20 s unless said.
     */
    public Builder deadline(Duration deadline) {
      this.deadline = deadline;
      return this;
    }

    /**
     * How long looking the host up may take, and connecting to each of its addresses; 5 s unless
     * said.
     */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = connectTimeout;
      return this;
    }

    /** What the portal takes from this machine; {@link CallLimit#STANDARD} unless said. */
    public Builder limit(CallLimit limit) {
      this.limit = limit;
      return this;
    }

    /** The longest answer that is read, in bytes; 32 MB unless said. */
    public Builder maxAnswerBytes(int maxAnswerBytes) {
      this.maxAnswerBytes = maxAnswerBytes;
      return this;
    }

    /** What time it is, for deadline and limit. It should not jump, as a wall clock may. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** The HTTP proxy on the way to the portal; none unless said. */
    public Builder proxy(String host, int port) {
      this.proxy = InetSocketAddress.createUnresolved(host, port);
      return this;
    }

    /** Whom to trust, for a portal with a certificate of its own. */
    public Builder tls(SSLContext tls) {
      this.tls = tls;
      return this;
    }

    /**
     * Allows {@code http://} to another machine, where everybody on the way can read the secret.
     */
    public Builder allowPlainHttp() {
      this.plainHttp = true;
      return this;
    }

    /**
     * @throws IllegalArgumentException if a length is not above zero, or the portal would be called
     *     without encryption
     */
    public HttpConfig build() {
      return new HttpConfig(
          portal,
          credentials,
          deadline,
          connectTimeout,
          limit,
          maxAnswerBytes,
          clock,
          proxy,
          tls,
          plainHttp);
    }

    private static InstantSource steady() {
      Instant start = Instant.now();
      long nanos = System.nanoTime();
      return () -> start.plusNanos(System.nanoTime() - nanos);
    }
  }
}
