package io.imbot4j.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.support.classic.SharedInputBuffer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A reply whose body one thread reads while the engine's thread receives it; the portal waits where
 * the reader is slower.
 */
final class Arriving implements AsyncResponseConsumer<Void> {
  private static final int AHEAD = 64 * 1024;

  private final SharedInputBuffer buffer = new SharedInputBuffer(AHEAD);
  private final CompletableFuture<HttpResponse> head = new CompletableFuture<>();
  private final Waiting waiting;
  private volatile @Nullable FutureCallback<Void> end;
  private volatile @Nullable Exception failure;
  private volatile boolean whole;

  /**
   * @param waiting starts again with every part that comes
   */
  Arriving(Waiting waiting) {
    this.waiting = waiting;
  }

  CompletableFuture<HttpResponse> head() {
    return head;
  }

  /** Reads some bytes; none of them, as -1, at the end. */
  int read(byte[] into, HttpHost from) throws NoReply {
    waiting.startAgain();
    try {
      return buffer.read(into, 0, into.length, Timeout.ofNanoseconds(waiting.left()));
    } catch (IOException ended) {
      if (Thread.currentThread().isInterrupted()) {
        throw NoReply.interrupted(true, ended);
      }
      throw failure == null ? NoReply.late(true, from) : NoReply.of(failure, true, from);
    }
  }

  /** Stops the reader. */
  void abort() {
    failed(new ConnectionClosedException());
  }

  @Override
  public void consumeResponse(
      HttpResponse response,
      @Nullable EntityDetails body,
      HttpContext context,
      FutureCallback<Void> callback) {
    end = callback;
    head.complete(response);
    if (body == null) {
      streamEnd(List.of());
    }
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {}

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    buffer.updateCapacity(channel);
  }

  @Override
  public void consume(ByteBuffer part) {
    buffer.fill(part);
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) {
    whole = true;
    buffer.markEndStream();
    FutureCallback<Void> callback = end;
    if (callback != null) {
      callback.completed(null);
    }
  }

  @Override
  public void failed(Exception cause) {
    failure = cause;
    head.completeExceptionally(cause);
    buffer.abort();
  }

  /** The reader may still have to take what came last. */
  @Override
  public void releaseResources() {
    if (!whole) {
      abort();
    }
  }
}
