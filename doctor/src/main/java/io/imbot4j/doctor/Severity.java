package io.imbot4j.doctor;

/** How bad a finding is. */
public enum Severity {
  /** Nothing is wrong here. */
  FINE,

  /** The bot works, but should be looked at. */
  WARNING,

  /** The bot does not work, or not as its class says. */
  FAULT,

  /** It could not be judged, or there is nothing to judge; what was seen says why. */
  SKIPPED
}
