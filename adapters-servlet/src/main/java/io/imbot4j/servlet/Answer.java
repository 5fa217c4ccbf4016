package io.imbot4j.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the servlet answers. */
interface Answer {
  /**
   * @param withBody {@code false} to a {@code HEAD}
   */
  void send(HttpServletResponse response, boolean withBody) throws IOException;

  /** Sends a text, and that it is nothing else and to be kept by nobody. */
  static void send(
      HttpServletResponse response, int status, String type, String text, boolean withBody)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    response.setStatus(status);
    response.setContentType(type + ";charset=utf-8");
    response.setContentLength(body.length);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    if (withBody) {
      response.getOutputStream().write(body);
    }
  }
}
