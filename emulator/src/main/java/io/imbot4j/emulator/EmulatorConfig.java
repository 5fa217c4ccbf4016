package io.imbot4j.emulator;

import io.imbot4j.world.WorldConfig;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How an emulator is reached. Immutable; {@code toString} hides the token.
 *
 * @param host the address to listen on
 * @param port the port, 0 for a free one
 * @param controlToken what the control API asks for; empty where it answers this machine only
 * @param tls whether the portals speak HTTPS, with a certificate made for this run
 * @param world changes the standard portal before it starts
 * @param portals those that are there beside it from the start
 * @param testPackage where a copied test belongs, empty for no package
 * @param testedBot how a copied test makes its bot, empty where it is not known
 */
public record EmulatorConfig(
    String host,
    int port,
    String controlToken,
    boolean tls,
    UnaryOperator<WorldConfig> world,
    List<Beside> portals,
    String testPackage,
    String testedBot) {
  private static final int TOKEN_BYTES = 16;

  public EmulatorConfig {
    portals = List.copyOf(portals);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535: " + port);
    }
  }

  /**
   * A portal beside the first one.
   *
   * @param host its own, empty for a port of its own
   */
  public record Beside(String name, String host, UnaryOperator<WorldConfig> world) {}

  /** A free port of this machine, reachable from this machine only. */
  public static EmulatorConfig local() {
    return new EmulatorConfig("localhost", 0, "", false, config -> config, List.of(), "", "");
  }

  /** The same on another port. */
  public EmulatorConfig withPort(int other) {
    return new EmulatorConfig(
        host, other, controlToken, tls, world, portals, testPackage, testedBot);
  }

  /** The same with another portal. */
  public EmulatorConfig withWorld(UnaryOperator<WorldConfig> other) {
    return new EmulatorConfig(
        host, port, controlToken, tls, other, portals, testPackage, testedBot);
  }

  /**
   * The same with one more portal from the start.
   *
   * @param portalHost where it is, as {@link Emulator#addPortal(String, String)} takes it
   * @param change what it starts from, its people for example
   */
  public EmulatorConfig withPortal(
      String name, String portalHost, UnaryOperator<WorldConfig> change) {
    List<Beside> more = new ArrayList<>(portals);
    more.add(new Beside(name, portalHost, change));
    return new EmulatorConfig(host, port, controlToken, tls, world, more, testPackage, testedBot);
  }

  /** The same over HTTPS. */
  public EmulatorConfig withTls() {
    return new EmulatorConfig(
        host, port, controlToken, true, world, portals, testPackage, testedBot);
  }

  /** The same listening elsewhere, with the control API for those who know a new token. */
  public EmulatorConfig openTo(String otherHost) {
    byte[] drawn = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(drawn);
    return openTo(otherHost, HexFormat.of().formatHex(drawn));
  }

  /** The same listening elsewhere, with the control API for those who know this token. */
  public EmulatorConfig openTo(String otherHost, String token) {
    if (token.isBlank()) {
      throw new IllegalArgumentException(
          "the control API needs a token where others can reach it: give one that is not blank");
    }
    return new EmulatorConfig(otherHost, port, token, tls, world, portals, testPackage, testedBot);
  }

  /**
   * The same, where a conversation that is copied as a test is played with this bot.
   *
   * @param packageName where the test belongs
   * @param expression the bot as Java, for example {@code new OfficeBot()}
   */
  public EmulatorConfig testing(String packageName, String expression) {
    return new EmulatorConfig(
        host, port, controlToken, tls, world, portals, packageName, expression);
  }

  @Override
  public String toString() {
    return "emulator on " + host + ":" + port;
  }
}
