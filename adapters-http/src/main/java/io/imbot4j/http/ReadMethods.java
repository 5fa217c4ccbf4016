package io.imbot4j.http;

import java.util.Locale;
import java.util.Set;

/** The methods that change nothing, so that asking twice is the same as asking once. */
final class ReadMethods {
  private static final Set<String> OTHERS =
      Set.of("app.info", "events", "methods", "profile", "scope", "server.time");

  private ReadMethods() {}

  /** Whether it reads; case does not matter, as to the portal. */
  static boolean contains(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return name.endsWith(".get")
        || name.endsWith(".list")
        || name.endsWith(".download")
        || OTHERS.contains(name);
  }
}
