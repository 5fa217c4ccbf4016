package io.imbot4j.port;

import java.time.Duration;

/**
 * The right to do something alone, among all threads and nodes that share a store.
 *
 * <p>It ends by itself, so that a node that died holds up nobody for ever: finish well before, or
 * {@link #extend} it. Safe for use by many threads.
 */
public interface Lease extends AutoCloseable {
  /**
   * Holds on for this long from now, whatever was left.
   *
   * @return {@code false} if it was given back, or ended and somebody else took it since
   * @throws StoreException if the store cannot be reached
   */
  boolean extend(Duration atMost);

  /**
   * Gives it back; nothing happens if it was given back or lost before.
   *
   * @throws StoreException if the store cannot be reached; the lease then ends by itself
   */
  @Override
  void close();
}
