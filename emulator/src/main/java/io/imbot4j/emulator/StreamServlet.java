package io.imbot4j.emulator;

import io.imbot4j.world.World;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Opens a page's stream of changes. */
final class StreamServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient ChangeStream changes;
  private final transient Portals portals;
  private final transient ControlGuard guard;

  StreamServlet(ChangeStream changes, Portals portals, ControlGuard guard) {
    this.changes = changes;
    this.portals = portals;
    this.guard = guard;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!guard.admits(request, response)) {
      return;
    }
    if (!request.getMethod().equals("GET")) {
      ControlServlet.refuseMethod(response, "/stream", "GET");
      return;
    }
    String named = request.getParameter("portal");
    World world = named == null ? portals.of(request) : portals.named(named);
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.flushBuffer();
    AsyncContext page = request.startAsync();
    page.setTimeout(0);
    changes.add(page, world);
  }
}
