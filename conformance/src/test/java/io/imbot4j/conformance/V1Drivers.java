package io.imbot4j.conformance;

import java.util.Map;

/** To come. */
final class V1Drivers {
  static final Map<String, Driver> ALL = Map.ofEntries();

  private V1Drivers() {}
}
