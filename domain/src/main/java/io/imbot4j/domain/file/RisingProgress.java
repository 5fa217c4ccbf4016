package io.imbot4j.domain.file;

/** Tells of a second attempt only what goes beyond the first. For one thread. */
final class RisingProgress implements Progress {
  private final Progress told;
  private long highest;

  RisingProgress(Progress told) {
    this.told = told;
  }

  @Override
  public void moved(long bytes, long size) {
    if (bytes > highest) {
      highest = bytes;
      told.moved(bytes, size);
    }
  }
}
