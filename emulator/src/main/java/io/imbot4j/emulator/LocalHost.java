package io.imbot4j.emulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells this machine's own names from others, which a foreign page may have made to point here. */
final class LocalHost {
  static final String REFUSAL =
      "the control API answers to localhost only: open the emulator by that name, or start it open to others";

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private static final Pattern ORIGIN = Pattern.compile("https?://(.+?)(?::\\d+)?");

  private LocalHost() {}

  /** Whether the request names this machine, and comes from no page of another one. */
  static boolean isNamedBy(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return isLocalName(request.getServerName()) && (origin == null || isLocal(origin));
  }

  /** Every name below localhost is this machine, too. */
  private static boolean isLocalName(String name) {
    return NAMES.contains(name) || name.endsWith(".localhost");
  }

  private static boolean isLocal(String origin) {
    Matcher matcher = ORIGIN.matcher(origin);
    return matcher.matches() && isLocalName(matcher.group(1));
  }
}
