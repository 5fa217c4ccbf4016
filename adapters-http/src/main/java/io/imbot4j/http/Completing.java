package io.imbot4j.http;

import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;

/** Completes a future with what the engine reports. */
class Completing<T> implements FutureCallback<T> {
  private final CompletableFuture<T> future;

  Completing(CompletableFuture<T> future) {
    this.future = future;
  }

  @Override
  public void completed(T result) {
    future.complete(result);
  }

  @Override
  public void failed(Exception cause) {
    future.completeExceptionally(cause);
  }

  @Override
  public void cancelled() {
    future.cancel(false);
  }
}
