package io.imbot4j.domain.file;

/**
 * Is told how far a file has come.
 *
 * <p>Called on the thread that waits for the file, after every part that moved; what it throws ends
 * the transfer and reaches the caller.
 */
@FunctionalInterface
public interface Progress {
  /** Told, and tells nobody. */
  Progress NONE = (bytes, size) -> {};

  /**
   * Some more of the file has moved.
   *
   * @param bytes how many have moved in all; never fewer than before, and {@code size} at the end
   * @param size how many there are; 0 where the portal does not say
   */
  void moved(long bytes, long size);
}
