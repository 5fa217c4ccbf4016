package io.imbot4j.emulator;

import ch.qos.logback.classic.Level;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs an emulator alone, until the process is stopped. */
public final class EmulatorMain {
  private static final String PREFIX = "IMBOT4J_";
  private static final String PORT = "IMBOT4J_PORT";
  private static final int STANDARD_PORT = 8024;

  private EmulatorMain() {}

  /**
   * Prints where the portal and its webhook are. Settings come from the environment: {@code
   * IMBOT4J_PORT}.
   */
  public static void main(String[] arguments) throws InterruptedException {
    quietLogs();
    try {
      Emulator emulator = Emulator.start(EmulatorConfig.local().withPort(port(System.getenv())));
      Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "emulator-stop"));
      System.out.println("portal: " + emulator.portal());
      System.out.println("webhook: " + emulator.webhook());
    } catch (IllegalArgumentException | IllegalStateException refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
    Thread.currentThread().join();
  }

  /** Standard output is for the two addresses alone. */
  private static void quietLogs() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(Level.OFF);
    }
  }

  /** The port asked for. @throws IllegalArgumentException if a setting is not understood */
  static int port(Map<String, String> environment) {
    for (String name : environment.keySet()) {
      if (name.startsWith(PREFIX) && !Set.of(PORT).contains(name)) {
        throw new IllegalArgumentException("unknown setting " + name + "; there is " + PORT);
      }
    }
    String port = environment.getOrDefault(PORT, String.valueOf(STANDARD_PORT));
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new IllegalArgumentException(PORT + " is a number from 0 to 65535, not " + port);
    }
    return Integer.parseInt(port);
  }
}
