package io.imbot4j.conformance;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java call of every method. */
final class Drivers {
  static final Map<String, Driver> ALL = all();

  private Drivers() {}

  private static Map<String, Driver> all() {
    Map<String, Driver> all = new TreeMap<>();
    Stream.of(
            BotDrivers.ALL,
            BotMessageDrivers.ALL,
            BotChatDrivers.ALL,
            CommandDrivers.ALL,
            FileDrivers.ALL,
            LineDrivers.ALL,
            V1BotDrivers.ALL,
            V1MessageDrivers.ALL,
            V1ChatDrivers.ALL,
            V1CommandDrivers.ALL,
            IconDrivers.ALL,
            ImChatDrivers.ALL,
            ImMessageDrivers.ALL,
            ImDialogDrivers.ALL,
            PeopleDrivers.ALL,
            NotifyDrivers.ALL,
            CoreDrivers.ALL,
            EventDrivers.ALL,
            PollingDrivers.ALL,
            UserEventDrivers.ALL)
        .forEach(all::putAll);
    return Map.copyOf(all);
  }
}
