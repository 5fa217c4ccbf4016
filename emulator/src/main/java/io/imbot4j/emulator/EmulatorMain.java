package io.imbot4j.emulator;

import ch.qos.logback.classic.Level;
import io.imbot4j.world.WorldConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs an emulator alone, until the process is stopped. */
public final class EmulatorMain {
  private static final String PREFIX = "IMBOT4J_";
  private static final String PORT = "IMBOT4J_PORT";
  private static final String BIND = "IMBOT4J_BIND";
  private static final String CONTROL_TOKEN = "IMBOT4J_CONTROL_TOKEN";
  private static final String TLS = "IMBOT4J_TLS";
  private static final String SEED = "IMBOT4J_SEED";
  private static final String WORLD = "IMBOT4J_WORLD";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final int STANDARD_PORT = 8024;

  private EmulatorMain() {}

  /**
   * Prints where the portal and its webhook are. Settings come from the environment: {@code
   * IMBOT4J_PORT}; {@code IMBOT4J_BIND}, the address to listen on, with {@code
   * IMBOT4J_CONTROL_TOKEN}, which is made up and printed if not given; {@code IMBOT4J_TLS=true} for
   * HTTPS; {@code IMBOT4J_WORLD}, a file of portals, people and groups to start from; {@code
   * IMBOT4J_SEED}, a number that other ids and tokens are made of.
   */
  public static void main(String[] arguments) throws InterruptedException {
    quietLogs();
    try {
      EmulatorConfig config = config(System.getenv());
      Emulator emulator = Emulator.start(config);
      Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "emulator-stop"));
      System.out.println("portal: " + emulator.portal());
      System.out.println("webhook: " + emulator.webhook());
      emulator.certificate().ifPresent(pem -> System.out.println("certificate: " + pem));
      if (!config.controlToken().isEmpty()) {
        System.out.println("control token: " + config.controlToken());
      }
    } catch (IllegalArgumentException | IllegalStateException refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
    Thread.currentThread().join();
  }

  /** Standard output is for the addresses alone. */
  private static void quietLogs() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(Level.OFF);
    }
  }

  /** What was asked for. @throws IllegalArgumentException if a setting is not understood */
  static EmulatorConfig config(Map<String, String> environment) {
    Set<String> known = Set.of(PORT, BIND, CONTROL_TOKEN, TLS, SEED, WORLD);
    for (String name : environment.keySet()) {
      if (name.startsWith(PREFIX) && !known.contains(name)) {
        throw new IllegalArgumentException(
            "unknown setting " + name + "; there are " + String.join(", ", new TreeSet<>(known)));
      }
    }
    EmulatorConfig config = EmulatorConfig.local().withPort(port(environment));
    String bind = environment.getOrDefault(BIND, "localhost");
    if (environment.containsKey(CONTROL_TOKEN)) {
      config = config.openTo(bind, environment.get(CONTROL_TOKEN));
    } else if (!LOOPBACK.contains(bind)) {
      config = config.openTo(bind);
    }
    String tls = environment.getOrDefault(TLS, "false");
    if (!Set.of("true", "false").contains(tls)) {
      throw new IllegalArgumentException(TLS + " is true or false, not " + tls);
    }
    return seeded(tls.equals("true") ? config.withTls() : config, environment);
  }

  private static EmulatorConfig seeded(EmulatorConfig config, Map<String, String> environment) {
    EmulatorConfig whole = config;
    if (environment.containsKey(WORLD)) {
      whole = WorldFile.in(whole, Path.of(environment.get(WORLD)));
    }
    String seed = environment.getOrDefault(SEED, "1");
    if (!seed.matches("\\d{1,18}")) {
      throw new IllegalArgumentException(SEED + " is a number of at most 18 digits, not " + seed);
    }
    UnaryOperator<WorldConfig> world = whole.world();
    return whole.withWorld(start -> world.apply(start.withSeed(Long.parseLong(seed))));
  }

  private static int port(Map<String, String> environment) {
    String port = environment.getOrDefault(PORT, String.valueOf(STANDARD_PORT));
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new IllegalArgumentException(PORT + " is a number from 0 to 65535, not " + port);
    }
    return Integer.parseInt(port);
  }
}
