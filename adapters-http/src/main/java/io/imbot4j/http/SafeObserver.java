package io.imbot4j.http;

import io.imbot4j.port.TurnObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an observer, whose own failures change nothing but the log. */
record SafeObserver(TurnObserver observer) implements TurnObserver {
  private static final Logger log = LoggerFactory.getLogger(SafeObserver.class);

  @Override
  public void saw(Observation observation) {
    try {
      observer.saw(observation);
    } catch (RuntimeException | Error broken) {
      log.error("the TurnObserver threw; it must not", broken);
    }
  }
}
