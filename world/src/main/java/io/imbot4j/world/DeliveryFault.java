package io.imbot4j.world;

/**
 * What can go wrong with an event on its way, to a handler or into the queue of a bot that fetches.
 */
public enum DeliveryFault {
  /** Nothing does. */
  NONE,
  /** It never arrives. */
  DROP,
  /** It arrives two times; fetched and acknowledged, it is in the next page again. */
  TWICE,
  /** It arrives some seconds late, and in a queue those behind it too. */
  SLOW,
  /** It arrives after the next one; while there is no next one, it does not arrive. */
  LATE
}
