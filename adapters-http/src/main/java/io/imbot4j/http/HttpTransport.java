package io.imbot4j.http;

import io.imbot4j.domain.file.Progress;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
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
 * Posts to portals and waits for the reply. Safe for use by many threads at once; one is enough for
 * thousands of portals.
 *
 * <p>It stands on HttpClient's engine and not on its client, because the client logs request lines
 * and bodies at debug level, and a webhook's secret is in both; the engine logs nothing, follows no
 * redirect and repeats nothing.
 */
final class HttpTransport implements AutoCloseable {
  private static final TimeValue IDLE = TimeValue.ofSeconds(15);

  /** More than a portal or an authorization server is ever sent at once. */
  private static final int PER_HOST = 64;

  private static final long SWEEP = Duration.ofSeconds(1).toNanos();

  private final HttpAsyncRequester engine;
  private final HostLookup lookup;
  private final Set<Runnable> endings = ConcurrentHashMap.newKeySet();
  private final AtomicLong swept = new AtomicLong(System.nanoTime());
  private final HttpConfig config;
  private final ThreadPoolExecutor batches = batches(PER_HOST);

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
            .setDefaultMaxPerRoute(PER_HOST)
            .setConnectionReuseStrategy(new DefaultClientConnectionReuseStrategy())
            .setTlsStrategy(
                new BasicClientTlsStrategy(
                    config.tls() == null ? SSLContexts.createSystemDefault() : config.tls()))
            .setTlsHandshakeTimeout(Timeout.of(config.connectTimeout()))
            .create();
    engine.start();
  }

  private static ThreadPoolExecutor batches(int most) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE.getDuration(),
            IDLE.getTimeUnit(),
            new LinkedBlockingQueue<>(),
            HttpTransport::thread);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "imbot4j-batches");
    thread.setDaemon(true);
    return thread;
  }

  /** The threads that call for others; after the end their calls fail, and somebody must say so. */
  Executor batches() {
    return work -> {
      try {
        batches.execute(work);
      } catch (RejectedExecutionException closed) {
        thread(work).start();
      }
    };
  }

  /**
   * @param reach which addresses the host may have
   * @throws NoReply if there was none within the time, or the thread was interrupted; then its
   *     interrupt flag is set
   * @throws java.io.UncheckedIOException if a file in the body cannot be read
   */
  Reply post(URI to, RequestBody body, Reach reach, Duration within) throws NoReply {
    Waiting waiting = new Waiting(endings, config, within);
    return new Exchange(connector(waiting), waiting, to, reach, config.maxAnswerBytes()).post(body);
  }

  /**
   * Fetches a file.
   *
   * @throws NoReply if it did not come whole
   * @throws io.imbot4j.port.PortalException if something else came
   * @throws java.io.UncheckedIOException if {@code into} fails
   */
  void download(
      String link,
      Whereabouts from,
      OutputStream into,
      Progress progress,
      Complaints complaints,
      Duration within)
      throws NoReply {
    Waiting waiting = new Waiting(endings, config, within);
    new Download(connector(waiting), waiting, from, complaints).fetch(link, into, progress);
  }

  private Connector connector(Waiting waiting) {
    long now = System.nanoTime();
    long before = swept.get();
    if (now - before > SWEEP && swept.compareAndSet(before, now)) {
      engine.closeIdle(IDLE);
    }
    return new Connector(engine, lookup, config, waiting);
  }

  private static String version() {
    String version = HttpTransport.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** Ends every call that is under way; ends the engine's thread. */
  @Override
  public void close() {
    batches.shutdown();
    engine.close(CloseMode.IMMEDIATE);
    lookup.close();
    endings.forEach(Runnable::run);
  }
}
