package io.imbot4j.http;

import io.imbot4j.domain.file.Progress;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.bootstrap.AsyncRequesterBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncRequester;
import org.apache.hc.core5.http.nio.ssl.BasicClientTlsStrategy;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.http.protocol.RequestUserAgent;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts to one portal and waits for the reply. Safe for use by many threads at once.
 *
 * <p>It stands on HttpClient's engine and not on its client, because the client logs request lines
 * and bodies at debug level, and a webhook's secret is in both; the engine logs nothing, follows no
 * redirect and repeats nothing.
 */
final class HttpTransport implements AutoCloseable {
  private static final int CALLS = 8;

  /** Files have connections of their own, so that no message waits behind them. */
  private static final int TRANSFERS = 4;

  private static final TimeValue IDLE = TimeValue.ofSeconds(15);

  private final HttpAsyncRequester engine;
  private final HostLookup lookup;
  private final Set<Runnable> endings = ConcurrentHashMap.newKeySet();
  private final Semaphore calls = new Semaphore(CALLS, true);
  private final Semaphore transfers = new Semaphore(TRANSFERS, true);
  private final HttpConfig config;

  HttpTransport(HttpConfig config, HostLookup.Resolver resolver) {
    this.config = config;
    lookup = new HostLookup(resolver);
    engine =
        AsyncRequesterBootstrap.bootstrap()
            .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
            .setHttpProcessor(
                HttpProcessorBuilder.create()
                    .add(new RequestContent())
                    .add(new RequestTargetHost())
                    .add(new RequestConnControl())
                    .add(new RequestUserAgent("imbot4j/" + version()))
                    .build())
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setDefaultMaxPerRoute(CALLS + TRANSFERS)
            .setConnectionReuseStrategy(new DefaultClientConnectionReuseStrategy())
            .setTlsStrategy(
                new BasicClientTlsStrategy(
                    config.tls() == null ? SSLContexts.createSystemDefault() : config.tls()))
            .setTlsHandshakeTimeout(Timeout.of(config.connectTimeout()))
            .create();
    engine.start();
  }

  /**
   * @throws NoReply if there was none within the time, or the thread was interrupted; then its
   *     interrupt flag is set
   * @throws java.io.UncheckedIOException if a file in the body cannot be read
   */
  Reply post(URI to, JsonBody body, Duration within) throws NoReply {
    Semaphore lines = body.hasFiles() ? transfers : calls;
    Duration left = enter(lines, within);
    try {
      Waiting waiting = new Waiting(endings, config, left);
      Connector connector = new Connector(engine, lookup, config, waiting);
      return new Exchange(connector, waiting, to, config.maxAnswerBytes()).post(body);
    } finally {
      lines.release();
    }
  }

  /**
   * Fetches a file.
   *
   * @throws NoReply if it did not come whole
   * @throws io.imbot4j.port.PortalException if something else came
   * @throws java.io.UncheckedIOException if {@code into} fails
   */
  void download(
      String link, OutputStream into, Progress progress, Complaints complaints, Duration within)
      throws NoReply {
    Duration left = enter(transfers, within);
    try {
      Waiting waiting = new Waiting(endings, config, left);
      Connector connector = new Connector(engine, lookup, config, waiting);
      new Download(connector, waiting, new Whereabouts(config), complaints)
          .fetch(link, into, progress);
    } finally {
      transfers.release();
    }
  }

  /** Waits for one of so many connections; what it returns is what is left of the time. */
  private Duration enter(Semaphore lines, Duration within) throws NoReply {
    long start = System.nanoTime();
    try {
      if (!lines.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new NoReply(
            false,
            "all connections to the portal were busy until the deadline; call less at once, or"
                + " allow a longer deadline",
            null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw NoReply.interrupted(false, interrupted);
    }
    engine.closeIdle(IDLE);
    return within.minusNanos(System.nanoTime() - start);
  }

  private static String version() {
    String version = HttpTransport.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** Ends every call that is under way; ends the engine's thread. */
  @Override
  public void close() {
    engine.close(CloseMode.IMMEDIATE);
    lookup.close();
    endings.forEach(Runnable::run);
  }
}
