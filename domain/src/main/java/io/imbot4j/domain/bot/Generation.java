package io.imbot4j.domain.bot;

/**
 * The two generations of the platform's bot API. A bot gets the events of the one it was registered
 * with.
 */
public enum Generation {
  /** {@code imbot.*}, no longer developed by the platform. */
  V1,
  /** {@code imbot.v2.*}. */
  V2
}
