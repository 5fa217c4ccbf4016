package io.imbot4j.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks hosts up on threads of its own, because a lookup has no deadline and cannot be ended. Each
 * host has one thread at most, so that one that is slow to find delays no other. Safe for use by
 * many threads at once.
 */
final class HostLookup implements AutoCloseable {
  private static final int MOST_THREADS = 16;
  private static final int IDLE_SECONDS = 15;

  private final Resolver resolver;
  private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          MOST_THREADS,
          MOST_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          work -> {
            Thread thread = new Thread(work, "imbot4j-lookup");
            thread.setDaemon(true);
            return thread;
          });

  HostLookup(Resolver resolver) {
    this.resolver = resolver;
    threads.allowCoreThreadTimeOut(true);
  }

  /** Knows, or asks for, the addresses of a host, the best first. */
  @FunctionalInterface
  interface Resolver {
    /** The JVM's own. */
    Resolver SYSTEM = InetAddress::getAllByName;

    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /**
   * Looks up.
   *
   * @return for the caller alone, who may cancel it
   * @throws RejectedExecutionException if this is closed
   */
  CompletableFuture<InetAddress[]> of(String host) {
    CompletableFuture<InetAddress[]> mine = new CompletableFuture<>();
    CompletableFuture<InetAddress[]> first = underWay.putIfAbsent(host, mine);
    if (first != null) {
      return first.copy();
    }
    try {
      threads.execute(() -> lookUp(host, mine));
    } catch (RejectedExecutionException closed) {
      underWay.remove(host);
      throw closed;
    }
    return mine.copy();
  }

  private void lookUp(String host, CompletableFuture<InetAddress[]> found) {
    try {
      InetAddress[] addresses = resolver.addresses(host);
      underWay.remove(host);
      found.complete(addresses);
    } catch (UnknownHostException | RuntimeException | Error unknown) {
      underWay.remove(host);
      found.completeExceptionally(unknown);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
