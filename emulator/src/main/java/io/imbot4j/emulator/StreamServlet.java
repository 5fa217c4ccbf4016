package io.imbot4j.emulator;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Opens a page's stream of changes. */
final class StreamServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient ChangeStream changes;
  private final boolean open;

  StreamServlet(ChangeStream changes, boolean open) {
    this.changes = changes;
    this.open = open;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!open && !LocalHost.isNamedBy(request)) {
      ControlServlet.refuse(response, 400, LocalHost.REFUSAL);
      return;
    }
    if (!request.getMethod().equals("GET")) {
      ControlServlet.refuseMethod(response, "/stream", "GET");
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.flushBuffer();
    AsyncContext page = request.startAsync();
    page.setTimeout(0);
    changes.add(page);
  }
}
