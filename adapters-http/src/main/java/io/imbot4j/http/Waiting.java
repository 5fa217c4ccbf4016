package io.imbot4j.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpHost;

/** The patience of one thread with one request. */
final class Waiting {
  private final Set<Runnable> endings;
  private final long connecting;
  private final long within;
  private long end;

  /** Whether the request began to leave: before that, the portal cannot have done anything. */
  private volatile boolean sent;

  /**
   * @param endings holds, while something is awaited, what ends the wait
   */
  Waiting(Set<Runnable> endings, HttpConfig config, Duration within) {
    this.endings = endings;
    this.connecting = config.connectTimeout().toNanos();
    this.within = within.toNanos();
    startAgain();
  }

  /** Gives as much time again as there was in the beginning, because something moved. */
  void startAgain() {
    end = System.nanoTime() + within;
  }

  /** The longer of this and all there was in the beginning. */
  Duration longest(Duration other) {
    return Duration.ofNanos(Math.max(within, other.toNanos()));
  }

  long left() {
    return Math.max(1, end - System.nanoTime());
  }

  void sending() {
    sent = true;
  }

  boolean sent() {
    return sent;
  }

  <T> T connecting(CompletableFuture<T> future, HttpHost whom) throws NoReply {
    return await(future, Math.min(connecting, left()), whom);
  }

  <T> T await(CompletableFuture<T> future, HttpHost whom) throws NoReply {
    return await(future, left(), whom);
  }

  private <T> T await(CompletableFuture<T> future, long nanos, HttpHost whom) throws NoReply {
    return ended(by(future), () -> get(future, nanos, whom));
  }

  /** What ends the wait for a future. */
  static Runnable by(CompletableFuture<?> future) {
    return () -> future.completeExceptionally(new ConnectionClosedException());
  }

  /** Does something that is ended by {@code ending} where all calls are. */
  <T> T ended(Runnable ending, Work<T> work) throws NoReply {
    endings.add(ending);
    try {
      return work.done();
    } finally {
      endings.remove(ending);
    }
  }

  private <T> T get(CompletableFuture<T> future, long nanos, HttpHost whom) throws NoReply {
    try {
      return future.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw NoReply.of(failed.getCause(), sent, whom);
    } catch (CancellationException | TimeoutException late) {
      throw NoReply.late(sent, whom);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw NoReply.interrupted(sent, interrupted);
    } finally {
      future.cancel(true);
    }
  }

  /** What may take a while. */
  interface Work<T> {
    T done() throws NoReply;
  }
}
