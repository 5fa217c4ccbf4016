package io.imbot4j.benchmarks.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A process that is any number of portals, by the hosts 127.0.0.0 to 127.255.255.255, and answers
 * each call after 200 ms. It prints its port, and at its end how many calls it had at once.
 */
final class SlowPortals extends HttpServlet {
  /** How a line begins that is for the caller. */
  static final String ANSWER = "portals: ";

  private static final long serialVersionUID = 1;
  private static final int DELAY_MILLIS = 200;
  private static final byte[] SCOPES =
      """
      {"result":["im","imbot"],"time":{"start":1795255200.125,"finish":1795255200.325,\
      "duration":0.2,"processing":0.19,"date_start":"2026-11-21T10:00:00+00:00",\
      "date_finish":"2026-11-21T10:00:00+00:00","operating":0.02,\
      "operating_reset_at":1795255800}}"""
          .getBytes(UTF_8);

  private final transient ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private SlowPortals() {}

  /** Ends with its input. */
  public static void main(String... none) throws Exception {
    SlowPortals portals = new SlowPortals();
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("0.0.0.0");
    connector.setAcceptQueueSize(4_096);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    ServletHolder holder = new ServletHolder(portals);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/*");
    server.setHandler(context);
    server.start();
    System.out.println(ANSWER + connector.getLocalPort());
    int unused = System.in.read();
    System.out.println(ANSWER + portals.most);
    System.exit(0);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    request.getInputStream().skipNBytes(request.getContentLengthLong());
    AsyncContext later = request.startAsync();
    var unused = timer.schedule(() -> answer(later, response), DELAY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void answer(AsyncContext later, HttpServletResponse response) {
    now.decrementAndGet();
    try {
      response.setContentType("application/json; charset=utf-8");
      response.setContentLength(SCOPES.length);
      response.getOutputStream().write(SCOPES);
    } catch (IOException gone) {
      // The caller says that it had no answer.
    } finally {
      later.complete();
    }
  }
}
