package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.World;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The portal's REST door. */
final class RestServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int LARGEST_BODY = 150 * 1024 * 1024;

  private final transient World world;

  RestServlet(World world) {
    this.world = world;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    RestAnswer answer = world.call(RestRequest.read(request, new String(body, UTF_8)));
    response.setStatus(answer.status());
    boolean html = !answer.html().isEmpty();
    response.setContentType(html ? "text/html" : "application/json; charset=utf-8");
    response
        .getOutputStream()
        .write(html ? answer.html().getBytes(UTF_8) : WireJson.write(answer.body()));
  }
}
