package io.imbot4j.emulator;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Serves the page people chat in. */
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

  private final transient ControlGuard guard;

  PageServlet(ControlGuard guard) {
    this.guard = guard;
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
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("Referrer-Policy", "no-referrer");
      file.transferTo(response.getOutputStream());
    }
  }
}
