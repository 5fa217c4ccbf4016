package io.imbot4j.emulator;

import io.imbot4j.world.WorldConfig;
import java.util.function.UnaryOperator;

/**
 * How an emulator is reached. Immutable.
 *
 * @param host the address to listen on
 * @param port the port, 0 for a free one
 * @param openControl whether the control API also answers to names that are not this machine's own
 * @param world changes the standard portal before it starts
 * @param testPackage where a copied test belongs, empty for no package
 * @param testedBot how a copied test makes its bot, empty where it is not known
 */
public record EmulatorConfig(
    String host,
    int port,
    boolean openControl,
    UnaryOperator<WorldConfig> world,
    String testPackage,
    String testedBot) {
  public EmulatorConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535: " + port);
    }
  }

  /** A free port of this machine, reachable from this machine only. */
  public static EmulatorConfig local() {
    return new EmulatorConfig("localhost", 0, false, config -> config, "", "");
  }

  /** The same on another port. */
  public EmulatorConfig withPort(int other) {
    return new EmulatorConfig(host, other, openControl, world, testPackage, testedBot);
  }

  /** The same with another portal. */
  public EmulatorConfig withWorld(UnaryOperator<WorldConfig> other) {
    return new EmulatorConfig(host, port, openControl, other, testPackage, testedBot);
  }

  /** The same listening elsewhere, with the control API open to whoever gets there. */
  public EmulatorConfig openTo(String otherHost) {
    return new EmulatorConfig(otherHost, port, true, world, testPackage, testedBot);
  }

  /**
   * The same, where a conversation that is copied as a test is played with this bot.
   *
   * @param packageName where the test belongs
   * @param expression the bot as Java, for example {@code new OfficeBot()}
   */
  public EmulatorConfig testing(String packageName, String expression) {
    return new EmulatorConfig(host, port, openControl, world, packageName, expression);
  }
}
