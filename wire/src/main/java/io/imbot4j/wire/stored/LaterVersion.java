package io.imbot4j.wire.stored;

/**
 * A stored event that a later version of this framework wrote. It is whole: leave it where it is,
 * for a node that is up to date.
 */
public final class LaterVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long version;

  LaterVersion(long version) {
    super(
        "a stored event has version "
            + version
            + ", this node reads up to "
            + StoredEvents.VERSION
            + "; update the node");
    this.version = version;
  }

  /** The version of the document. */
  public long version() {
    return version;
  }
}
