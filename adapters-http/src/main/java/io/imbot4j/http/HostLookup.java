package io.imbot4j.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Looks hosts up on a thread of its own, because a lookup has no deadline and cannot be ended. Safe
 * for use by many threads at once.
 */
final class HostLookup implements AutoCloseable {
  private final Resolver resolver;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "imbot4j-lookup");
            thread.setDaemon(true);
            return thread;
          });

  HostLookup(Resolver resolver) {
    this.resolver = resolver;
  }

  /** Knows, or asks for, the addresses of a host, the best first. */
  @FunctionalInterface
  interface Resolver {
    /** The JVM's own. */
    Resolver SYSTEM = InetAddress::getAllByName;

    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /**
   * Looks up, unless nobody waits for it any more when its turn comes.
   *
   * @throws java.util.concurrent.RejectedExecutionException if this is closed
   */
  CompletableFuture<InetAddress[]> of(String host) {
    CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
    thread.execute(
        () -> {
          if (!found.isDone()) {
            complete(found, host);
          }
        });
    return found;
  }

  private void complete(CompletableFuture<InetAddress[]> found, String host) {
    try {
      found.complete(resolver.addresses(host));
    } catch (UnknownHostException | RuntimeException unknown) {
      found.completeExceptionally(unknown);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
