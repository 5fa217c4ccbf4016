package io.imbot4j.emulator;

import static java.util.stream.Collectors.joining;

import io.imbot4j.world.Cloud;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

/** Serves the page people chat in, and the one an application's page is shown in. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  /**
   * Bots write what is shown: nothing but this page's own scripts may run, whatever slips through.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' http: https: data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon");

  private static final String FRAME = "/application.html";

  private final transient ControlGuard guard;
  private final transient Cloud cloud;

  PageServlet(ControlGuard guard, Cloud cloud) {
    this.guard = guard;
    this.cloud = cloud;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    guard.remember(request, response);
    String path = request.getRequestURI().equals("/") ? "/index.html" : request.getRequestURI();
    String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
    if (!path.matches("/[\\w/-]+\\.\\w+") || type.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream file = PageServlet.class.getResourceAsStream("page" + path)) {
      if (file == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(type);
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader("X-Content-Type-Options", "nosniff");
      boolean frame = path.equals(FRAME);
      response.setHeader("Content-Security-Policy", frame ? framePolicy(request) : POLICY);
      // An application's server may want to know which portal a form was posted from.
      response.setHeader("Referrer-Policy", frame ? "origin" : "no-referrer");
      file.transferTo(response.getOutputStream());
    }
  }

  /** The page around an application's frame may show this application, and nothing else. */
  private String framePolicy(HttpServletRequest request) {
    String named = String.valueOf(request.getParameter("app"));
    String origins =
        cloud.cards().stream()
            .filter(card -> card.clientId().equals(named))
            .flatMap(card -> Stream.of(card.handler(), card.installer()))
            .filter(page -> !page.isEmpty())
            .map(URI::create)
            .map(page -> page.resolve("/").toString().replaceFirst("//.*@", "//"))
            .distinct()
            .collect(joining(" "));
    String shown = origins.isEmpty() ? "'none'" : origins;
    return POLICY.replace("form-action 'none'", "form-action " + shown + "; frame-src " + shown);
  }
}
