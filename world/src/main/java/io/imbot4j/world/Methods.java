package io.imbot4j.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every method there is, found in any case. */
final class Methods {
  private final Map<String, Method> byName = new TreeMap<>();

  Methods(List<Method> methods) {
    methods.forEach(method -> byName.put(method.name().toLowerCase(Locale.ROOT), method));
  }

  Optional<Method> find(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  List<Method> all() {
    return List.copyOf(byName.values());
  }
}
