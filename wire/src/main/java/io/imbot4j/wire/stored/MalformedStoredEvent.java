package io.imbot4j.wire.stored;

/** A document that is no stored event: something it must hold is missing or makes no sense. */
public final class MalformedStoredEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedStoredEvent(String why) {
    super("a stored event cannot be read: " + why);
  }

  MalformedStoredEvent(String why, Throwable cause) {
    super("a stored event cannot be read: " + why, cause);
  }
}
