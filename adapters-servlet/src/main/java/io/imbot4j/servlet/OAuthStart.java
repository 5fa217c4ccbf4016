package io.imbot4j.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.imbot4j.domain.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Sends people from a site of one's own to their portal, to let the application in ({@code
 * /oauth/authorize/}). They come back to the {@link BotEventServlet}, if its address is the handler
 * on the application's card; it must be on the host they are sent from.
 *
 * <p>A cookie remembers for ten minutes what was asked, so that nobody can be made to come back
 * with a stranger's code. Immutable.
 *
 * @param clientId of the application
 */
public record OAuthStart(String clientId) {
  private static final String COOKIE = "imbot4j_state";
  private static final int LIFE_SECONDS = 600;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @throws IllegalArgumentException if {@code clientId} is blank
   */
  public OAuthStart {
    if (clientId.isBlank()) {
      throw new IllegalArgumentException("client id is blank; copy it from the application's card");
    }
  }

  /**
   * Answers with the way to the portal. The application must be installed there.
   *
   * @param portal {@code https://acme.bitrix24.com/}; whoever may name it decides where people are
   *     sent
   * @throws IllegalArgumentException if it is no web address
   * @throws IOException if the answer cannot be sent
   */
  public void send(URI portal, HttpServletResponse response) throws IOException {
    requireNonNull(response, "response");
    boolean secure = "https".equals(portal.getScheme());
    if (portal.getHost() == null || !(secure || "http".equals(portal.getScheme()))) {
      throw new IllegalArgumentException(
          "\"" + portal + "\" is no web address; give one like https://acme.bitrix24.com/");
    }
    byte[] random = new byte[24];
    RANDOM.nextBytes(random);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    response.addCookie(cookie(state, LIFE_SECONDS, secure));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.sendRedirect(
        portal.getScheme()
            + "://"
            + portal.getRawAuthority()
            + "/oauth/authorize/?client_id="
            + URLEncoder.encode(clientId, UTF_8)
            + "&state="
            + state);
  }

  /** Whether this browser was sent out with this state, which is forgotten by that. */
  static boolean isOf(HttpServletRequest request, HttpServletResponse response, String state) {
    Cookie[] cookies = request.getCookies();
    for (Cookie sent : cookies == null ? new Cookie[0] : cookies) {
      if (sent.getName().equals(COOKIE) && !sent.getValue().isBlank()) {
        response.addCookie(cookie("", 0, request.isSecure()));
        return Secret.of(sent.getValue()).matches(state);
      }
    }
    return false;
  }

  private static Cookie cookie(String state, int seconds, boolean secure) {
    Cookie cookie = new Cookie(COOKIE, state);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    // Lax, not Strict: the portal's page leads back here.
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
