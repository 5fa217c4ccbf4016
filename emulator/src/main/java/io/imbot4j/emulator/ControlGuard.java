package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody but the emulator's owner near the control API: requests of this machine, or, where
 * the emulator listens elsewhere, those that show its token. Immutable.
 */
final class ControlGuard {
  private static final String COOKIE = "imbot4j_control";
  private static final String BEARER = "Bearer ";

  private final String token;

  /**
   * A guard.
   *
   * @param token what to show; empty where only this machine is let in
   */
  ControlGuard(String token) {
    this.token = token;
  }

  /** Says whether a request may go on; one that may not is answered. */
  boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (token.isEmpty() ? LocalHost.isNamedBy(request) : shows(request)) {
      return true;
    }
    if (token.isEmpty()) {
      ControlServlet.refuse(response, 400, LocalHost.REFUSAL);
    } else {
      ControlServlet.refuse(
          response,
          401,
          "the control API wants the token that was printed at the start: send it as"
              + " Authorization: Bearer, or open /?control= with it in a browser");
    }
    return false;
  }

  /** A browser that opened the page with the token keeps it. */
  void remember(HttpServletRequest request, HttpServletResponse response) {
    if (isToken(request.getParameter("control"))) {
      response.setHeader(
          "Set-Cookie", COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
    }
  }

  private boolean shows(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    Cookie[] cookies = request.getCookies();
    return (header != null
            && header.startsWith(BEARER)
            && isToken(header.substring(BEARER.length())))
        || (cookies != null
            && Stream.of(cookies)
                .anyMatch(cookie -> cookie.getName().equals(COOKIE) && isToken(cookie.getValue())));
  }

  private boolean isToken(@Nullable String shown) {
    return shown != null
        && !token.isEmpty()
        && MessageDigest.isEqual(shown.getBytes(UTF_8), token.getBytes(UTF_8));
  }
}
