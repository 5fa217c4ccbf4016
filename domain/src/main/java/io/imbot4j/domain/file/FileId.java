package io.imbot4j.domain.file;

import io.imbot4j.domain.message.MessageFile;

/**
 * The number of a file on a portal's drive, unique within its portal.
 *
 * @param value above zero
 */
public record FileId(long value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not above zero
   */
  public FileId {
    if (value <= 0) {
      throw new IllegalArgumentException("file id is " + value + ", the platform counts from 1");
    }
  }

  /** The number of a file in a message. */
  public static FileId of(MessageFile file) {
    return new FileId(file.id());
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
