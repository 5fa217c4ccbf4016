package io.imbot4j.http;

import io.imbot4j.port.CallBudget;
import io.imbot4j.port.Pace;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How portals are called. Immutable; made by {@link #builder}.
 *
 * @param deadline how long a call may take, waiting for the portal's limit and repeats included; a
 *     file may take longer, and this is how long none of its bytes may move
 * @param connectTimeout how long looking the host up may take, and connecting to each of its
 *     addresses
 * @param pace how fast a portal is called from this machine
 * @param asksPlan whether a portal that installed the application is asked for its plan, and called
 *     at the pace of Enterprise if it has that
 * @param budget what all nodes share that call from one address; {@code null} where there is but
 *     one
 * @param maxAnswerBytes the longest answer that is read, unpacked
 * @param clock a steady clock, for deadline and pace
 * @param proxy the HTTP proxy on the way, {@code null} for none; each call then has a connection of
 *     its own
 * @param tls whom to trust, {@code null} for whom the JVM trusts
 * @param plainHttp whether {@code http://} to another machine is allowed, where everybody on the
 *     way can read the secret
 * @param innerNetwork whether a portal that installed the application may be inside this machine's
 *     own network
 */
public record HttpConfig(
    Duration deadline,
    Duration connectTimeout,
    Pace pace,
    boolean asksPlan,
    @Nullable CallBudget budget,
    int maxAnswerBytes,
    InstantSource clock,
    @Nullable InetSocketAddress proxy,
    @Nullable SSLContext tls,
    boolean plainHttp,
    boolean innerNetwork) {

  /**
   * @throws IllegalArgumentException if a length is not above zero
   */
  public HttpConfig {
    requirePositive(deadline, "deadline");
    requirePositive(connectTimeout, "connect timeout");
    if (maxAnswerBytes < 1) {
      throw new IllegalArgumentException(
          "answers of at most " + maxAnswerBytes + " bytes; allow at least 1");
    }
  }

  private static void requirePositive(Duration length, String name) {
    if (length.isZero() || length.isNegative()) {
      throw new IllegalArgumentException(name + " is " + length + "; it must be above zero");
    }
  }

  /** The usual values. */
  public static HttpConfig standard() {
    return builder().build();
  }

  /** Starts with the usual values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a configuration. For one thread. */
  public static final class Builder {
    private static final InstantSource STEADY = steady();

    private Duration deadline = Duration.ofSeconds(20);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Pace pace = Pace.STANDARD;
    private boolean asksPlan = true;
    private @Nullable CallBudget budget;
    private int maxAnswerBytes = 32 * 1024 * 1024;
    private InstantSource clock = STEADY;
    private @Nullable InetSocketAddress proxy;
    private @Nullable SSLContext tls;
    private boolean plainHttp;
    private boolean innerNetwork;

    private Builder() {}

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

    /**
     * How fast a portal is called from this machine. Unless said, {@link Pace#STANDARD}, and {@link
     * Pace#ENTERPRISE} for a portal that installed the application and tells that it has this plan
     * ({@code app.info}), which it is asked when calls have to wait.
     */
    public Builder pace(Pace pace) {
      this.pace = pace;
      asksPlan = false;
      return this;
    }

    /**
     * What all nodes share that call portals from one address; none unless said. Each must be given
     * the same {@link #pace}, or none. While the budget cannot be reached, a node goes on as if it
     * were alone.
     */
    public Builder budget(CallBudget budget) {
      this.budget = budget;
      return this;
    }

    /** The longest answer that is read, in bytes; 32 MB unless said. */
    public Builder maxAnswerBytes(int maxAnswerBytes) {
      this.maxAnswerBytes = maxAnswerBytes;
      return this;
    }

    /**
     * What time it is, for deadline and pace; a steady one unless said. It should not jump, as a
     * wall clock may; only who has the same clock shares a portal's limit in this process.
     */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** The HTTP proxy on the way to portals; none unless said. */
    public Builder proxy(String host, int port) {
      this.proxy = InetSocketAddress.createUnresolved(host, port);
      return this;
    }

    /** Whom to trust, for portals with certificates of a company's own; nobody else is then. */
    public Builder tls(SSLContext tls) {
      this.tls = tls;
      return this;
    }

    /**
     * Trusts a company's own certificates, besides those that this Java trusts anyway.
     *
     * @param pem one or more certificates, as text
     * @throws IllegalArgumentException if it cannot be read or holds none
     */
    public Builder certificates(Path pem) {
      return tls(Certificates.trusting(pem));
    }

    /**
     * Allows {@code http://} to another machine, where everybody on the way can read the secret.
     */
    public Builder allowPlainHttp() {
      this.plainHttp = true;
      return this;
    }

    /**
     * Allows portals that installed the application to be at private, loopback and link-local
     * addresses, for portals on-premise. Otherwise whoever installs it could make this machine
     * speak to its neighbours. Behind a proxy it is the proxy that decides.
     */
    public Builder allowInnerNetwork() {
      this.innerNetwork = true;
      return this;
    }

    /**
     * @throws IllegalArgumentException if a length is not above zero
     */
    public HttpConfig build() {
      return new HttpConfig(
          deadline,
          connectTimeout,
          pace,
          asksPlan,
          budget,
          maxAnswerBytes,
          clock,
          proxy,
          tls,
          plainHttp,
          innerNetwork);
    }

    private static InstantSource steady() {
      Instant start = Instant.now();
      long nanos = System.nanoTime();
      return () -> start.plusNanos(System.nanoTime() - nanos);
    }
  }
}
