package io.imbot4j.benchmarks.door;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A process with one door behind a Jetty. It prints its port, and for each line it reads the CPU
 * time it has used, in nanoseconds, and how many events it has handled; without input it ends.
 */
final class DoorServer {
  /** How a line begins that is for the caller. */
  static final String ANSWER = "door: ";

  private DoorServer() {}

  /**
   * @param door the name of a {@link Door}
   */
  public static void main(String... door) throws Exception {
    AtomicLong handled = new AtomicLong();
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(Door.valueOf(door[0]).open(handled)), "/*");
    server.setHandler(context);
    server.start();
    System.out.println(ANSWER + connector.getLocalPort());
    tell(handled);
    System.exit(0);
  }

  private static void tell(AtomicLong handled) throws IOException {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (asked.readLine() != null) {
      System.out.println(ANSWER + process.getProcessCpuTime() + " " + handled.get());
    }
  }
}
