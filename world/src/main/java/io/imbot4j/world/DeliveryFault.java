package io.imbot4j.world;

/** What can go wrong with an event on its way. */
public enum DeliveryFault {
  /** Nothing does. */
  NONE,
  /** It never arrives. */
  DROP,
  /** It arrives two times. */
  TWICE,
  /** It arrives some seconds late. */
  SLOW,
  /** It arrives after the next one; while there is no next one, it does not arrive. */
  LATE
}
