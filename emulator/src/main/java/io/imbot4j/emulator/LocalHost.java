package io.imbot4j.emulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells this machine's own names from others, which a foreign page may have made to point here. */
final class LocalHost {
  static final String REFUSAL =
      "the control API answers to localhost only: open the emulator by that name, or start it open to others";

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private LocalHost() {}

  /** Whether the request names this machine, and comes from no page of another one. */
  static boolean isNamedBy(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return NAMES.contains(request.getServerName()) && (origin == null || isLocal(origin));
  }

  private static boolean isLocal(String origin) {
    return NAMES.stream()
        .anyMatch(name -> origin.matches("https?://" + Pattern.quote(name) + "(:\\d+)?"));
  }
}
