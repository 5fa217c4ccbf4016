package io.imbot4j.testkit;

import io.imbot4j.port.TurnObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told. */
final class Observed implements TurnObserver {
  private final List<Observation> all = new CopyOnWriteArrayList<>();

  @Override
  public void saw(Observation observation) {
    all.add(observation);
  }

  List<Observation> all() {
    return List.copyOf(all);
  }
}
