package io.imbot4j.example;

import io.imbot4j.observe.HealthReport;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers {@code /health} with JSON, and {@code /metrics} as Prometheus reads it. */
final class MonitoringServlet extends HttpServlet {
  static final String HEALTH = "/health";
  static final String METRICS = "/metrics";
  private static final long serialVersionUID = 1L;

  private final transient Monitoring monitoring;

  MonitoringServlet(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals(METRICS)) {
      answer(response, 200, "text/plain; version=0.0.4", monitoring.metrics());
    } else {
      HealthReport report = monitoring.health().ask();
      answer(response, report.httpStatus(), "application/json", report.toJson() + "\n");
    }
  }

  private static void answer(HttpServletResponse response, int status, String type, String body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(body);
  }
}
