package io.imbot4j.conformance;

import java.util.Map;

/** To come. */
final class ImChatDrivers {
  static final Map<String, Driver> ALL = Map.ofEntries();

  private ImChatDrivers() {}
}
